package org.tocsin.forecast.draws;

/**
 * Continuous ranked probability score: in the outcome's unit, 0 at best (Gneiting and Raftery,
 * Journal of the American Statistical Association 102, 2007, 359-378). Draws must be sorted,
 * smallest first.
 */
public final class Crps {

  private Crps() {}

  /**
   * Of the empirical distribution of the draws: mean |x - y| less half the mean |x - x'| over all
   * pairs, each draw with itself among them.
   */
  public static double empirical(double[] sorted, double outcome) {
    int n = sorted.length;
    return distance(sorted, outcome) / n - spread(sorted) / ((double) n * n);
  }

  /**
   * Of the distribution the draws came from, without bias: pairs of a draw with itself are left out
   * (Ferro, Quarterly Journal of the Royal Meteorological Society 140, 2014, 1917-1923).
   *
   * @throws IllegalArgumentException with fewer than two draws
   */
  public static double fair(double[] sorted, double outcome) {
    int n = sorted.length;
    if (n < 2) {
      throw new IllegalArgumentException("a fair score needs two draws");
    }
    return distance(sorted, outcome) / n - spread(sorted) / ((double) n * (n - 1));
  }

  /**
   * Empirical, counting differences above a threshold alone, so that it tells how well large values
   * are foretold (Gneiting and Ranjan, Journal of Business and Economic Statistics 29, 2011,
   * 411-422).
   */
  public static double above(double threshold, double[] sorted, double outcome) {
    double[] raised = new double[sorted.length];
    for (int i = 0; i < raised.length; i++) {
      raised[i] = Math.max(threshold, sorted[i]);
    }
    return empirical(raised, Math.max(threshold, outcome));
  }

  /**
   * Of weighted values.
   *
   * @param atoms weights sum to 1
   */
  public static double of(Atoms atoms, double outcome) {
    double distance = 0;
    double spread = 0;
    double below = 0;
    for (int i = 0; i < atoms.size(); i++) {
      double weight = atoms.weight(i);
      double value = atoms.value(i);
      distance += weight * Math.abs(value - outcome);
      spread += weight * value * (2 * below + weight - 1);
      below += weight;
    }
    return distance - spread;
  }

  private static double distance(double[] sorted, double outcome) {
    double sum = 0;
    for (double value : sorted) {
      sum += Math.abs(value - outcome);
    }
    return sum;
  }

  /** The sum of x_j - x_i over all i &lt; j. */
  private static double spread(double[] sorted) {
    double sum = 0;
    int last = sorted.length - 1;
    for (int i = 0; i <= last; i++) {
      sum += sorted[i] * (2.0 * i - last);
    }
    return sum;
  }
}
