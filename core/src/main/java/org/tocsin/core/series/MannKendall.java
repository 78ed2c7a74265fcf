package org.tocsin.core.series;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.tocsin.core.distribution.Normal;

/**
 * Mann-Kendall test of a trend: Mann, Econometrica 13 (1945); Kendall, Rank Correlation Methods
 * (1970). The two-sided p is exact for up to 40 values whose times differ, tied values or not; for
 * up to 8 values some of whose times are equal too; else normal with Kendall's correction for ties
 * and for continuity.
 *
 * @param values how many
 * @param s pairs that rise less pairs that fall, in order of time
 * @param tau Kendall's tau-b, from -1 to 1; empty where all values or all times are equal
 * @param p probability of an S as far from 0, or farther, were there no trend
 * @param leastP the smallest p that so many values, tied like these, can give; 1 for fewer than two
 */
public record MannKendall(
    int values, long s, Optional<Double> tau, double p, double leastP, Method method) {

  /** Up to here all orders are tried out where times are tied as well: 40,320 of them. */
  private static final int TRIED = 8;

  /** How p was found. */
  public enum Method {
    EXACT,
    NORMAL
  }

  /**
   * @param times in any unit, ascending or not
   * @param values one for each time
   * @throws IllegalArgumentException if there are not as many of both
   */
  public static MannKendall of(double[] times, double[] values) {
    if (times.length != values.length) {
      throw new IllegalArgumentException(times.length + " times, " + values.length + " values");
    }
    int n = times.length;
    List<Integer> tiedTimes = ties(times);
    List<Integer> tiedValues = ties(values);
    long s = s(times, values);
    Optional<Double> tau = tau(s, untied(n, tiedTimes), untied(n, tiedValues));
    boolean oneUntied = tiedTimes.isEmpty() || tiedValues.isEmpty();
    if (n <= KendallNull.LARGEST && oneUntied) {
      KendallNull distribution = KendallNull.of(n, tiedTimes.isEmpty() ? tiedValues : tiedTimes);
      return new MannKendall(
          n, s, tau, distribution.twoSided(s), distribution.least(), Method.EXACT);
    }
    if (n <= TRIED) {
      Tried tried = Tried.of(times, values);
      return new MannKendall(n, s, tau, tried.twoSided(s), tried.least(), Method.EXACT);
    }
    double deviation = StrictMath.sqrt(variance(n, tiedTimes, tiedValues));
    return new MannKendall(
        n, s, tau, normal(s, deviation), normal(untied(n, tiedTimes), deviation), Method.NORMAL);
  }

  /** Pairs that rise less pairs that fall; pairs equal in time or value count for neither. */
  static long s(double[] times, double[] values) {
    long s = 0;
    for (int i = 0; i < times.length; i++) {
      for (int j = i + 1; j < times.length; j++) {
        s += (long) Double.compare(times[j], times[i]) * Double.compare(values[j], values[i]);
      }
    }
    return s;
  }

  /** Sizes of groups of equal values, two and more. */
  static List<Integer> ties(double[] values) {
    TreeMap<Double, Integer> counts = new TreeMap<>();
    Arrays.stream(values).forEach(value -> counts.merge(value, 1, Integer::sum));
    return counts.values().stream().filter(size -> size > 1).toList();
  }

  private static long untied(int n, List<Integer> ties) {
    return (long) n * (n - 1) / 2
        - ties.stream().mapToLong(size -> (long) size * (size - 1) / 2).sum();
  }

  private static Optional<Double> tau(long s, long untiedTimes, long untiedValues) {
    return untiedTimes == 0 || untiedValues == 0
        ? Optional.empty()
        : Optional.of(s / StrictMath.sqrt((double) untiedTimes * untiedValues));
  }

  /** Kendall (1970), equation 4.9: variance of S with ties in both variables. */
  static double variance(int n, List<Integer> times, List<Integer> values) {
    double each = n * (n - 1.0) * (2 * n + 5);
    double first = each - sum(times, 5, 2) - sum(values, 5, 2);
    double second = triples(times) * triples(values) / (9.0 * n * (n - 1.0) * (n - 2.0));
    double third = twos(times) * twos(values) / (2.0 * n * (n - 1.0));
    return first / 18 + second + third;
  }

  private static double sum(List<Integer> ties, int constant, int factor) {
    return ties.stream().mapToDouble(t -> t * (t - 1.0) * (factor * t + constant)).sum();
  }

  private static double triples(List<Integer> ties) {
    return ties.stream().mapToDouble(t -> t * (t - 1.0) * (t - 2.0)).sum();
  }

  private static double twos(List<Integer> ties) {
    return ties.stream().mapToDouble(t -> t * (t - 1.0)).sum();
  }

  /** Corrected for continuity by 1, as S moves in steps of 2 (Kendall 1970, section 4.7). */
  private static double normal(long s, double deviation) {
    return s == 0 || deviation == 0 ? 1 : Normal.beyond((Math.abs(s) - 1) / deviation);
  }

  /** Every distinct order of the values tried out. */
  private record Tried(TreeMap<Long, Long> orders, long total) {

    static Tried of(double[] times, double[] values) {
      double[] order = values.clone();
      Arrays.sort(order);
      TreeMap<Long, Long> orders = new TreeMap<>();
      long total = 0;
      do {
        orders.merge(Math.abs(s(times, order)), 1L, Long::sum);
        total++;
      } while (next(order));
      return new Tried(orders, total);
    }

    double twoSided(long s) {
      return orders.tailMap(Math.abs(s)).values().stream().mapToLong(each -> each).sum()
          / (double) total;
    }

    double least() {
      return twoSided(orders.lastKey());
    }

    /** The next greater order of the same values; false where it is the last. */
    private static boolean next(double[] order) {
      int rise = order.length - 2;
      while (rise >= 0 && order[rise] >= order[rise + 1]) {
        rise--;
      }
      if (rise < 0) {
        return false;
      }
      int above = order.length - 1;
      while (order[above] <= order[rise]) {
        above--;
      }
      swap(order, rise, above);
      for (int i = rise + 1, j = order.length - 1; i < j; i++, j--) {
        swap(order, i, j);
      }
      return true;
    }

    private static void swap(double[] order, int i, int j) {
      double kept = order[i];
      order[i] = order[j];
      order[j] = kept;
    }
  }
}
