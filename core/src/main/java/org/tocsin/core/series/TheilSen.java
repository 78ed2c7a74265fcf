package org.tocsin.core.series;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.tocsin.core.distribution.Normal;

/**
 * The median of all slopes between two points: Theil (1950); Sen, Journal of the American
 * Statistical Association 63 (1968), who gives the interval from Kendall's distribution; as worked
 * out in Hollander, Wolfe and Chicken, Nonparametric Statistical Methods (2014), 9.2 and 9.3.
 *
 * @param slope units of the value per unit of time
 * @param interval empty where too few points allow none at the level asked for
 */
public record TheilSen(double slope, Optional<Interval> interval) {

  /**
   * @param confidence the level it has; for few points more than was asked for, as S moves in steps
   */
  public record Interval(double low, double high, double confidence) {}

  /**
   * @param alpha one less the confidence asked for
   * @return empty where all times are equal
   */
  public static Optional<TheilSen> of(double[] times, double[] values, double alpha) {
    double[] slopes = slopes(times, values);
    return slopes.length == 0
        ? Optional.empty()
        : Optional.of(new TheilSen(median(slopes), interval(slopes, times, alpha)));
  }

  private static double[] slopes(double[] times, double[] values) {
    int n = times.length;
    double[] slopes = new double[n * (n - 1) / 2];
    int count = 0;
    for (int i = 0; i < n; i++) {
      for (int j = i + 1; j < n; j++) {
        if (times[i] != times[j]) {
          slopes[count++] = (values[j] - values[i]) / (times[j] - times[i]);
        }
      }
    }
    slopes = Arrays.copyOf(slopes, count);
    Arrays.sort(slopes);
    return slopes;
  }

  static double median(double[] sorted) {
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }

  private static Optional<Interval> interval(double[] slopes, double[] times, double alpha) {
    List<Integer> ties = MannKendall.ties(times);
    if (times.length <= KendallNull.LARGEST) {
      KendallNull distribution = KendallNull.of(times.length, ties);
      OptionalInt critical = distribution.critical(alpha);
      return critical.isEmpty()
          ? Optional.empty()
          : interval(
              slopes, critical.getAsInt() - 2, 1 - distribution.twoSided(critical.getAsInt()));
    }
    double deviation = StrictMath.sqrt(MannKendall.variance(times.length, ties, List.of()));
    return interval(slopes, (int) StrictMath.floor(quantile(alpha) * deviation), 1 - alpha);
  }

  /** By bisection, as the tail is had more exactly than its inverse. */
  private static double quantile(double alpha) {
    double low = 0;
    double high = 40;
    for (int i = 0; i < 60; i++) {
      double middle = (low + high) / 2;
      if (Normal.beyond(middle) > alpha) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return high;
  }

  /**
   * @param within slopes for which S would be no farther from 0 than this are in it
   */
  private static Optional<Interval> interval(double[] slopes, int within, double confidence) {
    int below = (slopes.length - within) / 2;
    return below < 1
        ? Optional.empty()
        : Optional.of(new Interval(slopes[below - 1], slopes[slopes.length - below], confidence));
  }
}
