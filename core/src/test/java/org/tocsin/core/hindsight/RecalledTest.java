package org.tocsin.core.hindsight;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.tocsin.core.assess.Assessor;
import org.tocsin.core.assess.LevelTable;
import org.tocsin.core.desk.AlertCommand;
import org.tocsin.core.fact.AlertFact;
import org.tocsin.core.model.EventKind;
import org.tocsin.core.model.Measure;
import org.tocsin.core.model.RecordKind;
import org.tocsin.core.replay.Replay;
import org.tocsin.core.sample.SampleDesk;
import org.tocsin.core.sample.Samples;
import org.tocsin.core.view.AsOf;
import org.tocsin.core.view.ViewBuilder;
import org.tocsin.notice.Level;

class RecalledTest {

  private static final Instant NOW = Instant.parse("2023-01-01T00:00:00Z");

  private final SampleDesk desk = SampleDesk.ready(Instant.parse("2022-02-01T00:00:00Z"));
  private int incidents;

  private void incident(String happened, EventKind what) {
    incidents++;
    desk.incident(
        "i-" + incidents,
        desk.report("r-" + incidents)
            .happened(happened)
            .available(happened)
            .what(what)
            .credibility(2));
  }

  private void issue(String revision) {
    String draft = desk.state().alert(revision).orElseThrow().draft().commitment();
    desk.must(
        new AlertCommand.Approve(revision, draft, List.of(), Optional.empty()),
        SampleDesk.REVIEWER);
    desk.must(
        new AlertCommand.Issue(revision, List.of(), desk.vault().seal("the notice"), "sha256:00"),
        SampleDesk.SIGNER);
  }

  private void alert() {
    desk.must(
        new AlertCommand.Draft(
            Samples.SITUATION, desk.vault().seal("the draft"), desk.now(), desk.state().position()),
        SampleDesk.ANALYST);
    issue("strand-001");
  }

  private Watched alerts() {
    return new Recalled(desk.state(), NOW, Rule.STANDARD).alerts(Samples.SITUATION).orElseThrow();
  }

  @Test
  void anAlertHasTheLevelOfThePositionItCitesWhateverWasLearntLater() {
    desk.passes(Duration.ofDays(30));
    incident("2022-02-20", EventKind.KILLING);
    alert();
    desk.passes(Duration.ofDays(10));
    desk.withdraw(RecordKind.REPORT, "r-1");
    incident("2022-04-01", EventKind.MASS_KILLING);

    Watched watched = alerts();

    assertThat(watched.from()).isEqualTo("2022-02-01");
    assertThat(watched.warnings())
        .extracting(Watched.Warned::level)
        .containsExactly(Level.WATCH, Level.WARNING);
    assertThat(watched.harms())
        .containsExactly(new Watched.Harmed("i-2", LocalDate.parse("2022-04-01")));
    LevelScore score = WarningScores.of(List.of(watched), Rule.STANDARD).get(1);
    assertThat(score.right()).isEqualTo(1);
    assertThat(score.leadDays()).hasSize(1);
  }

  @Test
  void aDraftIsNoWarningAndACancellationNone() {
    incident("2022-01-20", EventKind.KILLING);
    desk.must(
        new AlertCommand.Draft(
            Samples.SITUATION, desk.vault().seal("the draft"), desk.now(), desk.state().position()),
        SampleDesk.ANALYST);
    assertThat(alerts().warnings()).isEmpty();
    issue("strand-001");
    int issued = alerts().warnings().size();
    desk.must(
        new AlertCommand.Revise(
            "strand-001",
            AlertFact.Purpose.CANCEL,
            desk.vault().seal("the end"),
            desk.now(),
            desk.state().position()),
        SampleDesk.ANALYST);
    issue("strand-001-r2");
    assertThat(alerts().warnings()).hasSize(issued);
  }

  @Test
  void harmIsByTheRungOrByTheDeadAndFromTheEarliestDayItCanHaveBegun() {
    incident("2022-03-01", EventKind.KILLING);
    desk.incident(
        "i-dead",
        desk.report("r-dead")
            .happened("2022-05")
            .available("2022-06-01")
            .what(EventKind.KILLING)
            .figure(Measure.KILLED, "25-40")
            .credibility(2));
    desk.incident(
        "i-fewer",
        desk.report("r-fewer")
            .happened("2022-05-02")
            .available("2022-06-01")
            .what(EventKind.KILLING)
            .figure(Measure.KILLED, "20-40")
            .credibility(2));
    assertThat(alerts().harms())
        .containsExactly(new Watched.Harmed("i-dead", LocalDate.parse("2022-05-01")));
  }

  @Test
  void levelsOfAReplayWarnOnTheDayOnWhichTheyRise() {
    incident("2022-02-20", EventKind.KILLING);
    incident("2022-04-01", EventKind.MASS_KILLING);

    Watched watched =
        new Recalled(desk.state(), NOW, Rule.STANDARD).levels(Samples.SITUATION).orElseThrow();

    assertThat(watched.from()).isEqualTo("2022-02-20");
    List<LevelScore> scores = WarningScores.of(List.of(watched), Rule.STANDARD);
    assertThat(scores.get(0).right()).isEqualTo(1);
    assertThat(scores.get(0).leadDays()).containsExactly(40);
    assertThat(scores.get(3).warnings()).isEqualTo(1);
    assertThat(scores.get(3).wrong()).isEqualTo(1);
  }

  @Test
  void aLevelThatStaysWarnsAnewWhenTheHorizonIsOver() {
    incident("2022-02-20", EventKind.RESTRICTION);
    incident("2022-08-01", EventKind.MASS_KILLING);

    Watched watched =
        new Recalled(desk.state(), NOW, Rule.STANDARD).levels(Samples.SITUATION).orElseThrow();

    assertThat(watched.warnings())
        .filteredOn(warned -> warned.level() == Level.WATCH)
        .extracting(Watched.Warned::day)
        .containsExactly(LocalDate.parse("2022-02-20"), LocalDate.parse("2022-05-21"));
    LevelScore score = WarningScores.of(List.of(watched), Rule.STANDARD).get(0);
    assertThat(score.wrong()).isEqualTo(1);
    assertThat(score.right()).isEqualTo(1);
    assertThat(score.leadDays()).containsExactly(72);
  }

  @Test
  void levelsThatWereWorkedOutBeforeGiveTheSame() {
    incident("2022-02-20", EventKind.RESTRICTION);
    incident("2022-04-01", EventKind.KILLING);
    incident("2022-08-01", EventKind.MASS_KILLING);
    Recalled recalled = new Recalled(desk.state(), NOW, Rule.STANDARD);
    Assessor assessor = new Assessor(LevelTable.standard());
    Replay whole =
        Replay.of(
                desk.state(),
                Samples.SITUATION,
                new Replay.Seat(OptionalLong.empty(), false),
                NOW,
                Optional.empty(),
                Optional.of(AsOf.dayOf(AsOf.available(NOW))),
                view -> new Replay.Answer(assessor.level(view), Optional.empty()))
            .orElseThrow();
    LocalDate last = Replay.lastKnown(whole.last()).orElseThrow();

    assertThat(recalled.levels(Samples.SITUATION, Replay.unfolded(whole.changes(), last)))
        .isEqualTo(recalled.levels(Samples.SITUATION).orElseThrow());
    assertThat(Replay.unfolded(whole.changes(), whole.to()))
        .extracting(Replay.Day::day, Replay.Day::level)
        .isEqualTo(whole.days().stream().map(day -> Tuple.tuple(day.day(), day.level())).toList());
  }

  @Test
  void whoSeesLessLooksBackAtLess() {
    incident("2022-02-20", EventKind.KILLING);
    Recalled nothing =
        new Recalled(
            desk.state(),
            NOW,
            Rule.STANDARD,
            view ->
                ViewBuilder.of(desk.state(), Samples.SITUATION, AsOf.available(Instant.EPOCH))
                    .orElseThrow());
    Watched watched = nothing.levels(Samples.SITUATION).orElseThrow();
    assertThat(watched.harms()).isEmpty();
    assertThat(watched.warnings()).isEmpty();
  }

  @Test
  void aSituationNobodyKnowsIsNotWatched() {
    Recalled recalled = new Recalled(desk.state(), NOW, Rule.STANDARD);
    assertThat(recalled.alerts("nowhere")).isEmpty();
    assertThat(recalled.levels("nowhere")).isEmpty();
  }
}
