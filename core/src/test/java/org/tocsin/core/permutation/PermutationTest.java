package org.tocsin.core.permutation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PermutationTest {

  private static final long SEED = 7;

  /**
   * Upper tails of Kendall's score without ties, from the tables in Kendall, Rank Correlation
   * Methods (1975), and Gilbert, Statistical Methods for Environmental Pollution Monitoring (1987),
   * table A18.
   */
  @ParameterizedTest
  @CsvSource({
    "4, 4, 0.167",
    "4, 6, 0.042",
    "5, 6, 0.117",
    "5, 8, 0.042",
    "5, 10, 0.0083",
    "6, 9, 0.068",
    "6, 11, 0.028",
    "7, 13, 0.035",
    "8, 14, 0.054",
    "8, 16, 0.031",
    "9, 18, 0.038",
    "10, 21, 0.036",
    "10, 23, 0.023",
    "10, 1, 0.500"
  })
  void kendallsScoreHasThePublishedTails(int count, int score, double expected) {
    PValue p = Trend.of(IntStream.range(0, count).toArray()).atLeast(score, SEED);
    assertThat(p.value()).isCloseTo(expected, within(0.0005));
    assertThat(p.method()).isEqualTo(PValue.Method.EXACT);
  }

  @Property(tries = 200, seed = "1", shrinking = ShrinkingMode.OFF)
  void aTrendsValueIsTheShareOfArrangementsThatRiseAsMuch(@ForAll Random random) {
    int[] values = values(random, 1 + random.nextInt(6), 4);
    int observed = Trend.score(values);
    int[] counts = new int[3];
    int[] most = {Integer.MIN_VALUE};
    arrangements(values, a -> most[0] = Math.max(most[0], Trend.score(a)));
    arrangements(
        values,
        a -> {
          counts[0]++;
          counts[1] += Trend.score(a) >= observed ? 1 : 0;
          counts[2] += Trend.score(a) == most[0] ? 1 : 0;
        });
    PValue p = Trend.of(values).atLeast(observed, SEED);
    assertThat(p.value()).isCloseTo((double) counts[1] / counts[0], within(1e-12));
    assertThat(p.smallest()).isCloseTo((double) counts[2] / counts[0], within(1e-12));
  }

  @Test
  void aLongTrendIsDrawnAndComesNearTheCount() {
    int[] values = values(new Random(3), 60, 7);
    int[] longer = Arrays.copyOf(values, 61);
    PValue counted = Trend.of(values).atLeast(150, SEED);
    PValue drawn = Trend.of(longer).atLeast(150, SEED);
    assertThat(counted.method()).isEqualTo(PValue.Method.EXACT);
    assertThat(drawn.method()).isEqualTo(PValue.Method.MONTE_CARLO);
    assertThat(drawn.value()).isCloseTo(counted.value(), within(0.02));
    assertThat(drawn).isEqualTo(Trend.of(longer).atLeast(150, SEED));
  }

  @Test
  void theNormalLawComesAsNearAsDrawingDoes() {
    Random random = new Random(9);
    for (int round = 0; round < 20; round++) {
      int[] values = values(random, 200 + random.nextInt(300), 7);
      Trend trend = Trend.of(values);
      int score = (int) (trend.untiedPairs() * (random.nextDouble() - 0.4) / 8);
      PValue normal = trend.atLeast(score, SEED);
      PValue drawn = trend.drawn(Math.floorDiv(trend.untiedPairs() - score, 2), SEED);
      assertThat(normal.method()).isEqualTo(PValue.Method.NORMAL);
      assertThat(normal.value()).isCloseTo(drawn.value(), within(0.015));
      boolean[] marked = new boolean[values.length];
      int[] strata = new int[values.length];
      for (int i = 0; i < values.length; i++) {
        marked[i] = random.nextInt(100) < 15 + 2 * values[i];
        strata[i] = random.nextInt(3);
      }
      PValue within = TwoGroups.within(values, marked, strata, SEED).p();
      assertThat(within.method()).isEqualTo(PValue.Method.NORMAL);
      assertThat(within.value())
          .isCloseTo(TwoGroups.drawn(values, marked, strata, SEED).value(), within(0.015));
    }
  }

  @Test
  void ofFewOnOneSideArrangementsAreDrawnStill() {
    int[] values = values(new Random(4), 400, 7);
    boolean[] marked = new boolean[values.length];
    Arrays.fill(marked, 0, 20, true);
    assertThat(TwoGroups.of(values, marked, SEED).p().method())
        .isEqualTo(PValue.Method.MONTE_CARLO);
    boolean[] others = new boolean[values.length];
    Arrays.fill(others, 20, others.length, true);
    for (boolean[] side : List.of(marked, others)) {
      assertThat(TwoGroups.of(values, side, SEED).p().value())
          .isCloseTo(
              TwoGroups.drawn(values, side, new int[values.length], SEED).value(), within(0.02));
    }
  }

  @Test
  void whereNothingDiffersNothingCanBeTold() {
    assertThat(Trend.of(new int[] {3, 3, 3}).atLeast(0, SEED).tooFew()).isTrue();
    assertThat(Trend.of(new int[] {1, 2, 3}).atLeast(3, SEED).tooFew()).isTrue();
    assertThat(Trend.of(new int[] {1, 2, 3, 4}).atLeast(6, SEED).tooFew()).isFalse();
    assertThat(Trend.of(new int[0]).atLeast(0, SEED)).isEqualTo(PValue.NOTHING);
  }

  /**
   * The worked example of the task "Permutation test" at Rosetta Code: 11,827 of the 92,378 choices
   * of nine of the nineteen give a larger difference than was observed.
   */
  @Test
  void twoGroupsHaveThePublishedCount() {
    int[] values = {85, 88, 75, 66, 25, 29, 83, 39, 97, 68, 41, 10, 49, 16, 65, 32, 92, 28, 98};
    boolean[] marked = new boolean[values.length];
    Arrays.fill(marked, 0, 9, true);
    TwoGroups test = TwoGroups.of(values, marked, SEED);
    assertThat(test.p().arrangements()).isEqualTo(92_378);
    assertThat(test.difference().orElseThrow()).isCloseTo(587 / 9.0 - 499 / 10.0, within(1e-12));
    int observed = Arrays.stream(values, 0, 9).sum();
    int[] count = new int[1];
    choices(values, 9, 0, 0, sum -> count[0] += sum > observed ? 1 : 0);
    assertThat(count[0]).isEqualTo(11_827);
    int[] asMuch = new int[1];
    choices(values, 9, 0, 0, sum -> asMuch[0] += sum >= observed ? 1 : 0);
    assertThat(test.p().value()).isCloseTo(asMuch[0] / 92_378.0, within(1e-12));
  }

  @Property(tries = 200, seed = "2", shrinking = ShrinkingMode.OFF)
  void aDifferencesValueIsTheShareOfArrangementsWithinStrata(@ForAll Random random) {
    int size = 2 + random.nextInt(5);
    int[] values = values(random, size, 6);
    int[] strata = values(random, size, 1 + random.nextInt(3));
    boolean[] marked = new boolean[size];
    for (int i = 0; i < size; i++) {
      marked[i] = random.nextBoolean();
    }
    TwoGroups test = TwoGroups.within(values, marked, strata, SEED);
    if (test.difference().isEmpty()) {
      assertThat(test.p()).isEqualTo(PValue.NOTHING);
      return;
    }
    double observed = weighted(values, marked, strata);
    assertThat(test.difference().get()).isCloseTo(observed, within(1e-12));
    int[] counts = new int[2];
    int[] places = IntStream.range(0, size).toArray();
    arrangements(
        places,
        a -> {
          int[] moved = IntStream.of(a).map(i -> values[i]).toArray();
          boolean within = IntStream.range(0, size).allMatch(i -> strata[a[i]] == strata[i]);
          counts[0] += within ? 1 : 0;
          counts[1] += within && weighted(moved, marked, strata) >= observed - 1e-9 ? 1 : 0;
        });
    assertThat(test.p().value()).isCloseTo((double) counts[1] / counts[0], within(1e-12));
  }

  /** Straight from the definition. */
  private static double weighted(int[] values, boolean[] marked, int[] strata) {
    double sum = 0;
    double weights = 0;
    for (int stratum : IntStream.of(strata).distinct().toArray()) {
      int[] own = pick(values, marked, strata, stratum, true);
      int[] others = pick(values, marked, strata, stratum, false);
      if (own.length > 0 && others.length > 0) {
        double weight = (double) own.length * others.length / (own.length + others.length);
        sum +=
            weight
                * (IntStream.of(own).average().orElseThrow()
                    - IntStream.of(others).average().orElseThrow());
        weights += weight;
      }
    }
    return sum / weights;
  }

  private static int[] pick(
      int[] values, boolean[] marked, int[] strata, int stratum, boolean mark) {
    return IntStream.range(0, values.length)
        .filter(i -> strata[i] == stratum && marked[i] == mark)
        .map(i -> values[i])
        .toArray();
  }

  @Test
  void manyValuesAreDrawnAndComeNearTheCount() {
    int[] values = values(new Random(5), 40, 9);
    int[] strata = values(new Random(6), 40, 2);
    boolean[] marked = new boolean[40];
    for (int i = 0; i < 40; i += 2) {
      marked[i] = true;
      values[i] += i % 3;
    }
    PValue counted = TwoGroups.within(values, marked, strata, SEED).p();
    PValue drawn = TwoGroups.within(values, marked, strata, SEED, 39).p();
    assertThat(counted.method()).isEqualTo(PValue.Method.EXACT);
    assertThat(drawn.method()).isEqualTo(PValue.Method.MONTE_CARLO);
    assertThat(drawn.value()).isCloseTo(counted.value(), within(0.02));
  }

  @Test
  void theLeastThatDrawingCanGiveIsThatOfCountingOrOneInTenThousand() {
    int[] values = {1, 1, 2, 2, 2, 5};
    boolean[] marked = {true, false, true, false, false, true};
    int[] strata = new int[6];
    PValue counted = TwoGroups.within(values, marked, strata, SEED).p();
    PValue drawn = TwoGroups.within(values, marked, strata, SEED, 5).p();
    assertThat(counted.smallest()).isCloseTo(3 / 20.0, within(1e-12));
    assertThat(drawn.smallest()).isCloseTo(3 / 20.0, within(1e-12));
  }

  /** The example of the R package effsize (Torchiano), cliff.delta. */
  @Test
  void cliffsDeltaHasThePublishedInterval() {
    int[] values = {10, 10, 20, 20, 20, 30, 30, 30, 40, 50, 10, 20, 30, 40, 40, 50};
    boolean[] marked = new boolean[values.length];
    Arrays.fill(marked, 0, 10, true);
    CliffDelta delta = CliffDelta.of(values, marked).orElseThrow();
    assertThat(delta.delta()).isCloseTo(-0.25, within(1e-12));
    assertThat(delta.interval().orElseThrow().low()).isCloseTo(-0.7265846, within(1e-6));
    assertThat(delta.interval().orElseThrow().high()).isCloseTo(0.3890062, within(1e-6));
  }

  @Test
  void aGroupThatLiesWhollyAboveHasAnIntervalThatEndsAtOne() {
    boolean[] marked = {true, true, true, false, false, false};
    CliffDelta delta = CliffDelta.of(new int[] {4, 5, 6, 1, 2, 3}, marked).orElseThrow();
    assertThat(delta.delta()).isEqualTo(1);
    assertThat(delta.interval().orElseThrow().high()).isEqualTo(1);
    assertThat(delta.interval().orElseThrow().low()).isLessThan(1);
    assertThat(
            CliffDelta.of(new int[] {1, 2}, new boolean[] {true, false}).orElseThrow().interval())
        .isEmpty();
    assertThat(CliffDelta.of(new int[] {1}, new boolean[] {true})).isEmpty();
  }

  /**
   * Upper tails of Spearman's coefficient, from the tables in Kendall, Rank Correlation Methods
   * (1975) and Zar, Biostatistical Analysis: the sum of squared differences of rank, and the tail.
   */
  @ParameterizedTest
  @CsvSource({
    "1 2 3 4,       1.0,    0.0417",
    "1 2 3 5 4,     0.9,    0.0417",
    "1 2 3 4 5,     1.0,    0.0083",
    "2 1 3 4 6 5,   0.8857, 0.0167",
    "2 1 4 3 6 5,   0.8286, 0.0292",
    "3 1 2 4 7 5 6, 0.7857, 0.0240"
  })
  void spearmansCoefficientHasThePublishedTails(String ranks, double rho, double tail) {
    double[] other = Arrays.stream(ranks.split(" ")).mapToDouble(Double::parseDouble).toArray();
    double[] one = IntStream.rangeClosed(1, other.length).asDoubleStream().toArray();
    Spearman test = Spearman.of(one, other, SEED);
    assertThat(test.rho()).isCloseTo(rho, within(0.0001));
    assertThat(test.alike().value()).isCloseTo(tail, within(0.0001));
  }

  @Test
  void spearmanGivesTiesTheirMeanRankAndDrawsBeyondNine() {
    assertThat(Spearman.doubledRanks(new double[] {5, 1, 5, 9})).containsExactly(5, 2, 5, 8);
    double[] ten = IntStream.range(0, 10).asDoubleStream().toArray();
    Spearman drawn = Spearman.of(ten, ten, SEED);
    assertThat(drawn.rho()).isEqualTo(1);
    assertThat(drawn.alike().value()).isEqualTo(1.0 / (PValue.DRAWS + 1));
    assertThat(drawn.opposed().value()).isCloseTo(1, within(1e-9));
    assertThat(Spearman.of(ten, new double[10], SEED).rho()).isZero();
    assertThatThrownBy(() -> Spearman.of(ten, new double[3], SEED))
        .isInstanceOf(IllegalArgumentException.class);
  }

  /** The first outputs for the seed 1234567, as published with SplitMix64. */
  @Test
  void drawsAreThoseOfSplitMix64() {
    Draws draws = new Draws(1234567);
    assertThat(List.of(draws.next(), draws.next(), draws.next()))
        .containsExactly(
            6457827717110365317L,
            3203168211198807973L,
            Long.parseUnsignedLong("9817491932198370423"));
  }

  @Property(tries = 100, seed = "4", shrinking = ShrinkingMode.OFF)
  void aDrawLiesBelowItsBound(@ForAll long seed, @ForAll @IntRange(min = 1) int bound) {
    assertThat(new Draws(seed).below(bound)).isBetween(0, bound - 1);
  }

  @Test
  void shufflesAreEven() {
    int[] counts = new int[6];
    Draws draws = new Draws(11);
    for (int i = 0; i < 60_000; i++) {
      int[] three = {0, 1, 2};
      draws.shuffle(three, 0, 3);
      counts[three[0] * 2 + (three[1] > three[2] ? 1 : 0)]++;
    }
    assertThat(IntStream.of(counts).boxed())
        .allSatisfy(count -> assertThat(count).isBetween(9_600, 10_400));
  }

  @Test
  void aPValueIsAPValue() {
    assertThatThrownBy(() -> new PValue(0, 0, PValue.Method.EXACT, 1))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new PValue(0.1, 0.2, PValue.Method.EXACT, 1))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static int[] values(Random random, int count, int bound) {
    return IntStream.range(0, count).map(i -> random.nextInt(bound)).toArray();
  }

  private static void choices(int[] values, int left, int from, int sum, Consumer<Integer> each) {
    if (left == 0) {
      each.accept(sum);
      return;
    }
    for (int i = from; i <= values.length - left; i++) {
      choices(values, left - 1, i + 1, sum + values[i], each);
    }
  }

  private static void arrangements(int[] values, Consumer<int[]> each) {
    List<Integer> left = new ArrayList<>();
    IntStream.of(values).forEach(left::add);
    arrange(left, new ArrayList<>(), each);
  }

  private static void arrange(List<Integer> left, List<Integer> placed, Consumer<int[]> each) {
    if (left.isEmpty()) {
      each.accept(placed.stream().mapToInt(Integer::intValue).toArray());
      return;
    }
    for (int i = 0; i < left.size(); i++) {
      List<Integer> rest = new ArrayList<>(left);
      List<Integer> more = new ArrayList<>(placed);
      more.add(rest.remove(i));
      arrange(rest, more, each);
    }
  }

  @Property(tries = 100)
  void theDifferenceAloneIsThatOfTheTest(@ForAll @IntRange(min = 0, max = 100_000) int seed) {
    java.util.Random random = new java.util.Random(seed);
    int size = random.nextInt(30);
    int[] values = random.ints(size, -5, 6).toArray();
    int[] strata = random.ints(size, 0, 4).toArray();
    boolean[] marked = new boolean[size];
    for (int i = 0; i < size; i++) {
      marked[i] = random.nextBoolean();
    }
    assertThat(TwoGroups.differenceWithin(values, marked, strata))
        .isEqualTo(TwoGroups.within(values, marked, strata, SEED).difference());
  }
}
