package org.tocsin.core.hindsight;

/**
 * Between which values something lies with 95 % confidence.
 *
 * @param method how it was worked out
 */
public record Interval(double low, double high, Method method) {

  /** 97.5th percentile of the normal distribution. */
  private static final double Z = 1.959963984540054;

  /** How an interval was worked out. */
  public enum Method {
    /** Wilson, Journal of the American Statistical Association 22, 1927, 209-212. */
    WILSON,
    /** Byar's approximation to the exact Poisson interval (Breslow and Day 1987, page 69). */
    BYAR,
    /** Situations drawn again with replacement: 2,000 times, percentiles. */
    BOOTSTRAP
  }

  /** Of a share of cases that do not hang together. */
  static Interval wilson(int hits, int of) {
    double share = (double) hits / of;
    double square = Z * Z / of;
    double middle = (share + square / 2) / (1 + square);
    double half = Z / (1 + square) * StrictMath.sqrt(share * (1 - share) / of + square / (4 * of));
    return new Interval(
        hits == 0 ? 0 : Math.max(0, middle - half),
        hits == of ? 1 : Math.min(1, middle + half),
        Method.WILSON);
  }

  /** Of a number of events that come one by one, by years. */
  static Interval byar(int events, double years) {
    double low =
        events == 0 ? 0 : events * cube(1 - 1.0 / (9 * events) - Z / (3 * StrictMath.sqrt(events)));
    int more = events + 1;
    double high = more * cube(1 - 1.0 / (9 * more) + Z / (3 * StrictMath.sqrt(more)));
    return new Interval(Math.max(0, low) / years, high / years, Method.BYAR);
  }

  private static double cube(double value) {
    return value * value * value;
  }
}
