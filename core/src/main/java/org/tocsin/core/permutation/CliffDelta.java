package org.tocsin.core.permutation;

import java.util.Arrays;
import java.util.Optional;

/**
 * How much one group's values lie above the other's, by order alone: the share of pairs in which
 * they do less the share in which they lie below (Cliff, Psychological Bulletin 114, 1993,
 * 494-509).
 *
 * @param delta -1 to 1
 * @param interval 95 in 100, from the consistent variance and the asymmetric form that Feng and
 *     Cliff recommend (Journal of Modern Applied Statistical Methods 3, 2004, 322-332), with
 *     Student's quantile; empty where a group has fewer than two values. With a handful of values
 *     it is a rough guide at best.
 */
public record CliffDelta(double delta, Optional<Interval> interval) {

  public record Interval(double low, double high) {}

  /** Student's 0.975 quantiles by degrees of freedom; between two, the smaller degrees count. */
  private static final double[] QUANTILES = {
    12.706205, 4.302653, 3.182446, 2.776445, 2.570582, 2.446912, 2.364624, 2.306004, 2.262157,
    2.228139, 2.200985, 2.178813, 2.160369, 2.144787, 2.131450, 2.119905, 2.109816, 2.100922,
    2.093024, 2.085963, 2.079614, 2.073873, 2.068658, 2.063899, 2.059539, 2.055529, 2.051831,
    2.048407, 2.045230, 2.042272
  };

  private static final int[] LARGE = {40, 60, 120};
  private static final double[] LARGE_QUANTILES = {2.021075, 2.000298, 1.979930};

  /**
   * @return empty where a group is empty
   */
  public static Optional<CliffDelta> of(int[] values, boolean[] marked) {
    int[] own = chosen(values, marked, true);
    int[] others = chosen(values, marked, false);
    if (own.length == 0 || others.length == 0) {
      return Optional.empty();
    }
    double sum = 0;
    for (int one : own) {
      for (int other : others) {
        sum += Integer.signum(one - other);
      }
    }
    double delta = sum / ((double) own.length * others.length);
    return Optional.of(new CliffDelta(delta, interval(own, others, delta)));
  }

  private static Optional<Interval> interval(int[] own, int[] others, double delta) {
    if (own.length < 2 || others.length < 2) {
      return Optional.empty();
    }
    double t = quantile(own.length + others.length - 2);
    if (Math.abs(delta) == 1) {
      double fewer = Math.min(own.length, others.length);
      double inner = (fewer - t * t) / (fewer + t * t);
      return Optional.of(delta > 0 ? new Interval(inner, 1) : new Interval(-1, -inner));
    }
    double variance = variance(own, others, delta);
    double middle = delta - delta * delta * delta;
    double spread =
        t
            * StrictMath.sqrt(variance)
            * StrictMath.sqrt((1 - delta * delta) * (1 - delta * delta) + t * t * variance);
    double scale = 1 - delta * delta + t * t * variance;
    return Optional.of(
        new Interval(
            Math.max(-1, (middle - spread) / scale), Math.min(1, (middle + spread) / scale)));
  }

  private static double variance(int[] own, int[] others, double delta) {
    double n = own.length;
    double m = others.length;
    double rows = 0;
    double cells = 0;
    double[] columns = new double[others.length];
    for (int one : own) {
      double row = 0;
      for (int j = 0; j < others.length; j++) {
        double sign = Integer.signum(one - others[j]);
        row += sign / m;
        columns[j] += sign / n;
        cells += (sign - delta) * (sign - delta);
      }
      rows += (row - delta) * (row - delta);
    }
    double down = 0;
    for (double column : columns) {
      down += (column - delta) * (column - delta);
    }
    double unbiased = (m * m * rows + n * n * down - cells) / (n * m * (n - 1) * (m - 1));
    // Cliff: the unbiased estimate may fall below what is possible.
    return Math.max(unbiased, (1 - delta * delta) / (n * m - 1));
  }

  private static double quantile(int degrees) {
    if (degrees <= QUANTILES.length) {
      return QUANTILES[degrees - 1];
    }
    double quantile = QUANTILES[QUANTILES.length - 1];
    for (int i = 0; i < LARGE.length; i++) {
      quantile = degrees >= LARGE[i] ? LARGE_QUANTILES[i] : quantile;
    }
    return quantile;
  }

  private static int[] chosen(int[] values, boolean[] marked, boolean mark) {
    int[] chosen = new int[values.length];
    int count = 0;
    for (int i = 0; i < values.length; i++) {
      if (marked[i] == mark) {
        chosen[count++] = values[i];
      }
    }
    return Arrays.copyOf(chosen, count);
  }
}
