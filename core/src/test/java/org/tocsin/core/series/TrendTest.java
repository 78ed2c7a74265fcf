package org.tocsin.core.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.tocsin.core.series.Trend.Verdict;

class TrendTest {

  private static final double DAYS_A_YEAR = 365.25;

  private static Trend of(double... values) {
    return Trend.of(
        IntStream.range(0, values.length)
            .mapToObj(i -> Trend.Point.of(i * DAYS_A_YEAR, values[i]))
            .toList());
  }

  /**
   * The data of Hollander and Wolfe, examples 9.1 to 9.3 (cloud seeding). By hand, the ten slopes
   * are -.15, -.13, -.08, -.07, -.0575, -.055, -.045, -.0333, .01 and .04.
   */
  @Test
  void thePublishedSlopeComesOut() {
    TheilSen slope = of(1.26, 1.27, 1.12, 1.16, 1.03).slope().orElseThrow();
    assertThat(slope.slope()).isCloseTo(-0.05625, within(1e-9));
    // k = 10 is the 0.0083 point for n = 5: the least and the greatest of the ten slopes.
    TheilSen.Interval interval = slope.interval().orElseThrow();
    assertThat(interval.low()).isCloseTo(-0.15, within(1e-9));
    assertThat(interval.high()).isCloseTo(0.04, within(1e-9));
    assertThat(interval.confidence()).isCloseTo(1 - 2 / 120.0, within(1e-9));
  }

  @Test
  void fourPointsAreTooFewWhateverTheySay() {
    Trend trend = of(1, 2, 3, 4);
    assertThat(trend.verdict()).isEqualTo(Verdict.TOO_FEW);
    assertThat(trend.slope().orElseThrow().slope()).isCloseTo(1, within(1e-9));
    assertThat(trend.slope().orElseThrow().interval()).isEmpty();
    assertThat(of().verdict()).isEqualTo(Verdict.TOO_FEW);
    assertThat(of(3).test()).isEmpty();
  }

  @Test
  void fivePointsInOrderRiseOrFall() {
    assertThat(of(1, 2, 3, 4, 5).verdict()).isEqualTo(Verdict.RISING);
    assertThat(of(5, 4, 3, 2, 1).verdict()).isEqualTo(Verdict.FALLING);
    assertThat(of(1, 2, 3, 5, 4).verdict()).isEqualTo(Verdict.NONE_SHOWN);
    assertThat(of(3, 3, 3, 3, 3).verdict()).isEqualTo(Verdict.ALL_ALIKE);
    assertThat(of(3, 3, 3, 3, 4).verdict()).isEqualTo(Verdict.TOO_FEW);
  }

  @Test
  void rangesThatOverlapTakeTheCertaintyFromATrend() {
    List<Trend.Point> apart = new ArrayList<>();
    List<Trend.Point> overlapping = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      apart.add(new Trend.Point(i, 10 * i, 10 * i + 2, 10 * i + 5, List.of()));
      overlapping.add(new Trend.Point(i, 0, 10 * i + 2, Double.POSITIVE_INFINITY, List.of()));
    }
    assertThat(Trend.of(apart).holdsThroughout()).isTrue();
    assertThat(Trend.of(overlapping).verdict()).isEqualTo(Verdict.RISING);
    assertThat(Trend.of(overlapping).holdsThroughout()).isFalse();
    Trend.Range range = Trend.of(overlapping).range().orElseThrow();
    assertThat(range.sLow()).isEqualTo(-15);
    assertThat(range.sHigh()).isEqualTo(15);
    assertThat(range.pHighest()).isEqualTo(1);
  }

  @Property(tries = 100)
  void theIntervalHoldsTheSlopesThatTheTestDoesNotReject(
      @ForAll @Size(min = 5, max = 12) List<@DoubleRange(min = 0, max = 100) Double> values) {
    double[] times = IntStream.range(0, values.size()).asDoubleStream().toArray();
    double[] heights = values.stream().mapToDouble(v -> v).toArray();
    TheilSen slope = TheilSen.of(times, heights, 0.05).orElseThrow();
    TheilSen.Interval interval = slope.interval().orElseThrow();
    assertThat(slope.slope()).isBetween(interval.low(), interval.high());
    assertThat(interval.confidence()).isBetween(0.95, 1.0);
    double width = interval.high() - interval.low();
    if (width > 1e-6) {
      assertThat(p(times, heights, interval.low() + width * 1e-6)).isGreaterThan(0.05);
      assertThat(p(times, heights, interval.low() - 1e-6)).isLessThanOrEqualTo(0.05);
      assertThat(p(times, heights, interval.high() + 1e-6)).isLessThanOrEqualTo(0.05);
    }
  }

  /** The p of what is left once the slope is taken out. */
  private static double p(double[] times, double[] values, double slope) {
    double[] rest =
        IntStream.range(0, times.length).mapToDouble(i -> values[i] - slope * times[i]).toArray();
    return KendallNull.of(times.length, List.of()).twoSided(MannKendall.s(times, rest));
  }

  @Test
  void whenTheClockStartsChangesNothing() {
    List<Trend.Point> points = new ArrayList<>();
    List<Trend.Point> later = new ArrayList<>();
    double[] values = {3, 1, 4, 1, 5, 9, 2, 6};
    for (int i = 0; i < values.length; i++) {
      points.add(Trend.Point.of(30 * i, values[i]));
      later.add(Trend.Point.of(30 * i + 4096, values[i]));
    }
    assertThat(Trend.of(later).test()).isEqualTo(Trend.of(points).test());
    assertThat(Trend.of(later).verdict()).isEqualTo(Trend.of(points).verdict());
  }
}
