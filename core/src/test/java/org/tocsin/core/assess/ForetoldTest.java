package org.tocsin.core.assess;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tocsin.core.desk.DeskCommand;
import org.tocsin.core.fact.DeskFact;
import org.tocsin.core.forecast.DeathsAhead;
import org.tocsin.core.forecast.ForecastProvenance;
import org.tocsin.core.forecast.ForecastRun;
import org.tocsin.core.forecast.OnsetRisk;
import org.tocsin.core.forecast.Outlook;
import org.tocsin.core.model.EventKind;
import org.tocsin.core.replay.Replay;
import org.tocsin.core.sample.RandomCase;
import org.tocsin.core.sample.SampleDesk;
import org.tocsin.core.sample.Samples;
import org.tocsin.core.view.AsOf;
import org.tocsin.core.view.SituationView;
import org.tocsin.core.view.ViewBuilder;
import org.tocsin.notice.Level;

class ForetoldTest {

  private static final Assessor ASSESSOR = new Assessor(LevelTable.standard());

  private final SampleDesk desk = SampleDesk.ready();

  private static DeskFact.ForecastMade made(
      SampleDesk desk, String target, String origin, String asOf, Outlook outlook) {
    LocalDate from = LocalDate.parse(origin);
    return new DeskFact.ForecastMade(
        new ForecastRun(
            "f-" + target.replace('_', '-') + "-" + origin,
            "pool",
            "made-up/1",
            target,
            from,
            from.plusMonths(14),
            7,
            new ForecastProvenance(
                "sha256:00", "sha256:11", "", List.of(), LocalDate.parse(asOf), 0, false),
            List.of(outlook)),
        desk.vault().seal("the forecasts"));
  }

  private static Outlook onset(int rank, int of) {
    return new Outlook(
        Samples.SITUATION,
        "77",
        "Northland",
        Optional.of(new OnsetRisk(new BigDecimal("0.04"), new BigDecimal("0.08"), rank, of)),
        List.of());
  }

  private static Outlook deaths(String chance) {
    return new Outlook(
        Samples.SITUATION,
        "77",
        "Northland",
        Optional.empty(),
        List.of(
            ahead("2022-12-01", "2023-02-28", "0.1"), ahead("2023-03-01", "2023-05-31", chance)));
  }

  private static DeathsAhead ahead(String from, String to, String chance) {
    return new DeathsAhead(
        LocalDate.parse(from), LocalDate.parse(to), 12, 0, 200, new BigDecimal(chance));
  }

  private void record(String target, String origin, String asOf, Outlook outlook) {
    desk.must(
        new DeskCommand.RecordForecast(made(desk, target, origin, asOf, outlook)),
        SampleDesk.ANALYST);
  }

  @Test
  void noLineAboveTheLowestLevelAsksForAForecastAndTheLowestAsksForNothingElse() {
    List<LevelTable.Line> asking =
        LevelTable.standard().lines().stream()
            .filter(line -> line.conditionsText().contains("forecast"))
            .toList();
    assertThat(asking).hasSize(1);
    assertThat(asking.get(0).toString()).isEqualTo("WATCH: forecast-high = yes");
  }

  @ParameterizedTest
  @CsvSource({"1, 160, WATCH", "32, 160, WATCH", "33, 160, NONE", "160, 160, NONE"})
  void aForecastOfOnsetAloneGivesWatchAndOnlyInTheHighestFifth(int rank, int of, Level level) {
    record("mk_onset", "2022-10-31", "2022-11-30", onset(rank, of));
    assertThat(desk.assess("2022-12-31").level()).isEqualTo(level);
    assertThat(desk.assess("2022-12-31").indicator("forecast-high").evidence())
        .containsExactly("forecast/f-mk-onset-2022-10-31");
  }

  @ParameterizedTest
  @CsvSource({
    "2023-02-28, 0.9, NONE",
    "2023-03-01, 0.9, WATCH",
    "2023-05-31, 0.5, WATCH",
    "2023-05-31, 0.499, NONE",
    "2023-06-01, 0.9, NONE",
    "2024-02-01, 0.9, NONE"
  })
  void aForecastOfDeathsSpeaksOfTheMonthsAtHand(String day, String chance, Level level) {
    record("ged_best_os", "2022-10-31", "2022-11-30", deaths(chance));
    assertThat(desk.assess(day).level()).isEqualTo(level);
  }

  @Test
  void aForecastIsKnownFromTheEndOfTheDayItsDataAreToldAsOf() {
    record("mk_onset", "2022-10-31", "2022-11-30", onset(1, 160));
    assertThat(desk.view("2022-11-29").forecasts()).isEmpty();
    assertThat(desk.assess("2022-11-30").level()).isEqualTo(Level.WATCH);
    assertThat(desk.view("2022-11-29").position()).isLessThan(desk.view("2022-11-30").position());
  }

  @Test
  void oneRecordedAfterwardsIsListedOpenlyAndAStrictLookHasNone() {
    SampleDesk late = SampleDesk.ready(Instant.parse("2024-01-01T00:00:00Z"));
    late.must(
        new DeskCommand.RecordForecast(
            made(late, "mk_onset", "2022-10-31", "2022-11-30", onset(1, 160))),
        SampleDesk.ANALYST);
    AsOf day = AsOf.day(LocalDate.parse("2022-12-31"));
    assertThat(late.view(day).laterJudgementCounts()).containsEntry("forecast", 1L);
    assertThat(late.view(day.strictly(true)).forecasts()).isEmpty();
  }

  @Test
  void aNewerOriginOfTheSameTargetCountsAndAnotherTargetStandsBesideIt() {
    record("mk_onset", "2022-10-31", "2022-11-30", onset(1, 160));
    record("mk_onset", "2022-11-30", "2022-12-15", onset(150, 160));
    assertThat(desk.assess("2022-12-14").level()).isEqualTo(Level.WATCH);
    assertThat(desk.assess("2022-12-15").level()).isEqualTo(Level.NONE);
    record("ged_best_os", "2022-10-31", "2022-11-30", deaths("0.9"));
    assertThat(desk.assess("2023-03-01").level()).isEqualTo(Level.WATCH);
  }

  @Test
  void beyondTheLowestLevelAForecastChangesNothing() {
    for (long seed = 1; seed <= 4; seed++) {
      SampleDesk some = RandomCase.desk(seed, 60);
      Level[] before = new Level[20];
      for (int i = 0; i < before.length; i++) {
        before[i] = level(some, i);
      }
      some.must(
          new DeskCommand.RecordForecast(
              made(some, "mk_onset", "2021-10-31", "2021-11-30", onset(1, 160))),
          SampleDesk.ANALYST);
      for (int i = 0; i < before.length; i++) {
        assertThat(level(some, i))
            .isEqualTo(i < 12 && before[i] == Level.NONE ? Level.WATCH : before[i]);
      }
    }
  }

  /** Of the first months of 2022 the forecast still speaks; of those of 2023 it does not. */
  private static Level level(SampleDesk some, int i) {
    LocalDate day = LocalDate.parse("2022-01-01").plusMonths(i < 12 ? i : i + 2);
    return ASSESSOR.level(some.view(AsOf.day(day)));
  }

  @Test
  void aReplayTellsOfEachDayWhatAnAssessmentAsOfItTells() {
    desk.incident("i-1", desk.report("r-1").happened("2020-01-01").available("2022-10-01"));
    record("mk_onset", "2022-10-31", "2022-11-30", onset(1, 160));
    record("mk_onset", "2022-11-30", "2022-12-15", onset(150, 160));
    record("ged_best_os", "2022-10-31", "2022-11-20", deaths("0.9"));
    Replay.Seat seat = new Replay.Seat(OptionalLong.empty(), false);
    Replay replay =
        Replay.of(
                desk.state(),
                Samples.SITUATION,
                seat,
                Instant.parse("2026-01-01T00:00:00Z"),
                Optional.of(LocalDate.parse("2022-10-01")),
                Optional.of(LocalDate.parse("2024-06-30")),
                ForetoldTest::answer)
            .orElseThrow();
    for (Replay.Day day : replay.days()) {
      SituationView view =
          ViewBuilder.of(desk.state(), Samples.SITUATION, seat.endOf(day.day())).orElseThrow();
      assertThat(day.decidedBy()).as(day.day().toString()).isEqualTo(ASSESSOR.decidedBy(view));
    }
    assertThat(replay.days().stream().map(Replay.Day::level)).contains(Level.NONE, Level.WATCH);
  }

  private static Replay.Answer answer(SituationView view) {
    Optional<LevelTable.Line> decided = ASSESSOR.decidedBy(view);
    return new Replay.Answer(decided.map(LevelTable.Line::level).orElse(Level.NONE), decided);
  }

  @Test
  void noForecastIsToldInPublic() {
    desk.incident(
        "i-1",
        desk.report("r-1").happened("2022-12-01").available("2022-12-02").what(EventKind.THREAT));
    record("mk_onset", "2022-10-31", "2022-11-30", onset(1, 160));
    Assessment assessment = desk.assess("2022-12-31");
    assertThat(assessment.reasoning().inPublic().view().forecasts()).isEmpty();
  }

  @Test
  void whoMayNotAnalyseRecordsNoForecastAndNobodyOneOfAnUnknownSituationOrTheSameTwice() {
    DeskFact.ForecastMade sound = made(desk, "mk_onset", "2022-10-31", "2022-11-30", onset(1, 160));
    DeskCommand.RecordForecast asked = new DeskCommand.RecordForecast(sound);
    assertThat(desk.refusals(asked, SampleDesk.SIGNER)).isNotEmpty();
    desk.must(asked, SampleDesk.ANALYST);
    assertThat(desk.refusals(asked, SampleDesk.ANALYST))
        .containsExactly("forecast.recorded-before");
    Outlook elsewhere = new Outlook("nowhere", "77", "Northland", onset(1, 160).onset(), List.of());
    assertThat(
            desk.refusals(
                new DeskCommand.RecordForecast(
                    made(desk, "mk_onset", "2022-10-31", "2022-11-30", elsewhere)),
                SampleDesk.ANALYST))
        .containsExactly("forecast.unknown-situation");
  }
}
