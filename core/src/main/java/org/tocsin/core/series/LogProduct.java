package org.tocsin.core.series;

/** The logarithm of a product of many factors, taken seldom, as it is what takes the time. */
final class LogProduct {

  /** Far enough above the smallest double for one more factor. */
  private static final double SMALL = 1e-150;

  private double product = 1;
  private double logs;

  /**
   * @param factor from 1e-150 to 1
   */
  void times(double factor) {
    product *= factor;
    if (product < SMALL) {
      logs += StrictMath.log(product);
      product = 1;
    }
  }

  double log() {
    return logs + StrictMath.log(product);
  }
}
