package org.tocsin.core.ladder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.junit.jupiter.api.Test;
import org.tocsin.core.gap.Course;
import org.tocsin.core.gap.ResponseGap;
import org.tocsin.core.model.EventKind;
import org.tocsin.core.model.Response.Instrument;
import org.tocsin.core.permutation.PValue;
import org.tocsin.core.permutation.Trend;
import org.tocsin.core.text.Catalogue;
import org.tocsin.core.time.Truth;

class LadderAnalysisTest {

  private static final List<String> NOBODY = List.of();
  private static final UnaryOperator<String> OTHER_NAMES =
      name ->
          Map.of("northland", "southland", "southland", "league").getOrDefault(name, "northland");

  private static Ladder ladder(Course course) {
    return LadderAnalysis.of(course.view()).overall();
  }

  private static Course rising(int grade) {
    return new Course()
        .happens("2023-01-01", EventKind.THREAT, grade)
        .happens("2023-02-01", EventKind.RESTRICTION, grade)
        .happens("2023-03-01", EventKind.LIFELINE_CLOSED, grade)
        .happens("2023-04-01", EventKind.DETENTION, grade)
        .happens("2023-05-01", EventKind.KILLING, grade);
  }

  /** Five steps, each graver than the last: one of 120 orders does that. */
  @Test
  void fiveStepsThatRiseGrow() {
    Ladder ladder = ladder(rising(2));
    assertThat(ladder.growth().scoreLow()).isEqualTo(10);
    assertThat(ladder.growth().untiedPairs()).isEqualTo(10);
    assertThat(ladder.growth().p().high()).isCloseTo(1 / 120.0, within(1e-12));
    assertThat(ladder.verdict()).isEqualTo(Ladder.Verdict.GROWING);
    assertThat(ladder.reason()).isEqualTo(Ladder.Reason.RISE_WITH_TIME);
    assertThat(ladder.steps())
        .extracting(Ladder.Placed::height)
        .containsExactly(false, true, true, true, true);
    assertThat(ladder.steps().get(1).change()).contains(1);
    assertThat(ladder.evidence())
        .containsExactly("report/r-1", "report/r-2", "report/r-3", "report/r-4", "report/r-5");
    assertThat(Catalogue.in("en").say(ladder.statement())).contains("5").contains("0.8");
  }

  @Test
  void onUngradedAccountsAloneGrowthCannotBeTold() {
    Ladder ladder = ladder(rising(5));
    assertThat(ladder.growth().p().high()).isCloseTo(1 / 120.0, within(1e-12));
    assertThat(ladder.certainGrowth().tooFew()).isTrue();
    assertThat(ladder.verdict()).isEqualTo(Ladder.Verdict.TOO_FEW_TO_TELL);
    assertThat(ladder.reason()).isEqualTo(Ladder.Reason.ORDER_OR_ACCOUNTS_OPEN);
  }

  @Test
  void threeStepsAreTooFewToTell() {
    Ladder ladder =
        ladder(
            new Course()
                .happens("2023-01-01", EventKind.THREAT, 2)
                .happens("2023-02-01", EventKind.DETENTION, 2)
                .happens("2023-03-01", EventKind.KILLING, 2));
    assertThat(ladder.growth().best().value()).isCloseTo(1 / 6.0, within(1e-12));
    assertThat(ladder.reason()).isEqualTo(Ladder.Reason.FEW_STEPS);
    assertThat(ladder(new Course()).steps()).isEmpty();
    assertThat(ladder(new Course()).reason()).isEqualTo(Ladder.Reason.FEW_STEPS);
  }

  @Test
  void stepsThatFallDoNotGrow() {
    Ladder ladder =
        ladder(
            new Course()
                .happens("2023-01-01", EventKind.KILLING, 2)
                .happens("2023-02-01", EventKind.DETENTION, 2)
                .happens("2023-03-01", EventKind.LIFELINE_CLOSED, 2)
                .happens("2023-04-01", EventKind.RESTRICTION, 2)
                .happens("2023-05-01", EventKind.CEASEFIRE, 2));
    assertThat(ladder.steps()).hasSize(4);
    assertThat(ladder.verdict()).isEqualTo(Ladder.Verdict.NOT_GROWING);
    assertThat(ladder.chance().high()).isEqualTo(1);
  }

  /** Of four steps in a month the order of the last two is not known: S is 4 or 6 of 6. */
  @Test
  void anOrderThatIsNotKnownIsSaidAndMakesTheValueARange() {
    Ladder ladder =
        ladder(
            new Course()
                .happens("2023-01-01", EventKind.THREAT, 2)
                .happens("2023-02-01", EventKind.RESTRICTION, 2)
                .happens("2023-04-01", EventKind.LIFELINE_CLOSED, 2)
                .happens("2023-04", EventKind.KILLING, 2));
    assertThat(ladder.growth().scoreLow()).isEqualTo(4);
    assertThat(ladder.growth().scoreHigh()).isEqualTo(6);
    assertThat(ladder.growth().p().low()).isCloseTo(1 / 24.0, within(1e-12));
    assertThat(ladder.growth().p().high()).isCloseTo(4 / 24.0, within(1e-12));
    assertThat(ladder.reason()).isEqualTo(Ladder.Reason.ORDER_OR_ACCOUNTS_OPEN);
    assertThat(ladder.steps().get(2).orderOpenWith()).hasSize(1);
    assertThat(ladder.steps().get(0).orderOpenWith()).isEmpty();
    assertThat(ladder.after().orders()).isEqualTo(2);
  }

  /**
   * Nine steps in pairs: a restriction that nobody answers and a killing after it, four times, the
   * killings answered by a statement, then one restriction more. Unanswered steps are followed by a
   * rise of 3, answered ones by a fall of 3: one of the 70 ways to share out eight. But
   * restrictions are all unanswered and killings all answered, so nothing among steps of one rung
   * says anything.
   */
  private static Course pairs() {
    Course course = new Course();
    for (int month = 1; month <= 4; month++) {
      course
          .happens("2023-0" + month + "-01", EventKind.RESTRICTION, 2)
          .happens("2023-0" + month + "-05", EventKind.KILLING, 2)
          .responds("2023-0" + month + "-07", Instrument.STATEMENT, NOBODY, 2 * month);
    }
    return course.happens("2023-05-01", EventKind.RESTRICTION, 2);
  }

  @Test
  void riseAfterUnansweredStepsHasTheValueCountedByHand() {
    Ladder ladder = ladder(pairs());
    AfterUnanswered after = ladder.after();
    assertThat(after.unanswered()).isEqualTo(4);
    assertThat(after.answered()).isEqualTo(4);
    assertThat(after.riseAfterUnanswered()).contains(3.0);
    assertThat(after.riseAfterAnswered()).contains(-3.0);
    assertThat(after.effect()).contains(new Range(6, 6));
    assertThat(after.p().high()).isCloseTo(1 / 70.0, within(1e-12));
    assertThat(after.withinRung()).isEmpty();
    assertThat(after.delta().orElseThrow().delta()).isEqualTo(1);
    assertThat(ladder.verdict()).isEqualTo(Ladder.Verdict.GROWING_AFTER_UNANSWERED);
    assertThat(ladder.steps().get(1).answered()).contains(Truth.YES);
    assertThat(ladder.steps().get(1).strongest()).contains(Instrument.STATEMENT);
    assertThat(ladder.steps().get(8).answered()).isEmpty();
  }

  @Test
  void whatStepsOfOneRungSayTheOtherWayUndoesThePlainDifference() {
    // One more restriction, answered, after which it rises higher than after any unanswered one.
    Ladder ladder =
        ladder(
            pairs()
                .responds("2023-05-03", Instrument.STATEMENT, NOBODY, 9)
                .happens("2023-06-01", EventKind.MASS_KILLING, 2));
    assertThat(ladder.after().p().high()).isLessThan(0.07);
    assertThat(ladder.after().withinRung().orElseThrow().high()).isEqualTo(-2);
    assertThat(ladder.after().holds()).isFalse();
    assertThat(ladder.verdict()).isNotEqualTo(Ladder.Verdict.GROWING_AFTER_UNANSWERED);
  }

  @Test
  void aMeetingWithoutAWordIsNoAnswerAndAResponseAfterTheNextStepComesTooLate() {
    Ladder ladder =
        ladder(
            new Course()
                .happens("2023-01-01", EventKind.LIFELINE_CLOSED, 2)
                .happens("2023-02-01", EventKind.LIFELINE_CLOSED, 2)
                .happens("2023-03-01", EventKind.LIFELINE_CLOSED, 2)
                .responds("2023-01-03", Instrument.MEETING, NOBODY, 1)
                .responds("2023-03-03", Instrument.COURT_ORDER, NOBODY, 2));
    assertThat(ladder.steps().get(0).answered()).contains(Truth.NO);
    assertThat(ladder.steps().get(1).answered()).contains(Truth.NO);
    assertThat(ladder.steps().get(1).step().answers()).hasSize(1);
  }

  @Test
  void eachPartyHasTheLadderOfWhatIsLaidToIt() {
    LadderAnalysis analysis =
        LadderAnalysis.of(
            new Course()
                .happens("2023-01-01", EventKind.THREAT, 2, "northland")
                .happens("2023-02-01", EventKind.KILLING, 2, "league")
                .happens("2023-03-01", EventKind.DETENTION, 2, "northland")
                .happens("2023-04-01", EventKind.SHELLING, 2)
                .view());
    assertThat(analysis.overall().steps()).hasSize(4);
    assertThat(analysis.byParty().keySet()).containsExactly("league", "northland");
    assertThat(analysis.byParty().get("northland").steps())
        .extracting(placed -> placed.step().incident())
        .containsExactly("i-1", "i-3");
    assertThat(analysis.byParty().get("northland").party()).isEqualTo(Optional.of("northland"));
  }

  /** The range of the score against every arrangement that the times allow. */
  @Property(tries = 30, seed = "21", shrinking = ShrinkingMode.OFF)
  void theRangeIsThatOfAllOrdersThatTheTimesAllow(@ForAll Random random) {
    Ladder ladder = ladder(Course.random(random, 6, 3));
    List<Step> steps = ladder.steps().stream().map(Ladder.Placed::step).toList();
    Trend trend = Trend.of(rungs(steps, IntStream.range(0, steps.size()).toArray()));
    int tried = 0;
    int low = Integer.MAX_VALUE;
    int high = Integer.MIN_VALUE;
    for (int[] order : arrangements(steps.size())) {
      if (possible(steps, order)) {
        tried++;
        int score = Trend.score(rungs(steps, order));
        low = Math.min(low, score);
        high = Math.max(high, score);
      }
    }
    assertThat(ladder.growth().scoreLow()).isEqualTo(low);
    assertThat(ladder.growth().scoreHigh()).isEqualTo(high);
    assertThat(ladder.growth().p().high()).isCloseTo(trend.atLeast(low, 1).value(), within(1e-12));
    assertThat(tried).isPositive();
    if (ladder.after().allOrders()) {
      assertThat(ladder.after().orders()).isEqualTo(tried);
    } else {
      assertThat(tried).isGreaterThan(Orders.AT_MOST);
    }
  }

  private static int[] rungs(List<Step> steps, int[] order) {
    return IntStream.of(order).map(i -> steps.get(i).rung().number()).toArray();
  }

  private static boolean possible(List<Step> steps, int[] order) {
    for (int i = 0; i < order.length; i++) {
      for (int j = i + 1; j < order.length; j++) {
        if (steps.get(order[j]).begun().before(steps.get(order[i]).begun()) == Truth.YES) {
          return false;
        }
      }
    }
    return true;
  }

  private static List<int[]> arrangements(int size) {
    List<int[]> all = List.of(new int[0]);
    for (int place = 0; place < size; place++) {
      List<int[]> longer = new ArrayList<>();
      for (int[] begun : all) {
        for (int next = 0; next < size; next++) {
          int candidate = next;
          if (IntStream.of(begun).noneMatch(each -> each == candidate)) {
            int[] more = Arrays.copyOf(begun, begun.length + 1);
            more[begun.length] = next;
            longer.add(more);
          }
        }
      }
      all = longer;
    }
    return all;
  }

  @Property(tries = 40, seed = "22", shrinking = ShrinkingMode.OFF)
  void otherNamesAndTenYearsLaterChangeNothing(@ForAll Random random) {
    Course course = Course.random(random, 9, 4);
    LadderAnalysis here = LadderAnalysis.of(course.view());
    LadderAnalysis there = LadderAnalysis.of(course.view(OTHER_NAMES, Period.ofYears(10)));
    assertThat(there.overall().verdict()).isEqualTo(here.overall().verdict());
    assertThat(there.overall().reason()).isEqualTo(here.overall().reason());
    assertThat(there.overall().growth()).isEqualTo(here.overall().growth());
    assertThat(there.overall().after().p()).isEqualTo(here.overall().after().p());
    assertThat(there.overall().after().effect()).isEqualTo(here.overall().after().effect());
    here.byParty()
        .forEach(
            (party, ladder) ->
                assertThat(there.byParty().get(OTHER_NAMES.apply(party)).growth())
                    .isEqualTo(ladder.growth()));
    assertThat(there.massKillings())
        .extracting(each -> each.killed() + " " + each.reached())
        .containsExactlyInAnyOrderElementsOf(
            here.massKillings().stream()
                .map(each -> each.killed() + " " + each.reached())
                .toList());
  }

  @Test
  void manyStepsOfOneDayAreDrawnTheSameEachTime() {
    Course course = new Course();
    for (int i = 0; i < 7; i++) {
      course.happens("2023-03-01", EventKind.values()[3 * i % 22], 2);
    }
    Ladder ladder = ladder(course);
    assertThat(ladder.after().allOrders()).isFalse();
    assertThat(ladder.after().orders()).isEqualTo(Orders.AT_MOST);
    assertThat(ladder.growth().scoreLow()).isEqualTo(-ladder.growth().untiedPairs());
    assertThat(ladder.verdict()).isEqualTo(Ladder.Verdict.TOO_FEW_TO_TELL);
    assertThat(ladder(course).after().p()).isEqualTo(ladder.after().p());
  }

  /**
   * Times of every odd form: nothing fails, and what has no beginning is before or after nothing.
   */
  @Property(tries = 30, seed = "23", shrinking = ShrinkingMode.OFF)
  void anyTimeCanBeTaken(@ForAll Random random) {
    List<String> times =
        List.of(
            "../2023-05",
            "2023-02/..",
            "/2023-06-01",
            "2023-03-01/",
            "2023-XX",
            "202X",
            "2023?",
            "2023-04-01~",
            "2023-21",
            "2023-05-01T10:00:00Z",
            "2023-05-01T10:00:00/2023-05-02");
    Course course = new Course();
    for (int i = 0; i < 6; i++) {
      course.kills(
          times.get(random.nextInt(times.size())),
          EventKind.values()[random.nextInt(EventKind.values().length)],
          1 + random.nextInt(5),
          "northland",
          "at least 7");
      course.responds(times.get(random.nextInt(times.size())), Instrument.MONITORS, NOBODY, 1 + i);
    }
    LadderAnalysis analysis = LadderAnalysis.of(course.view());
    for (Ladder.Placed placed : analysis.overall().steps()) {
      if (placed.step().begun().earliest().isEmpty() && placed.step().begun().latest().isEmpty()) {
        assertThat(placed.orderOpenWith()).hasSize(analysis.overall().steps().size() - 1);
      }
    }
    assertThat(ResponseGap.of(course.view()).incidents())
        .hasSizeLessThanOrEqualTo(course.view().incidents().size());
    assertThat(analysis.massKillings())
        .allSatisfy(count -> assertThat(count.reached()).isNotEqualTo(Truth.YES));
  }

  @Test
  void whereTheOrdersAreTooManyTheRangeIsThatOfThePairs() {
    Course course = new Course();
    for (int i = 0; i < 20; i++) {
      course.happens("2023-03-01", EventKind.values()[3 * i % 22], 2);
    }
    List<Step> steps = ladder(course).steps().stream().map(Ladder.Placed::step).toList();
    ScoreRange range = ScoreRange.of(steps);
    assertThat(range.exact()).isFalse();
    assertThat(range.high()).isEqualTo(ladder(course).growth().untiedPairs());
    assertThat(range.low()).isEqualTo(-range.high());
    assertThat(ScoreRange.of(steps.subList(0, 8)).exact()).isTrue();
  }

  private static void assertToldTheSameSooner(Course course) {
    assertThat(LadderAnalysis.growsAfterUnanswered(course.view()))
        .isEqualTo(ladder(course).verdict() == Ladder.Verdict.GROWING_AFTER_UNANSWERED);
  }

  @Property(tries = 60, seed = "24", shrinking = ShrinkingMode.OFF)
  void whetherItGrowsAfterUnansweredStepsIsTheSameWhenNothingElseIsWorkedOut(
      @ForAll Random random) {
    assertToldTheSameSooner(Course.random(random, random.nextInt(4) == 0 ? 90 : 12, 8));
  }

  /** So many that arrangements are drawn; with ever more of them that speak against it. */
  @Test
  void soItIsOfManySteps() {
    List<Boolean> told = new ArrayList<>();
    for (int against = 0; against <= 32; against += 4) {
      Course course = new Course();
      LocalDate day = LocalDate.parse("2020-01-01");
      int steps = 0;
      for (int pair = 0; pair < 32; pair++) {
        boolean swapped = pair < against;
        course.happens(day.toString(), EventKind.RESTRICTION, 2);
        course.happens(day.plusDays(4).toString(), EventKind.KILLING, 2);
        steps += 2;
        course.responds(
            day.plusDays(swapped ? 1 : 5).toString(),
            Instrument.STATEMENT,
            NOBODY,
            swapped ? steps - 1 : steps);
        day = day.plusDays(10);
      }
      assertToldTheSameSooner(course);
      told.add(LadderAnalysis.growsAfterUnanswered(course.view()));
    }
    assertThat(told).contains(true, false);
  }

  /**
   * What the bar promises: where rungs come in any order at random, growth with time is told in no
   * more than about one case of twenty.
   */
  @Test
  void whereThereIsNothingToFindLittleIsFound() {
    Random random = new Random(77);
    int told = 0;
    int tries = 4000;
    for (int i = 0; i < tries; i++) {
      int[] rungs = random.ints(4 + random.nextInt(12), 1, 8).toArray();
      PValue p = Trend.of(rungs).atLeast(Trend.score(rungs), 1);
      told += p.passes() ? 1 : 0;
    }
    assertThat((double) told / tries).isLessThan(0.057);
  }
}
