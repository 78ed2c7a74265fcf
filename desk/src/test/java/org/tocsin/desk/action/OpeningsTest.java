package org.tocsin.desk.action;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tocsin.core.model.RecordKind;
import org.tocsin.core.model.Report;
import org.tocsin.core.model.Source;
import org.tocsin.desk.DeskFixture;
import org.tocsin.desk.Visitor;
import org.tocsin.desk.room.Openings;

/** How much anybody opens of what protected sources gave: counted, told, and held to a limit. */
class OpeningsTest {

  private DeskFixture desk;
  private String open = "";

  @BeforeEach
  void serve(@TempDir Path folder) {
    desk = DeskFixture.serve(folder, "teaching");
    open =
        desk.workspace().state().records(Report.class, RecordKind.REPORT).stream()
            .filter(
                report ->
                    desk.workspace()
                        .state()
                        .record(Source.class, RecordKind.SOURCE, report.source())
                        .filter(Source::isProtected)
                        .isPresent())
            .map(report -> "/reports/" + report.id() + "/open")
            .findFirst()
            .orElseThrow();
  }

  @AfterEach
  void close() {
    desk.close();
  }

  private Visitor.Reply opened(Visitor visitor, String token, String... headers) {
    return visitor.postAsItIs(open, Map.of("token", token), headers);
  }

  private void opens(String name, int times) {
    Visitor visitor = desk.visitor(name);
    String token = visitor.token();
    for (int i = 0; i < times; i++) {
      assertThat(opened(visitor, token).status()).isEqualTo(200);
    }
  }

  private Openings.Seen seen(String name) {
    return desk.desk()
        .openings()
        .of(
            org.tocsin.cli.workspace.People.find(desk.workspace(), name).orElseThrow().pseudonym(),
            desk.desk().room().now());
  }

  @Test
  void nobodyOpensMoreThanTheLimitWithinAnHourAndAdministratorsSeeThatItWasReached() {
    opens("Analyst", Openings.MOST_AN_HOUR);
    Visitor analyst = desk.visitor("Analyst");
    String token = analyst.token();
    long before = desk.workspace().journal().size();
    Visitor.Reply refused = opened(analyst, token);
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.body())
        .contains("Within an hour 120 openings")
        .contains("2026-11-23 10:00 UTC");
    assertThat(opened(analyst, token, "HX-Request", "true").body())
        .contains("Within an hour 120 openings")
        .contains("id=\"sealed-");
    assertThat(opened(analyst, token, "Accept", "application/json").body())
        .contains("desk.too-many-openings");
    assertThat(desk.workspace().journal().size()).isEqualTo(before);
    opens("Reviewer", 1);

    Visitor administrator = desk.visitor("Administrator");
    assertThat(administrator.get("/people").body())
        .contains("The limit was reached on 2026-11-23 09:00 UTC.");
    assertThat(administrator.get("/").body()).contains("One person opens unusually much");
    assertThat(analyst.get("/").body()).doesNotContain("unusually much");
    assertThat(analyst.get("/people").body()).doesNotContain("The limit was reached");
    assertThat(analyst.json("/people").body()).contains("\"openings\":[]");

    desk.pass(Duration.ofMinutes(59));
    assertThat(opened(desk.visitor("Analyst"), "").status()).isEqualTo(403);
    desk.pass(Duration.ofMinutes(1));
    opens("Analyst", 1);
  }

  @Test
  void theLimitOutlivesARestartOfTheServer() {
    opens("Analyst", Openings.MOST_AN_HOUR);
    desk.restart();
    Visitor analyst = desk.visitor("Analyst");
    assertThat(opened(analyst, analyst.token()).status()).isEqualTo(422);
  }

  @Test
  void openingsAreUnusualByAStatedRuleAlone() {
    opens("Analyst", Openings.FEW - 1);
    opens("Reviewer", Openings.FEW);
    assertThat(seen("Analyst")).isEqualTo(new Openings.Seen(19, 19, 0, java.util.Optional.empty()));
    assertThat(seen("Analyst").unusual()).isFalse();
    assertThat(seen("Reviewer").unusual()).isTrue();
    assertThat(seen("Reader")).isEqualTo(Openings.Seen.NOTHING);
    assertThat(desk.desk().openings().unusual(desk.desk().room().now())).isEqualTo(1);

    desk.pass(Duration.ofDays(2));
    assertThat(seen("Reviewer").day()).isZero();
    assertThat(seen("Reviewer").week()).isEqualTo(Openings.FEW);
    desk.pass(Duration.ofDays(6));
    assertThat(seen("Reviewer"))
        .isEqualTo(new Openings.Seen(0, 0, Openings.FEW, java.util.Optional.empty()));
    assertThat(seen("Reviewer").usual()).isEqualTo(5);
    desk.pass(Duration.ofDays(30));
    assertThat(seen("Reviewer")).isEqualTo(Openings.Seen.NOTHING);
  }

  @Test
  void whoUsuallyOpensMuchIsNotUnusual() {
    java.util.Optional<java.time.Instant> none = java.util.Optional.empty();
    assertThat(new Openings.Seen(60, 60, 80, none).unusual()).as("a day of thrice a week").isTrue();
    assertThat(new Openings.Seen(0, 60, 80, none).unusual()).as("thrice and no more").isFalse();
    assertThat(new Openings.Seen(0, 61, 80, none).unusual()).isTrue();
    assertThat(new Openings.Seen(24, 60, 224, none).unusual()).as("thrice a day's").isFalse();
    assertThat(new Openings.Seen(25, 60, 224, none).unusual()).isTrue();
    assertThat(new Openings.Seen(19, 19, 0, none).unusual()).as("few").isFalse();
  }
}
