package org.tocsin.core.detect;

/** How much a past period still counts, given how unlikely its count is without an outbreak. */
final class Suspicion {

  private Suspicion() {}

  static double weight(int count, double mean, double dispersion) {
    double over = count - mean;
    if (over * over < 4 * dispersion * mean || over < 0) {
      return 1;
    }
    double p = new NegativeBinomial(mean, dispersion * mean).tails(count).orMore();
    return p <= Tuning.CUT ? 0 : p >= Tuning.CUT2 ? 1 : StrictMath.log(p / Tuning.CUT) / StrictMath.log(Tuning.CUT2 / Tuning.CUT);
  }
}
