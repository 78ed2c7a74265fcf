package org.tocsin.core.distribution;

/** The incomplete beta function. */
public final class Beta {

  private static final double ENOUGH = 1e-14;

  /** Stands for a denominator of 0. */
  private static final double TINY = 1e-300;

  private Beta() {}

  /**
   * The continued fraction in I_x(a, b) = x^a (1 - x)^b / (a B(a, b)) times it (Abramowitz and
   * Stegun, Handbook of Mathematical Functions, 1964, 26.5.8), from its front (Thompson and
   * Barnett, Journal of Computational Physics 64, 1986). It is short where x is below (a + 1) / (a
   * + b + 2); above, take 1 - I_{1 - x}(b, a).
   *
   * @param a above 0
   * @param b above 0
   * @param x 0 to 1
   */
  public static double fraction(double a, double b, double x) {
    double value = 1;
    double c = 1;
    double d = 1 / nonZero(1 - (a + b) * x / (a + 1));
    value *= d;
    int most = 1000 + (int) (10 * StrictMath.sqrt(Math.max(a, b)));
    for (int m = 1; m <= most; m++) {
      double even = m * (b - m) * x / ((a + 2.0 * m - 1) * (a + 2.0 * m));
      d = 1 / nonZero(1 + even * d);
      c = nonZero(1 + even / c);
      value *= d * c;
      double odd = -(a + m) * (a + b + m) * x / ((a + 2.0 * m) * (a + 2.0 * m + 1));
      d = 1 / nonZero(1 + odd * d);
      c = nonZero(1 + odd / c);
      value *= d * c;
      if (Math.abs(d * c - 1) < ENOUGH) {
        break;
      }
    }
    return value;
  }

  private static double nonZero(double value) {
    return Math.abs(value) < TINY ? TINY : value;
  }
}
