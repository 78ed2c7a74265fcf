package org.tocsin.desk.action;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.tocsin.core.model.RecordKind;
import org.tocsin.core.model.Report;
import org.tocsin.core.model.Response;
import org.tocsin.core.model.Source;
import org.tocsin.desk.DeskFixture;
import org.tocsin.desk.Visitor;

/** What protected sources said, against the pages of alerts and responses; and those pages. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AlertSecrecyTest {

  private DeskFixture desk;
  private Visitor analyst;
  private String alert = "";

  @BeforeAll
  void serve(@TempDir Path folder) {
    desk = DeskFixture.serve(folder, "teaching");
    analyst = desk.visitor("Analyst");
    String situation = desk.desk().room().situations().get(0).id();
    alert =
        analyst
            .post("/alerts", Map.of("situation", situation, "day", "2024-08-01"))
            .header("Location");
  }

  @AfterAll
  void close() {
    desk.close();
  }

  private String situation() {
    return desk.desk().room().situations().get(0).id();
  }

  private List<Report> ofProtected() {
    return desk.workspace().state().records(Report.class, RecordKind.REPORT).stream()
        .filter(
            report ->
                desk.workspace()
                    .state()
                    .record(Source.class, RecordKind.SOURCE, report.source())
                    .filter(Source::isProtected)
                    .isPresent())
        .toList();
  }

  private int sentences() {
    Matcher matcher =
        Pattern.compile(alert + "/sentences/([0-9]+)\"").matcher(analyst.get(alert).body());
    int last = 0;
    while (matcher.find()) {
      last = Math.max(last, Integer.parseInt(matcher.group(1)));
    }
    return last;
  }

  @Test
  void noPageHoldsWhatAProtectedSourceSaid() {
    List<String> said =
        ofProtected().stream()
            .map(
                report ->
                    desk.workspace().texts().text(report.statement().text()).orElse("nothing"))
            .toList();
    assertThat(said).isNotEmpty();
    StringBuilder all = new StringBuilder();
    Visitor reader = desk.visitor("Reader");
    for (Visitor visitor : List.of(analyst, reader)) {
      for (String page :
          List.of(
              "/alerts",
              alert,
              alert + "/languages",
              alert + "/difference",
              alert + "/preview",
              alert + "/preview?form=cap",
              alert + "/preview?form=json",
              "/alerts/site",
              alert + "/preview/en.html",
              "/responses?situation=" + situation())) {
        Visitor.Reply reply = visitor.get(page);
        assertThat(reply.status()).as(page).isEqualTo(200);
        all.append(reply.body()).append(visitor.json(page).body());
      }
      int last = sentences();
      assertThat(last).isGreaterThan(5);
      for (int i = 1; i <= last; i++) {
        all.append(visitor.get(alert + "/sentences/" + i).body());
        all.append(visitor.json(alert + "/sentences/" + i).body());
      }
    }
    assertThat(all.toString()).contains("class=\"sealed\"");
    said.forEach(words -> assertThat(all.toString()).doesNotContain(words));
    assertThat(all.toString()).doesNotContain("CANARY-TEACHING");
  }

  @Test
  void aReaderIsNotToldWhichAccountsOfProtectedSourcesThereAre() {
    Visitor reader = desk.visitor("Reader");
    int last = sentences();
    StringBuilder all = new StringBuilder(reader.get(alert).body());
    for (int i = 1; i <= last; i++) {
      all.append(reader.json(alert + "/sentences/" + i).body());
    }
    ofProtected()
        .forEach(report -> assertThat(all.toString()).doesNotContain("\"" + report.id() + "\""));
  }

  @Test
  void anOwnSentenceCannotRestOnAProtectedSource() {
    String report =
        ofProtected().stream()
            .filter(each -> each.available().written().toString().compareTo("2024-08") < 0)
            .findFirst()
            .orElseThrow()
            .id();
    assertThat(analyst.get(alert).body()).doesNotContain("value=\"report/" + report + "\"");
    Visitor.Reply reply =
        analyst.post(
            alert + "/sentences",
            Map.of("section", "summary", "text_en", "A sentence.", "evidence", "report/" + report));
    assertThat(reply.status()).isEqualTo(422);
  }

  @Test
  void aResponseIsFiledAndWordOnComplianceStandsBesideTheOthers() {
    String source =
        desk.workspace().state().records(Source.class, RecordKind.SOURCE).stream()
            .filter(each -> !each.isProtected())
            .findFirst()
            .orElseThrow()
            .id();
    Visitor.Reply filed =
        analyst.post(
            "/responses",
            Map.of(
                "situation", situation(),
                "by_en", "A council of neighbours",
                "instrument", "statement",
                "happened", "morning of 3 Sep 2024",
                "available", "2024-09-04",
                "source", source,
                "asked_en", "Open the road",
                "askedBy", "10 Sep 2024",
                "statement", "It asked for the road to be opened."));
    assertThat(filed.status()).as(filed.body()).isEqualTo(303);
    Response response =
        desk.workspace()
            .state()
            .record(Response.class, RecordKind.RESPONSE, "response-2024-09-03-1")
            .orElseThrow();
    assertThat(response.askedBy())
        .hasValueSatisfying(day -> assertThat(day).hasToString("2024-09-10"));
    assertThat(analyst.get("/responses").body()).contains("A council of neighbours", "Overdue");
    Visitor.Reply word =
        analyst.post(
            "/responses/" + response.id() + "/compliance",
            Map.of("verdict", "partly", "source", source, "available", "2024-09-12"));
    assertThat(word.status()).as(word.body()).isEqualTo(303);
    assertThat(
            desk.workspace()
                .state()
                .record(Response.class, RecordKind.RESPONSE, response.id())
                .orElseThrow()
                .compliance())
        .hasSize(1);
    assertThat(analyst.get("/responses").body()).contains("partly");
  }

  @Test
  void aResponseWithABadDateIsNotTakenAndNotLost() {
    Visitor.Reply reply =
        analyst.post(
            "/responses",
            Map.of(
                "situation", situation(),
                "by_en", "Someone",
                "instrument", "statement",
                "happened", "the other day",
                "source", "nobody",
                "statement", "Words that took an hour."));
    assertThat(reply.status()).isEqualTo(422);
    assertThat(analyst.get("/responses").body()).contains("Words that took an hour.");
    assertThat(desk.visitor("Reader").post("/responses", Map.of("situation", "x")).status())
        .isEqualTo(403);
  }
}
