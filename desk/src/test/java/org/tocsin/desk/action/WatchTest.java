package org.tocsin.desk.action;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.tocsin.desk.DeskFixture;
import org.tocsin.desk.Visitor;
import org.tocsin.desk.words.Words;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WatchTest {

  private static final String DAY = "2022-12-14";

  private DeskFixture desk;
  private Visitor analyst;

  @BeforeAll
  void serve(@TempDir Path folder) {
    desk = DeskFixture.serve(folder, "corridor");
    analyst = desk.visitor("Analyst");
  }

  @AfterAll
  void close() {
    desk.close();
  }

  @Test
  void whereThereAreNoEventDataThePageSaysWhatToDo() {
    for (String language : Words.LANGUAGES) {
      assertThat(analyst.get("/", "Accept-Language", language).body())
          .contains(Words.in(language).say("watch.signals-no-data"))
          .contains("./tocsin import");
    }
    assertThat(analyst.json("/").body()).contains("\"state\":\"no-data\"");
    assertThat(analyst.get("/?day=" + DAY).body())
        .as("signals are those of today")
        .doesNotContain("id=\"signals\"");
  }

  @Test
  void lifelinesAreOnTheMapByShapeInTheLegendAndInTheTable() {
    String page = analyst.get("/?day=" + DAY).body();
    assertThat(page).contains("pic-way-mark").contains("class=\"pic-stop\"");
    assertThat(page).contains("lifelines: closed").contains("<th scope=\"col\">Lifelines</th>");
    assertThat(page).containsPattern("Lifelines, closed: [^<]*[Rr]oad");
  }

  @Test
  void theTimelineIsAPageForWhoeverFollowsTheLinkAndAPartForTheScript() {
    String address = "/situations/corridor/timeline?day=" + DAY;
    assertThat(analyst.get(address).body())
        .contains("<html", "<h1>Timeline: ", "<figure", "<table")
        .contains("href=\"/situations/corridor?day=" + DAY + "\"");
    assertThat(analyst.get(address, "HX-Request", "true").body())
        .contains("<figure")
        .doesNotContain("<html");
  }

  @Test
  void theRuleThatDecidesALevelIsToldInWords() {
    for (String language : Words.LANGUAGES) {
      String body =
          analyst.get("/situations/corridor?day=" + DAY, "Accept-Language", language).body();
      assertThat(body).as(language).doesNotContain("RED_FLAG").doesNotContain("cut-off-now");
      assertThat(body).as(language).doesNotContain(" grade, ").doesNotContain(" link<");
    }
  }

  @Test
  void problemsAreToldInTheLanguageOfThePage() {
    Map<String, String> told =
        Map.of(
            "en", "There is nothing under this address",
            "fr", "Il n’y a rien à cette adresse",
            "ar", "لا شيء تحت هذا العنوان");
    for (String language : List.of("en", "fr", "ar")) {
      Visitor.Reply reply = analyst.get("/incidents/nothing", "Accept-Language", language);
      assertThat(reply.status()).isEqualTo(404);
      assertThat(reply.body().replace("&#39;", "'")).contains(told.get(language));
    }
  }
}
