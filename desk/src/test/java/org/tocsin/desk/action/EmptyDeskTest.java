package org.tocsin.desk.action;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tocsin.desk.DeskFixture;
import org.tocsin.desk.Visitor;
import org.tocsin.desk.words.Words;

/** On a desk without anything on file every page opens, and says what to do. */
class EmptyDeskTest {

  private static final Map<String, String> TEACHES =
      Map.of(
          "/", "watch.empty",
          "/alerts", "alerts.nothing-to-draft",
          "/responses", "responses.empty",
          "/sources", "sources.empty",
          "/standards", "watch.empty",
          "/scoreboard", "scoreboard.empty",
          "/signals", "watch.signals-no-data");

  @Test
  void everyPageTeaches(@TempDir Path folder) {
    try (DeskFixture desk = DeskFixture.serve(folder)) {
      Visitor analyst = desk.visitor("Analyst");
      for (String language : Words.LANGUAGES) {
        Words words = Words.in(language);
        TEACHES.forEach(
            (page, says) -> {
              Visitor.Reply reply = analyst.get(page, "Accept-Language", language);
              assertThat(reply.status()).as(page).isEqualTo(200);
              assertThat(reply.body()).as(page).contains(words.say(says));
            });
      }
      assertThat(analyst.get("/scoreboard").body()).doesNotContain("<table");
      assertThat(analyst.json("/responses").status()).isEqualTo(200);
      assertThat(desk.visitor("Reader").get("/alerts").body())
          .as("who cannot draft")
          .contains(Words.in("en").say("alerts.none-to-see"));
    }
  }
}
