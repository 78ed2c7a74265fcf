package org.tocsin.core.assess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tocsin.core.figure.Figure;
import org.tocsin.core.model.EventKind;
import org.tocsin.core.model.LifelineEffect;
import org.tocsin.core.model.Report;
import org.tocsin.core.model.Response;
import org.tocsin.core.sample.RandomCase;
import org.tocsin.core.sample.ReportSample;
import org.tocsin.core.sample.SampleDesk;
import org.tocsin.core.sample.Samples;
import org.tocsin.core.time.Truth;
import org.tocsin.core.view.AsOf;
import org.tocsin.core.view.ViewBuilder;
import org.tocsin.notice.Level;

class AssessorTest {

  private static final LocalDate DAY = LocalDate.parse("2022-12-31");
  private static final List<Integer> DAYS_BACK =
      List.of(0, 2, 5, 12, 20, 27, 35, 60, 85, 95, 150, 170, 190, 300, 355, 375, 600, 720, 800);

  private final SampleDesk desk = SampleDesk.ready();
  private int incidents;

  private void incident(String happened, EventKind what, int credibility) {
    incident(report(happened, what).credibility(credibility));
  }

  private ReportSample report(String happened, EventKind what) {
    return desk.report("r-" + (incidents + 1))
        .happened(happened)
        .available("2022-12-31")
        .what(what);
  }

  private void incident(ReportSample... accounts) {
    incidents++;
    desk.incident("i-" + incidents, accounts);
  }

  private Indicator.Value value(String indicator) {
    return desk.assess(DAY.toString()).indicator(indicator).value();
  }

  private static Indicator.Value amount(long exactly) {
    return new Indicator.Value.Amount(Figure.of(exactly));
  }

  private static Indicator.Value amount(long certain, long possible) {
    return new Indicator.Value.Amount(
        Figure.between(BigDecimal.valueOf(certain), BigDecimal.valueOf(possible)));
  }

  private static Indicator.Value answer(Truth truth) {
    return new Indicator.Value.Answer(truth);
  }

  @Test
  void withoutAnIncidentThereIsNoLevel() {
    Assessment assessment = desk.assess(DAY.toString());
    assertThat(assessment.level()).isEqualTo(Level.NONE);
    assertThat(assessment.decidedBy()).isEmpty();
    assertThat(assessment.wouldLower()).isEmpty();
    assertThat(value("highest-rung-30d")).isEqualTo(amount(0));
    assertThat(value("steps-365d")).isEqualTo(amount(0));
    assertThat(value("sole-lifeline-obstructed")).isEqualTo(answer(Truth.NO));
    assertThat(value("clauses-engaged-730d")).isEqualTo(amount(0));
    assertThat(value("responses-worked-180d")).isEqualTo(amount(0));
    assertThat(value("easing-180d")).isEqualTo(amount(0));
  }

  @ParameterizedTest
  @CsvSource({
    "2022-12-31, 5, 5, 5",
    "2022-12-02, 5, 5, 5",
    "2022-12-01, 0, 5, 5",
    "2022-10-03, 0, 5, 5",
    "2022-10-02, 0, 0, 5",
    "2021-01-01, 0, 0, 5",
    "2020-12-31, 0, 0, 0"
  })
  void theHighestRungIsThatOfTheWindow(String happened, int in30, int in90, int in730) {
    incident(happened, EventKind.KILLING, 2);
    incident("2019-01-01", EventKind.MASS_KILLING, 1);
    assertThat(value("highest-rung-30d")).isEqualTo(amount(in30));
    assertThat(value("highest-rung-90d")).isEqualTo(amount(in90));
    assertThat(value("highest-rung-730d")).isEqualTo(amount(in730));
  }

  @Test
  void stepsAreIncidentsOfRungTwoAndMoreOfAYear() {
    incident("2022-12-01", EventKind.THREAT, 2);
    incident("2022-11-01", EventKind.RESTRICTION, 2);
    incident("2022-10-01", EventKind.KILLING, 3);
    incident("2022-09-01", EventKind.KILLING, 4);
    incident("2021-12-31", EventKind.KILLING, 1);
    incident("2022-09-01", EventKind.CEASEFIRE, 1);
    assertThat(value("steps-365d")).isEqualTo(amount(2, 3));
  }

  @ParameterizedTest
  @ValueSource(ints = {4, 5, 6})
  void accountsThatAreDoubtfulOrUngradedCountAsPossibleAndNeverAsCertain(int grade) {
    incident(
        report("2022-12-20", EventKind.MASS_KILLING)
            .lifeline("causeway", LifelineEffect.CLOSES)
            .credibility(grade));
    assertThat(value("highest-rung-30d")).isEqualTo(amount(0, 7));
    assertThat(value("sole-lifeline-obstructed")).isEqualTo(answer(Truth.UNKNOWN));
    Assessment assessment = desk.assess(DAY.toString());
    assertThat(assessment.level()).isEqualTo(Level.NONE);
    assertThat(assessment.unknowns()).isNotEmpty();
  }

  @Test
  void aGradedAccountOfSomethingElseLendsAnUngradedOneNoCertainty() {
    incident(
        desk.report("r-graded").available("2022-12-31").happened("2022-12-20").credibility(1),
        report("2022-12-20", EventKind.MASS_KILLING)
            .lifeline("causeway", LifelineEffect.CLOSES)
            .blames("northland")
            .credibility(6));
    desk.file(Samples.agreement());
    assertThat(value("highest-rung-30d")).isEqualTo(amount(0, 7));
    assertThat(value("steps-365d")).isEqualTo(amount(0, 1));
    assertThat(value("sole-lifeline-obstructed")).isEqualTo(answer(Truth.UNKNOWN));
    assertThat(value("clauses-engaged-730d")).isEqualTo(amount(0, 1));
  }

  @Test
  void aPartysOwnPositionMakesNothingCertain() {
    incident(report("2022-12-20", EventKind.KILLING).positionOf("northland").credibility(1));
    assertThat(value("highest-rung-30d")).isEqualTo(amount(0, 5));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"2022", "2022-12-20?", "2022-11/2022-12", "2022-11-15/2022-12-05", "../2022-12"})
  void aTimeThatMayLieOutsideTheWindowCountsAsPossible(String happened) {
    incident(happened, EventKind.KILLING, 1);
    assertThat(value("highest-rung-30d")).isEqualTo(amount(0, 5));
  }

  @ParameterizedTest
  @ValueSource(strings = {"2022-12-20~", "2022-12-05/2022-12-09", "2022-12-02T00:00:00Z"})
  void aTimeThatLiesInTheWindowWithoutDoubtCountsAsCertain(String happened) {
    incident(happened, EventKind.KILLING, 1);
    assertThat(value("highest-rung-30d")).isEqualTo(amount(5));
  }

  @Test
  void whatGoesOnWithoutAnEndLiesInEveryLaterWindow() {
    incident("2022-03-01/..", EventKind.DEPRIVATION, 1);
    assertThat(value("highest-rung-30d")).isEqualTo(amount(3));
  }

  @Test
  void theOnlyLifelineOfItsKindCountsAndOneOfTwoDoesNot() {
    incident(
        report("2022-12-20", EventKind.RESTRICTION).lifeline("east-pipe", LifelineEffect.CLOSES));
    assertThat(value("sole-lifeline-obstructed")).isEqualTo(answer(Truth.NO));
    incident(
        report("2022-12-20", EventKind.RESTRICTION).lifeline("causeway", LifelineEffect.REOPENS));
    assertThat(value("sole-lifeline-obstructed")).isEqualTo(answer(Truth.NO));
    incident(
        report("2022-12-20", EventKind.RESTRICTION).lifeline("causeway", LifelineEffect.NARROWS));
    assertThat(value("sole-lifeline-obstructed")).isEqualTo(answer(Truth.YES));
  }

  @ParameterizedTest
  @CsvSource({
    "LIFELINE_CLOSED, causeway, northland, 1",
    "RESTRICTION,     causeway, northland, 1",
    "LIFELINE_CLOSED, causeway, southland, 1",
    "LIFELINE_CLOSED, west-pipe, northland, 0",
    "DETENTION,       west-pipe, southland, 1",
    "DETENTION,       west-pipe, league,    0",
    "KILLING,         west-pipe, northland, 0"
  })
  void aClauseIsEngagedByWhatItForbidsOfAPartyItBindsOrOnTheLifelineItGuarantees(
      EventKind what, String lifeline, String blamed, int expected) {
    desk.file(Samples.agreement());
    incident(report("2022-12-20", what).lifeline(lifeline, LifelineEffect.CLOSES).blames(blamed));
    assertThat(value("clauses-engaged-730d")).isEqualTo(amount(expected));
  }

  @Test
  void aClauseIsNotEngagedByWhatCameBeforeIt() {
    desk.file(Samples.agreement());
    incident(
        desk.report("r-1")
            .happened("2020-06-01")
            .available("2020-06-01")
            .what(EventKind.DETENTION)
            .blames("northland"));
    Assessment assessment = desk.assess("2021-01-01");
    assertThat(assessment.indicator("clauses-engaged-730d").value()).isEqualTo(amount(0));
  }

  @Test
  void aResponseCountsByWhatEasedAfterItAndNotByHavingBeenMade() {
    incident(
        report("2022-10-01", EventKind.LIFELINE_CLOSED)
            .available("2022-10-01")
            .blames("northland")
            .lifeline("causeway", LifelineEffect.CLOSES)
            .credibility(2));
    for (Response.Instrument instrument : Response.Instrument.values()) {
      desk.file(Samples.response("w-" + instrument.word(), instrument, "2022-10-05", desk.vault()));
    }
    assertThat(value("responses-worked-180d")).isEqualTo(amount(0));
    incident(
        report("2022-10-10", EventKind.LIFELINE_REOPENED)
            .available("2022-10-10")
            .lifeline("causeway", LifelineEffect.REOPENS)
            .credibility(2));
    assertThat(desk.assess(DAY.toString()).indicator("responses-worked-180d").value())
        .isNotEqualTo(amount(0));
    assertThat(desk.assess("2023-12-31").indicator("responses-worked-180d").value())
        .isEqualTo(amount(0));
  }

  @Test
  void easingCountsSinceTheLastGraveIncident() {
    incident("2022-09-01", EventKind.CEASEFIRE, 2);
    assertThat(value("easing-180d")).isEqualTo(amount(1));
    incident("2022-10-01", EventKind.DETENTION, 2);
    assertThat(value("easing-180d")).isEqualTo(amount(0));
    incident("2022-10-02", EventKind.LIFELINE_REOPENED, 2);
    incident("2022-10-03", EventKind.WITHDRAWAL, 5);
    assertThat(value("easing-180d")).as("what is only possible is no hope").isEqualTo(amount(1));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "RED_FLAG steps-365d >= 3 | line 1: a level, a tab",
        "'RED_FLAG\tsteps-365d > 3' | line 1: not a condition: steps-365d > 3",
        "'RED_FLAG\tsteps-365d >= three' | line 1: not a condition",
        "'RED_FLAG\tx = maybe' | line 1: not a condition",
        "'RED_FLAG\tx = unknown' | line 1: not a condition",
        "'RED_FLAG\tx = yes;' | line 1: not a condition",
        "'PURPLE\tx = yes' | line 1: not a level: PURPLE",
        "'WATCH\tx = yes\tmore' | line 1: a level, a tab",
      })
  void aTableThatIsNotOfItsFormIsRefusedByLine(String text, String message) {
    assertThatThrownBy(() -> LevelTable.read(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(message);
  }

  @Test
  void aTableNamesItsLineAmongCommentsAndTakesEitherLineEnd() {
    assertThatThrownBy(() -> LevelTable.read("# one\r\n\r\nWATCH\tx = yes\r\nnothing"))
        .hasMessageContaining("line 4");
    LevelTable table = LevelTable.read("# one\r\nWATCH\tx = yes; y <= 0.50\r\n");
    assertThat(table.lines()).hasSize(1);
    assertThat(table.lines().get(0)).hasToString("WATCH: x = yes; y <= 0.50");
  }

  @Test
  void aTableWhoseGravestLinesDoNotComeFirstIsRefused() {
    assertThatThrownBy(() -> LevelTable.read("WATCH\tx = yes\nWARNING\ty = yes"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void theShippedTableNamesNothingThatIsNotMeasured() {
    Assessment assessment = desk.assess(DAY.toString());
    LevelTable.standard()
        .lines()
        .forEach(
            line ->
                line.conditions()
                    .forEach(
                        condition ->
                            assertThat(condition.met(assessment.indicator(condition.indicator())))
                                .isNotNull()));
  }

  /**
   * Random incidents of days that lie on no window's edge: a window is so many days, and ten years
   * later a leap day may have moved its edge by one.
   */
  private static SampleDesk random(long seed) {
    SampleDesk desk = SampleDesk.ready();
    RandomCase random = new RandomCase(seed, desk).byTheDay();
    desk.file(Samples.agreement());
    for (int i = 1; i <= 6; i++) {
      desk.file(Samples.incident("i-" + i));
    }
    for (int i = 10; i < 24; i++) {
      LocalDate happened = DAY.minusDays(random.pick(DAYS_BACK));
      Report report = random.report("r-" + i, happened, happened);
      desk.file(report);
      desk.link("i-" + random.pick(List.of(1, 2, 3, 4, 5, 6)), report.id());
    }
    return desk;
  }

  @Property(tries = 40, seed = "31", shrinking = ShrinkingMode.OFF)
  void makingWhatIsMissingTrueGivesTheLevelThatWasSaid(@ForAll long seed) {
    Assessment assessment = random(seed).assess(DAY.toString());
    for (Assessment.Change change : assessment.wouldRaise()) {
      assertThat(change.level()).isGreaterThan(assessment.level());
      assertThat(levelIf(assessment, change.conditions(), List.of())).isEqualTo(change.level());
    }
    for (Assessment.Change change : assessment.wouldLower()) {
      assertThat(change.level()).isLessThan(assessment.level());
      assertThat(levelIf(assessment, List.of(), change.conditions())).isEqualTo(change.level());
    }
  }

  /** The table read once more, by hand: the first line of which every condition holds. */
  private static Level levelIf(
      Assessment assessment, List<Condition> made, List<Condition> failed) {
    for (LevelTable.Line line : LevelTable.standard().lines()) {
      boolean all = true;
      for (Condition condition : line.conditions()) {
        boolean holds = condition.met(assessment.indicator(condition.indicator())) == Truth.YES;
        for (Condition one : made) {
          holds |= sameOrWeaker(condition, one);
        }
        for (Condition one : failed) {
          holds &= !sameOrWeaker(one, condition);
        }
        all &= holds;
      }
      if (all) {
        return line.level();
      }
    }
    return Level.NONE;
  }

  private static boolean sameOrWeaker(Condition asked, Condition given) {
    if (!asked.indicator().equals(given.indicator())) {
      return false;
    } else if (asked.test() instanceof Condition.Test.AtLeast less
        && given.test() instanceof Condition.Test.AtLeast more) {
      return less.threshold().compareTo(more.threshold()) <= 0;
    } else if (asked.test() instanceof Condition.Test.AtMost more
        && given.test() instanceof Condition.Test.AtMost less) {
      return more.threshold().compareTo(less.threshold()) >= 0;
    }
    return asked.test().equals(given.test());
  }

  @Test
  void whatWouldLowerAStricterLineIsNotOutdoneByAMilderOne() {
    LevelTable table = LevelTable.read("WARNING\tsteps-365d >= 1\nWATCH\tsteps-365d >= 2");
    incident("2022-12-01", EventKind.KILLING, 2);
    incident("2022-12-02", EventKind.KILLING, 2);
    Assessment assessment = new Assessor(table).assess(desk.view(DAY.toString()));
    assertThat(assessment.wouldLower())
        .extracting(Assessment.Change::level)
        .containsExactly(Level.NONE);
  }

  @Test
  void whatWouldLiftTheLevelHigherIsToldWithTheHigherLineAlone() {
    LevelTable table =
        LevelTable.read(
            "RED_FLAG\thighest-rung-30d >= 5; steps-365d <= 9\nWARNING\thighest-rung-30d >= 6");
    Assessment assessment = new Assessor(table).assess(desk.view(DAY.toString()));
    assertThat(assessment.wouldRaise())
        .extracting(Assessment.Change::level)
        .containsExactly(Level.RED_FLAG);
  }

  @Test
  void ofTwoConditionsOneOfWhichFollowsFromTheOtherPeopleReadTheWeakerOnce() {
    LevelTable table =
        LevelTable.read(
            "EMERGENCY\thighest-rung-30d >= 7\n"
                + "EMERGENCY\thighest-rung-30d >= 6; steps-365d <= 9\n"
                + "RED_FLAG\thighest-rung-30d >= 5");
    Assessment assessment = new Assessor(table).assess(desk.view(DAY.toString()));
    assertThat(assessment.wouldRaise()).hasSize(3);
    assertThat(assessment.raisedByOne())
        .extracting(change -> change.level() + " " + change.conditions())
        .containsExactly("EMERGENCY [highest-rung-30d >= 6]", "RED_FLAG [highest-rung-30d >= 5]");
  }

  @Property(tries = 25, seed = "32", shrinking = ShrinkingMode.OFF)
  void otherNamesAndTenYearsLaterGiveTheSameLevelForTheSameReasons(@ForAll long seed) {
    Assessment one = random(seed).assess(DAY.toString());
    LocalDate later = DAY.plus(Period.ofYears(10));
    SampleDesk other = Renamed.tenYearsLater(random(seed), id -> "other-" + id);
    Assessment two =
        new Assessor(LevelTable.standard())
            .assess(
                ViewBuilder.of(other.state(), Renamed.SITUATION, AsOf.day(later)).orElseThrow());
    assertThat(two.level()).isEqualTo(one.level());
    for (int i = 0; i < one.indicators().size(); i++) {
      assertThat(two.indicators().get(i).value())
          .as(one.indicators().get(i).name())
          .isEqualTo(one.indicators().get(i).value());
    }
    assertThat(two.decidedBy()).isEqualTo(one.decidedBy());
  }
}
