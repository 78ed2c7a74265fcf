package org.tocsin.core.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tocsin.core.distribution.Normal;

/**
 * Against the tables of Kendall (Rank Correlation Methods, table 1; also Hollander, Wolfe and
 * Chicken, table A.30, and Gilbert, Statistical Methods for Environmental Pollution Monitoring,
 * table A18), worked examples, and a slow reference that tries every order.
 */
class MannKendallTest {

  private static double[] upTo(int n) {
    return IntStream.rangeClosed(1, n).asDoubleStream().toArray();
  }

  /** Upper tails as printed, to their digits. */
  @ParameterizedTest
  @CsvSource({
    "4, 0, 0.625",
    "4, 2, 0.375",
    "4, 4, 0.167",
    "4, 6, 0.042",
    "5, 2, 0.408",
    "5, 4, 0.242",
    "5, 6, 0.117",
    "5, 8, 0.042",
    "5, 10, 0.0083",
    "6, 1, 0.500",
    "6, 5, 0.235",
    "6, 9, 0.068",
    "6, 11, 0.028",
    "6, 13, 0.0083",
    "6, 15, 0.0014",
    "7, 11, 0.068",
    "7, 13, 0.035",
    "7, 15, 0.015",
    "7, 17, 0.0054",
    "7, 19, 0.0014",
    "8, 8, 0.199",
    "8, 14, 0.054",
    "8, 16, 0.031",
    "8, 18, 0.016",
    "8, 20, 0.0071",
    "9, 16, 0.060",
    "9, 18, 0.038",
    "9, 20, 0.022",
    "9, 22, 0.012",
    "9, 24, 0.0063",
    "10, 19, 0.054",
    "10, 21, 0.036",
    "10, 23, 0.023",
    "10, 25, 0.014",
    "10, 27, 0.0083"
  })
  void theExactDistributionIsThatOfKendallsTable(int n, int s, double upperTail) {
    double two = KendallNull.of(n, List.of()).twoSided(s);
    double upper = s == 0 ? (1 + atZero(n)) / 2 : two / 2;
    double unit = upperTail < 0.01 ? 0.00005 : 0.0005;
    assertThat(upper).isCloseTo(upperTail, within(unit * 1.01));
  }

  private static double atZero(int n) {
    KendallNull distribution = KendallNull.of(n, List.of());
    return 1 - distribution.twoSided(distribution.pairs() % 2 == 0 ? 2 : 1);
  }

  /** Hollander and Wolfe, table 8.1 (lightness of tuna and panel score); R's cor.test: 0.1194. */
  @Test
  void aPublishedExampleComesOut() {
    double[] lightness = {44.4, 45.9, 41.9, 53.3, 44.7, 44.1, 50.7, 45.2, 60.1};
    double[] score = {2.6, 3.1, 2.5, 5.0, 3.6, 4.0, 5.2, 2.8, 3.8};
    MannKendall test = MannKendall.of(lightness, score);
    assertThat(test.s()).isEqualTo(16);
    assertThat(test.tau())
        .hasValueSatisfying(tau -> assertThat(tau).isCloseTo(4.0 / 9, within(1e-12)));
    assertThat(test.p()).isCloseTo(0.1194, within(0.00005));
    assertThat(test.method()).isEqualTo(MannKendall.Method.EXACT);
  }

  /** Hollander and Wolfe, example 9.1 (cloud seeding): K = -6, one-sided .117. */
  @Test
  void theCloudSeedingExampleComesOut() {
    MannKendall test = MannKendall.of(upTo(5), new double[] {1.26, 1.27, 1.12, 1.16, 1.03});
    assertThat(test.s()).isEqualTo(-6);
    assertThat(test.p()).isCloseTo(2 * 0.1167, within(0.0005));
  }

  /** The example in SciPy's documentation of kendalltau: tau-b with ties in both. */
  @Test
  void tauAllowsForTies() {
    MannKendall test = MannKendall.of(new double[] {12, 2, 1, 12, 2}, new double[] {1, 4, 7, 1, 0});
    assertThat(test.tau())
        .hasValueSatisfying(tau -> assertThat(tau).isCloseTo(-0.47140452079103173, within(1e-12)));
  }

  @Property(tries = 150)
  void theExactPIsThatOfAllOrdersTriedOut(
      @ForAll @IntRange(min = 2, max = 7) int n,
      @ForAll @IntRange(min = 1, max = 7) int kinds,
      @ForAll @IntRange(min = 2, max = 9) int days,
      @ForAll long seed) {
    Random random = new Random(seed);
    double[] values = random.doubles(n).map(each -> Math.floor(each * kinds)).toArray();
    double[] times =
        days > 7 ? upTo(n) : random.doubles(n).map(each -> Math.floor(each * days)).toArray();
    MannKendall test = MannKendall.of(times, values);
    long[] counts = new long[3];
    tryAll(times, values, 0, test.s(), counts);
    assertThat(test.p()).isCloseTo(counts[0] / (double) counts[1], within(1e-12));
    assertThat(test.leastP()).isLessThanOrEqualTo(test.p() + 1e-12).isPositive();
  }

  /** Slow reference: every one of the n! orders, equal values told apart. */
  private static void tryAll(double[] times, double[] values, int at, long s, long[] counts) {
    if (at == values.length) {
      counts[1]++;
      counts[0] += Math.abs(slowS(times, values)) >= Math.abs(s) ? 1 : 0;
      return;
    }
    for (int i = at; i < values.length; i++) {
      double[] order = values.clone();
      order[at] = values[i];
      order[i] = values[at];
      tryAll(times, order, at + 1, s, counts);
    }
  }

  private static long slowS(double[] times, double[] values) {
    long s = 0;
    for (int i = 0; i < times.length; i++) {
      for (int j = 0; j < times.length; j++) {
        s += times[i] < times[j] && values[i] < values[j] ? 1 : 0;
        s -= times[i] < times[j] && values[i] > values[j] ? 1 : 0;
      }
    }
    return s;
  }

  @Test
  void theNormalApproximationMeetsTheExactOneWhereItTakesOver() {
    double[] values = DoubleStream.iterate(1, v -> (v * 7) % 83).limit(40).toArray();
    double[] more = DoubleStream.iterate(1, v -> (v * 7) % 83).limit(41).toArray();
    MannKendall exact = MannKendall.of(upTo(40), values);
    assertThat(exact.method()).isEqualTo(MannKendall.Method.EXACT);
    double deviation = Math.sqrt(MannKendall.variance(40, List.of(), List.of()));
    assertThat(Normal.beyond((Math.abs(exact.s()) - 1) / deviation))
        .isCloseTo(exact.p(), within(0.001));
    assertThat(MannKendall.of(upTo(41), more).method()).isEqualTo(MannKendall.Method.NORMAL);
  }

  /** Abramowitz and Stegun, table 26.1; next to 3, where the method changes, from C's erfc. */
  @ParameterizedTest
  @CsvSource({
    "0, 1",
    "1, 0.317310507862914",
    "1.959963984540054, 0.05",
    "2.99, 0.0027897744709845006",
    "3.01, 0.0026124768975389397",
    "5, 5.733031437583878e-7"
  })
  void theTailsOfTheNormalDistributionAreThoseOfTheTable(double z, double beyond) {
    assertThat(Normal.beyond(z) / beyond).isCloseTo(1, within(1e-10));
  }

  @Test
  void noOrderOfFourValuesTellsATrend() {
    assertThat(MannKendall.of(upTo(4), upTo(4)).leastP()).isCloseTo(2 / 24.0, within(1e-12));
    assertThat(MannKendall.of(upTo(5), upTo(5)).leastP()).isCloseTo(2 / 120.0, within(1e-12));
    assertThat(MannKendall.of(upTo(5), new double[] {1, 2, 2, 2, 2}).leastP()).isEqualTo(0.4);
  }

  @Test
  void nothingAndOneValueAreNoTrend() {
    assertThat(MannKendall.of(new double[0], new double[0]).p()).isEqualTo(1);
    assertThat(MannKendall.of(upTo(1), upTo(1)).p()).isEqualTo(1);
    assertThat(MannKendall.of(upTo(1), upTo(1)).tau()).isEmpty();
  }
}
