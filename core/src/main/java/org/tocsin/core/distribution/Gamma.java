package org.tocsin.core.distribution;

/** The gamma function. */
public final class Gamma {

  private static final double HALF_LOG_TWO_PI = 0.5 * StrictMath.log(2 * StrictMath.PI);

  private Gamma() {}

  /**
   * Stirling's series after moving the argument above 10 (Abramowitz and Stegun 1964, 6.1.15 and
   * 6.1.41). To 12 digits.
   *
   * @param x above 0
   * @return its natural logarithm
   */
  public static double log(double x) {
    double shifted = x;
    double product = 1;
    while (shifted < 10) {
      product *= shifted;
      shifted++;
    }
    double square = shifted * shifted;
    double series =
        (1.0 / 12 - (1.0 / 360 - (1.0 / 1260 - 1.0 / 1680 / square) / square) / square) / shifted;
    return (shifted - 0.5) * StrictMath.log(shifted)
        - shifted
        + HALF_LOG_TWO_PI
        + series
        - StrictMath.log(product);
  }
}
