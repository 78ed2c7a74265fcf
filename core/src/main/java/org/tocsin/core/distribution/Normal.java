package org.tocsin.core.distribution;

/**
 * Tail of the normal distribution: the series of the error function up to 3 standard deviations,
 * its continued fraction beyond (Abramowitz and Stegun 1964, 7.1.6 and 26.2.14). To 12 digits.
 */
public final class Normal {

  private Normal() {}

  /**
   * @param z 0 or more
   * @return the probability of a standard normal value farther from 0 than z
   */
  public static double beyond(double z) {
    double density = StrictMath.exp(-z * z / 2) / StrictMath.sqrt(2 * StrictMath.PI);
    if (z < 3) {
      double term = z;
      double sum = z;
      for (int i = 1; i < 100; i++) {
        term *= z * z / (2 * i + 1);
        sum += term;
      }
      return 1 - 2 * density * sum;
    }
    double fraction = z;
    for (int i = 100; i > 0; i--) {
      fraction = z + i / fraction;
    }
    return 2 * density / fraction;
  }
}
