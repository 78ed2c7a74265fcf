package org.tocsin.desk.action;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tocsin.core.model.Incident;
import org.tocsin.core.model.RecordKind;
import org.tocsin.desk.DeskFixture;
import org.tocsin.desk.Visitor;

/** Small forms that were begun and not sent. */
class BegunTest {

  @TempDir static Path folder;

  private static DeskFixture desk;

  @BeforeAll
  static void serve() {
    desk = DeskFixture.serve(folder, "corridor");
  }

  @AfterAll
  static void close() {
    desk.close();
  }

  @Test
  void whatWasBegunIsSealedAndNobodyElsesAndOutlivesARestart() throws IOException {
    keep("at-restart", "BEGUN-CANARY of the road");
    desk.restart();
    assertThat(desk.visitor("Analyst").get("/drafts").body())
        .contains("\"at-restart\":{\"reason\":\"BEGUN-CANARY of the road\"}");
    assertThat(desk.visitor("Analyst").get("/people").body()).contains("data-begun=\"yes\"");
    Visitor other = desk.visitor(DeskFixture.FOUNDER);
    assertThat(other.get("/drafts").body()).isEqualTo("{}");
    assertThat(other.get("/people").body()).doesNotContain("data-begun=\"yes\"");
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        assertThat(Files.readString(file, StandardCharsets.ISO_8859_1))
            .as(file.toString())
            .doesNotContain("BEGUN-CANARY");
      }
    }
  }

  @Test
  void whatWasSentIsNoLongerBegunAndWhatWasRefusedIs() {
    Visitor analyst = desk.visitor("Analyst");
    Incident incident =
        desk.workspace().state().records(Incident.class, RecordKind.INCIDENT).stream()
            .filter(each -> desk.workspace().state().links(each.id()).size() > 1)
            .findFirst()
            .orElseThrow();
    String report =
        desk.workspace()
            .state()
            .links(incident.id())
            .iterator()
            .next()
            .value()
            .orElseThrow()
            .report();
    keep("at-sent", "Told of another day");
    Map<String, String> form = new HashMap<>(Map.of("report", report, "begun", "at-sent"));
    assertThat(analyst.post("/incidents/" + incident.id() + "/unlink", form).status())
        .isEqualTo(422);
    assertThat(analyst.get("/drafts").body()).contains("at-sent");
    form.put("reason", "Told of another day");
    assertThat(analyst.post("/incidents/" + incident.id() + "/unlink", form).status())
        .isEqualTo(303);
    assertThat(analyst.get("/drafts").body()).doesNotContain("at-sent");
  }

  @Test
  void whatWasEmptiedIsForgottenAndTheOldestGivesWay() {
    keep("at-emptied", "something");
    keep("at-emptied", " ");
    List<String> kept =
        Stream.iterate(0, number -> number < 45, number -> number + 1)
            .map(number -> "at-many" + number)
            .toList();
    kept.forEach(name -> keep(name, "reason of " + name));
    String all = desk.visitor("Analyst").get("/drafts").body();
    assertThat(all).doesNotContain("at-emptied", "\"at-many4\"").contains("\"at-many5\"");
    assertThat(all).contains("\"at-many44\"");
    kept.forEach(name -> keep(name, ""));
  }

  @Test
  void moreThanAReasonEverIsIsRefused() {
    Visitor analyst = desk.visitor("Analyst");
    assertThat(analyst.post("/drafts/at-long", Map.of("reason", "x".repeat(50_001))).status())
        .isEqualTo(422);
    assertThat(analyst.get("/drafts").body()).doesNotContain("at-long");
  }

  @Test
  void draftsHaveNamesOfFormsThatThereAre() {
    Visitor analyst = desk.visitor("Analyst");
    for (String form :
        List.of(
            "report",
            "intake",
            "response-" + desk.desk().room().situations().get(0).id(),
            "at-some")) {
      assertThat(analyst.post("/drafts/" + form, Map.of("reason", "")).status())
          .as(form)
          .isEqualTo(200);
    }
    for (String form :
        List.of("some", "report2", "response-", "response-nowhere", "own-none", "response", "x")) {
      assertThat(analyst.post("/drafts/" + form, Map.of("reason", "x")).status())
          .as(form)
          .isEqualTo(404);
    }
  }

  private static void keep(String form, String reason) {
    assertThat(desk.visitor("Analyst").post("/drafts/" + form, Map.of("reason", reason)).status())
        .isEqualTo(200);
  }
}
