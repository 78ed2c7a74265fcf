package org.tocsin.forecast.score;

/** Proper scores of the chances themselves. */
public final class Chances {

  /** A chance of 0 for what happened would cost without end. */
  private static final double LEAST = 1e-6;

  private Chances() {}

  /** Mean squared error (Brier, Monthly Weather Review 78, 1950). */
  public static double brier(Judged judged, double[] weights) {
    double sum = 0;
    double all = 0;
    for (int at = 0; at < judged.size(); at++) {
      double wrong = judged.chances()[at] - (judged.happened()[at] ? 1 : 0);
      sum += weights[at] * wrong * wrong;
      all += weights[at];
    }
    return sum / all;
  }

  /** One less the ratio of Brier scores: above 0 is better than the reference. */
  public static double brierSkill(Judged judged, double[] reference, double[] weights) {
    return 1 - brier(judged, weights) / brier(judged.with(reference), weights);
  }

  /** Mean minus natural logarithm of the chance given to what came; chances within 1e-6 of 0 or 1 count as that. */
  public static double logScore(Judged judged, double[] weights) {
    double sum = 0;
    double all = 0;
    for (int at = 0; at < judged.size(); at++) {
      double chance = Math.min(1 - LEAST, Math.max(LEAST, judged.chances()[at]));
      sum -= weights[at] * StrictMath.log(judged.happened()[at] ? chance : 1 - chance);
      all += weights[at];
    }
    return sum / all;
  }

  /** Foretold to observed: above 1 foretells too much. */
  public static double ratio(Judged judged, double[] weights) {
    double foretold = 0;
    double observed = 0;
    for (int at = 0; at < judged.size(); at++) {
      foretold += weights[at] * judged.chances()[at];
      observed += judged.happened()[at] ? weights[at] : 0;
    }
    return observed > 0 ? foretold / observed : Double.NaN;
  }
}
