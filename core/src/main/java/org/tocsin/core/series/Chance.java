package org.tocsin.core.series;

/**
 * A probability with how sure it is.
 *
 * @param low so probable at least, with 95 % credibility
 * @param best the mean: what to go by
 * @param high so probable at most, with 95 % credibility
 */
public record Chance(double low, double best, double high) {

  /**
   * @throws IllegalArgumentException unless they ascend within 0 and 1
   */
  public Chance {
    if (!(0 <= low && low <= best && best <= high && high <= 1)) {
      throw new IllegalArgumentException("not a probability: " + low + ", " + best + ", " + high);
    }
  }

  /** Its own best value, and as unsure as both together. */
  Chance spanning(Chance other) {
    return new Chance(Math.min(low, other.low), best, Math.max(high, other.high));
  }
}
