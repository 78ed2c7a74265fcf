package org.tocsin.core.permutation;

import org.tocsin.core.distribution.Normal;

/**
 * How often chance alone does as much as was observed, or more, if what is observed were arranged
 * at random. One-sided.
 *
 * @param value 0 to 1
 * @param smallest the least that could have come out with these data, however they were arranged;
 *     for a sample of arrangements no less than one in one more than their number
 * @param method whether every arrangement was counted
 * @param arrangements how many there are (counted exactly), or how many were drawn; approximate
 *     beyond 2^53, infinite by the normal law
 */
public record PValue(double value, double smallest, Method method, double arrangements) {

  /**
   * The usual bar. A convention (Fisher 1925), not a measure of how grave anything is; the value
   * itself is always shown beside the verdict.
   */
  public static final double BAR = 0.05;

  /** How many arrangements are drawn where there are too many to count. */
  public static final int DRAWS = 9_999;

  public enum Method {
    /** Every arrangement is counted. */
    EXACT,
    /**
     * Arrangements are drawn with a fixed seed; one is added to the count and to the number drawn,
     * so that the value is never 0 and the test keeps its level (Phipson and Smyth, Statistical
     * Applications in Genetics and Molecular Biology 9, 2010, article 39).
     */
    MONTE_CARLO,
    /**
     * Of many values, of which enough are on either side, the normal law in place of the
     * arrangements, with the mean and the variance that these have: as near to them as drawn ones
     * come, and a thousand times as fast.
     */
    NORMAL
  }

  /** Nothing to arrange: whatever happens, chance does as much. */
  public static final PValue NOTHING = new PValue(1, 1, Method.EXACT, 1);

  /**
   * @throws IllegalArgumentException unless 0 &lt; smallest &lt;= value &lt;= 1
   */
  public PValue {
    if (!(smallest > 0 && smallest <= value && value <= 1)) {
      throw new IllegalArgumentException(value + " is no p-value of at least " + smallest);
    }
  }

  static PValue exact(double asMuch, double atMost, double all) {
    double least = Math.min(1, atMost / all);
    return new PValue(Math.min(1, Math.max(asMuch / all, least)), least, Method.EXACT, all);
  }

  static PValue drawn(int asMuch, double atMost, double all) {
    double least = Math.min(1, Math.max(atMost / all, 1.0 / (DRAWS + 1)));
    double value = (asMuch + 1.0) / (DRAWS + 1);
    return new PValue(Math.max(value, least), least, Method.MONTE_CARLO, DRAWS);
  }

  /** Of as many values the normal law is as near as {@link #DRAWS} arrangements are. */
  static final int NORMAL_FROM = 200;

  /** But only if so many are on the smaller side. */
  static final int NORMAL_SIDE = 30;

  /** No smaller than a drawn one can be, so that the two are read alike. */
  static PValue normal(double z, double atMost) {
    double least = Math.min(1, Math.max(atMost, 1.0 / (DRAWS + 1)));
    double above = z < 0 ? 1 - Normal.beyond(-z) / 2 : Normal.beyond(z) / 2;
    return new PValue(
        Math.min(1, Math.max(above, least)), least, Method.NORMAL, Double.POSITIVE_INFINITY);
  }

  /** Whether no outcome at all could have passed the bar: too few data to tell. */
  public boolean tooFew() {
    return smallest > BAR;
  }

  /** Whether it passes the bar. */
  public boolean passes() {
    return value <= BAR;
  }
}
