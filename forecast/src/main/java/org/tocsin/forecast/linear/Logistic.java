package org.tocsin.forecast.linear;

/** The logistic function and its inverse; of StrictMath, so that each machine gives the same. */
public final class Logistic {

  private Logistic() {}

  public static double probability(double logOdds) {
    return 1 / (1 + StrictMath.exp(-logOdds));
  }

  public static double logOdds(double probability) {
    return StrictMath.log(probability / (1 - probability));
  }

  /** Minus twice the log likelihood of an outcome at these log-odds. */
  static double deviance(double logOdds, boolean happened) {
    double wrong = happened ? -logOdds : logOdds;
    return 2 * (Math.max(0, wrong) + StrictMath.log1p(StrictMath.exp(-Math.abs(wrong))));
  }
}
