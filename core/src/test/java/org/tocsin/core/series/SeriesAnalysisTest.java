package org.tocsin.core.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.tocsin.core.fact.JudgementFact;
import org.tocsin.core.figure.Figure;
import org.tocsin.core.model.EventKind;
import org.tocsin.core.model.LifelineEffect;
import org.tocsin.core.model.Measure;
import org.tocsin.core.sample.RandomCase;
import org.tocsin.core.sample.ReportSample;
import org.tocsin.core.sample.SampleDesk;
import org.tocsin.core.sample.Samples;
import org.tocsin.core.series.Membership.Standing;
import org.tocsin.core.series.Series.Quantity;
import org.tocsin.core.text.Phrase;

class SeriesAnalysisTest {

  private static final String DAY = "2022-12-31";
  private static final String CLOSURES = "obstruction/causeway/northland";

  private final SampleDesk desk = SampleDesk.ready();
  private int incidents;

  private String incident(ReportSample... accounts) {
    String id = "i-" + ++incidents;
    desk.incident(id, accounts);
    return id;
  }

  private ReportSample report(String happened, EventKind what) {
    return desk.report("r-" + (incidents + 1)).happened(happened).available(DAY).what(what);
  }

  private ReportSample closure(String happened) {
    return report(happened, EventKind.LIFELINE_CLOSED)
        .lifeline("causeway", LifelineEffect.CLOSES)
        .blames("northland");
  }

  private Series series(String key) {
    return analysis().series(key).orElseThrow(() -> new AssertionError(keys().toString()));
  }

  private SeriesAnalysis analysis() {
    return SeriesAnalysis.of(desk.view(DAY));
  }

  private List<String> keys() {
    return analysis().series().stream().map(each -> each.key().toString()).toList();
  }

  private static Figure between(long certain, long possible) {
    return Figure.between(BigDecimal.valueOf(certain), BigDecimal.valueOf(possible));
  }

  private static List<String> doubts(Series series, String incident) {
    return member(series, incident).doubts().stream().map(Phrase::key).toList();
  }

  private static Membership member(Series series, String incident) {
    return series.members().stream()
        .filter(member -> member.incident().equals(incident))
        .findFirst()
        .orElseThrow();
  }

  private void judge(String series, String incident, boolean belongs) {
    desk.enter(
        new JudgementFact.SeriesJudged(
            Samples.SITUATION, series, incident, belongs, desk.vault().text("why judged")));
  }

  @Test
  void withoutAnIncidentThereIsNoSeries() {
    assertThat(analysis().series()).isEmpty();
  }

  @Test
  void closingsOfOneLifelineByOnePartyAreOneSeriesWithItsReasonsAndEvidence() {
    incident(closure("2022-10-01"));
    incident(closure("2022-11-01"));
    incident(closure("2022-12-03"));
    assertThat(keys()).containsExactly(CLOSURES, "repetition");
    Series closures = series(CLOSURES);
    assertThat(closures.count()).isEqualTo(Figure.of(3));
    assertThat(closures.members())
        .allSatisfy(
            member -> {
              assertThat(member.standing()).isEqualTo(Standing.PROPOSED);
              assertThat(member.reasons())
                  .extracting(Phrase::key)
                  .containsExactly("series.reason.lifeline", "series.reason.party");
            });
    assertThat(closures.intervals())
        .extracting(Series.Interval::bestDays)
        .containsExactly(31L, 32L);
    assertThat(closures.evidence()).containsExactly("report/r-1", "report/r-2", "report/r-3");
    Series.NextWithin next = closures.next().orElseThrow();
    assertThat(next.within().keySet()).containsExactly(7, 30, 90);
    assertThat(next.basis().seen().gaps()).containsExactly(31, 32);
    assertThat(next.basis().seen().since()).isEqualTo(28);
  }

  @Test
  void countingBeginsWithTheAgreementWhoseClauseIsEngagedAndElseWithTheFirst() {
    desk.file(Samples.agreement());
    incident(closure("2020-03-01"));
    incident(closure("2020-06-02"));
    incident(closure("2022-01-05"));
    List<Series.Anchor> anchors = series(CLOSURES).anchors();
    assertThat(anchors.get(0).agreement()).contains("treaty");
    assertThat(anchors.get(0).clauses()).containsExactly("4");
    assertThat(anchors.get(0).count()).isEqualTo(between(1, 2));
    assertThat(anchors.get(0).evidence())
        .containsExactly("agreement/treaty", "report/r-2", "report/r-3");
    assertThat(anchors.get(1).agreement()).isEmpty();
    assertThat(anchors.get(1).since()).hasToString("2020-03-01");
    assertThat(anchors.get(1).count()).isEqualTo(Figure.of(3));
  }

  @Test
  void aKindThatTheClauseForbidsOfAPartyItBindsIsCountedSinceIt() {
    desk.file(Samples.agreement());
    incident(report("2022-01-05", EventKind.DETENTION).blames("southland").at("mill"));
    incident(report("2022-02-05", EventKind.DETENTION).blames("league").at("mill"));
    assertThat(series("detention/mill/southland").anchors().get(0).clauses()).containsExactly("7");
    assertThat(series("detention/mill/league").anchors()).hasSize(1);
  }

  @Test
  void severalPartiesHaveASeriesEachAndOneTogether() {
    incident(report("2022-01-05", EventKind.KILLING).at("mill").blames("northland"));
    incident(report("2022-02-05", EventKind.SHELLING).at("mill").blames("league"));
    assertThat(keys())
        .containsExactly(
            "lethal-violence/mill",
            "lethal-violence/mill/northland",
            "lethal-violence/mill/league",
            "repetition");
    assertThat(series("lethal-violence/mill").count()).isEqualTo(Figure.of(2));
    assertThat(series("lethal-violence/mill/league").count()).isEqualTo(Figure.of(1));
  }

  @Test
  void severalPlacesHaveASeriesEachAndOneTogether() {
    incident(report("2022-01-05", EventKind.KILLING).at("mill").blames("northland"));
    incident(report("2022-02-05", EventKind.KILLING).at("ford").blames("northland"));
    incident(report("2022-03-05", EventKind.KILLING).blames("northland"));
    assertThat(keys())
        .containsExactly(
            "lethal-violence/mill/northland",
            "lethal-violence/ford/northland",
            "lethal-violence/-/northland",
            "repetition");
    assertThat(series("lethal-violence/-/northland").count()).isEqualTo(Figure.of(3));
  }

  @Test
  void whoeverNobodyNamesMayBeThePartyAtTheSamePlaceAndNowhereElse() {
    incident(closure("2022-10-01"));
    String unnamed =
        incident(
            report("2022-11-01", EventKind.LIFELINE_CLOSED)
                .lifeline("causeway", LifelineEffect.CLOSES)
                .blames("unknown-men"));
    Series closures = series(CLOSURES);
    assertThat(closures.count()).isEqualTo(between(1, 2));
    assertThat(doubts(closures, unnamed)).containsExactly("series.doubt.party-unnamed");
    assertThat(keys()).noneMatch(key -> key.contains("unknown-men"));
    assertThat(series("repetition").count()).isEqualTo(Figure.of(2));
  }

  @Test
  void whatOnePartySaysOfAnotherStartsNoSeries() {
    incident(closure("2022-10-01"));
    incident(
        report("2022-11-01", EventKind.LIFELINE_CLOSED).lifeline("causeway", LifelineEffect.CLOSES),
        desk.report("r-said")
            .available(DAY)
            .happened("2022-11-01")
            .positionOf("northland")
            .blames("southland"));
    assertThat(keys()).containsExactly(CLOSURES, "repetition");
    assertThat(series(CLOSURES).count()).isEqualTo(between(1, 2));
  }

  @Test
  void contestedAndUngradedMembershipStaysVisibleAsPossible() {
    incident(report("2022-01-05", EventKind.KILLING).at("mill"));
    String contested =
        incident(
            report("2022-02-05", EventKind.ASSAULT).at("mill").credibility(1),
            desk.report("r-other")
                .happened("2022-02-05")
                .available(DAY)
                .what(EventKind.KILLING)
                .at("mill")
                .credibility(3));
    String elsewhere =
        incident(
            report("2022-03-05", EventKind.KILLING).at("ford").credibility(1),
            desk.report("r-elsewhere").happened("2022-03-05").available(DAY).at("mill"));
    String ungraded = incident(report("2022-04-05", EventKind.KILLING).at("mill").credibility(6));
    Series killings = series("lethal-violence/mill");
    assertThat(killings.count()).isEqualTo(between(1, 4));
    assertThat(doubts(killings, contested)).containsExactly("series.doubt.kind-contested");
    assertThat(doubts(killings, elsewhere)).containsExactly("series.doubt.place-contested");
    assertThat(doubts(killings, ungraded))
        .containsExactly("series.doubt.ungraded", "series.doubt.place-ungraded");
    assertThat(killings.trendsWithDoubtful().get(Quantity.SEVERITY).points()).isEqualTo(4);
    assertThat(killings.trend(Quantity.SEVERITY).points()).isEqualTo(1);
  }

  @Test
  void whatLiesFarInTimeFromEveryOtherIsDoubtful() {
    incident(closure("2018-01-01"));
    incident(closure("2018-03-01"));
    String far = incident(closure("2022-12-01"));
    assertThat(series(CLOSURES).count()).isEqualTo(between(2, 3));
    assertThat(doubts(series(CLOSURES), far)).containsExactly("series.doubt.far");
    incident(closure("2022-12-20"));
    assertThat(series(CLOSURES).count()).isEqualTo(Figure.of(4));
  }

  @Test
  void aPersonsJudgementGoesBeforeTheRule() {
    incident(closure("2022-10-01"));
    String rejected = incident(closure("2022-11-01"));
    String added = incident(report("2022-11-15", EventKind.SHELLING).at("ford"));
    judge(CLOSURES, rejected, false);
    judge(CLOSURES, added, true);
    Series closures = series(CLOSURES);
    assertThat(closures.count()).isEqualTo(Figure.of(2));
    assertThat(member(closures, rejected).standing()).isEqualTo(Standing.REJECTED);
    assertThat(member(closures, rejected).judgement().orElseThrow().by())
        .isEqualTo(SampleDesk.ANALYST);
    assertThat(member(closures, added).standing()).isEqualTo(Standing.CONFIRMED);
    assertThat(closures.intervals()).extracting(Series.Interval::bestDays).containsExactly(45L);
  }

  @Test
  void whatIsRejectedFromAWiderSeriesIsInNoNarrowerOneUnlessItIsConfirmedThere() {
    String one = incident(closure("2022-10-01"));
    incident(closure("2022-11-01"));
    judge("obstruction/causeway", one, false);
    assertThat(keys()).contains("obstruction/causeway");
    assertThat(series(CLOSURES).count()).isEqualTo(Figure.of(1));
    assertThat(series("obstruction/causeway").count()).isEqualTo(Figure.of(1));
    judge(CLOSURES, one, true);
    assertThat(series(CLOSURES).count()).isEqualTo(Figure.of(2));
    assertThat(series("obstruction/causeway").count()).isEqualTo(Figure.of(1));
    assertThat(series("repetition").count()).isEqualTo(Figure.of(2));
  }

  @Test
  void aConfirmationSettlesDoubtsOfLinkingButNotWhetherItHappened() {
    incident(closure("2022-10-01"));
    String ungraded = incident(closure("2022-11-01").credibility(5));
    judge(CLOSURES, ungraded, true);
    assertThat(series(CLOSURES).count()).isEqualTo(between(1, 2));
  }

  @Test
  void durationSeverityPersonsAndIntervalsHaveTrends() {
    String[] days = {
      "2022-01-01", "2022-06-01", "2022-09-01", "2022-11-01", "2022-12-01", "2022-12-11"
    };
    for (int i = 0; i < days.length; i++) {
      incident(
          closure(days[i])
              .figure(Measure.DURATION_HOURS, "" + (i + 1))
              .figure(Measure.PERSONS_CUT_OFF, "about " + 1000 * (i + 1)));
    }
    Series closures = series(CLOSURES);
    assertThat(closures.persons()).contains(Measure.PERSONS_CUT_OFF);
    assertThat(closures.trend(Quantity.DURATION).verdict()).isEqualTo(Trend.Verdict.RISING);
    assertThat(closures.trend(Quantity.PERSONS).verdict()).isEqualTo(Trend.Verdict.RISING);
    assertThat(closures.trend(Quantity.SEVERITY).verdict()).isEqualTo(Trend.Verdict.ALL_ALIKE);
    Trend intervals = closures.trend(Quantity.INTERVAL);
    assertThat(intervals.verdict()).isEqualTo(Trend.Verdict.FALLING);
    assertThat(intervals.test().orElseThrow().p()).isCloseTo(2 / 120.0, within(1e-12));
    assertThat(intervals.holdsThroughout()).isTrue();
  }

  @Test
  void imprecisionOfTimeWidensIntervalsAndTheChance() {
    incident(closure("2022-09-10"));
    incident(closure("2022-10"));
    incident(closure("2022-12-03"));
    Series closures = series(CLOSURES);
    assertThat(closures.intervals().get(0))
        .isEqualTo(new Series.Interval("i-1", "i-2", 21, 36, 51));
    Series.NextWithin next = closures.next().orElseThrow();
    Chance exact = next.basis().within(30);
    assertThat(next.within().get(30).best()).isEqualTo(exact.best());
    assertThat(next.within().get(30).high() - next.within().get(30).low())
        .isGreaterThan(exact.high() - exact.low());
  }

  @Test
  void whatIsNotDatedIsCountedAsPossibleAndTellsNothingOfTheNext() {
    String undated = incident(closure("2022"));
    Series closures = series(CLOSURES);
    assertThat(closures.count()).isEqualTo(between(0, 1));
    assertThat(doubts(closures, undated)).containsExactly("series.doubt.undated");
    assertThat(closures.next()).isEmpty();
    assertThat(closures.intervals()).isEmpty();
  }

  @Test
  void keysAreReadAsTheyAreWritten() {
    for (String key :
        List.of("repetition", "obstruction", CLOSURES, "detention/mill", "assault/-/league")) {
      assertThat(SeriesKey.parse(key)).map(SeriesKey::toString).contains(key);
    }
    for (String none : List.of("", "closure", "obstruction/", "assault/-", "repetition/a")) {
      assertThat(SeriesKey.parse(none)).as(none).isEmpty();
    }
  }

  @Test
  void everyKindWithARungIsOfOneFamily() {
    for (EventKind kind : EventKind.values()) {
      long families = List.of(KindFamily.values()).stream().filter(f -> f.has(kind)).count();
      assertThat(families).as(kind.word()).isEqualTo(kind.rung().isPresent() ? 1 : 0);
    }
  }

  @Property(tries = 20)
  void oneMoreIncidentRaisesTheCountByOne(
      @ForAll @IntRange(min = 0, max = 8) int before,
      @ForAll @IntRange(min = 1, max = 28) int day) {
    SampleDesk other = SampleDesk.ready();
    for (int i = 0; i <= before; i++) {
      other.incident("i-" + i, closed(other, i, "2022-" + String.format("%02d", i + 1) + "-05"));
    }
    Series one = SeriesAnalysis.of(other.view(DAY)).series(CLOSURES).orElseThrow();
    other.incident("i-more", closed(other, 99, "2022-12-" + String.format("%02d", day)));
    Series more = SeriesAnalysis.of(other.view(DAY)).series(CLOSURES).orElseThrow();
    assertThat(one.count()).isEqualTo(Figure.of(before + 1));
    assertThat(more.count()).isEqualTo(Figure.of(before + 2));
    assertThat(more.intervals()).hasSize(one.intervals().size() + 1);
  }

  private static ReportSample closed(SampleDesk desk, int number, String day) {
    return desk.report("r-" + number)
        .happened(day)
        .available(DAY)
        .what(EventKind.LIFELINE_CLOSED)
        .lifeline("causeway", LifelineEffect.CLOSES)
        .blames("northland");
  }

  @Property(tries = 10)
  void anyCaseHasSeriesWhoseNumbersAreInOrder(@ForAll @IntRange(min = 0, max = 10_000) int seed) {
    SeriesAnalysis analysis = SeriesAnalysis.of(RandomCase.desk(seed, 150).view("2024-06-01"));
    for (Series series : analysis.series()) {
      assertThat(SeriesKey.parse(series.key().toString())).contains(series.key());
      assertThat(series.members()).isNotEmpty().doesNotHaveDuplicates();
      series
          .intervals()
          .forEach(i -> assertThat(i.bestDays()).isBetween(i.lowDays(), i.highDays()));
      series
          .next()
          .ifPresent(
              next -> {
                double last = 0;
                for (Map.Entry<Integer, Chance> within : next.within().entrySet()) {
                  assertThat(within.getValue().best())
                      .isGreaterThanOrEqualTo(last)
                      .isBetween(0.0, 1.0);
                  last = within.getValue().best();
                }
              });
      series.members().forEach(m -> assertThat(m.evidence()).isNotEmpty());
    }
  }
}
