package org.tocsin.forecast.monthly;

import java.util.Arrays;

/**
 * Which weights would have given pooled forecasts the least CRPS. The CRPS of a pool is a quadratic
 * form of the weights: the mean distance of each part from the outcome, less half the mean distance
 * between parts; it is summed over past forecasts and minimised over weights that are not negative
 * and sum to 1 by exponentiated gradient (Kivinen and Warmuth, Information and Computation 132,
 * 1997, 1-63).
 */
final class Weighing {

  private static final int STEPS = 400;

  private final double[] toOutcome;
  private final double[][] between;
  private double rows;

  Weighing(int parts) {
    toOutcome = new double[parts];
    between = new double[parts][parts];
  }

  /**
   * One past forecast.
   *
   * @param draws by part, sorted, as many of each
   * @param importance how much it counts
   */
  void add(double[][] draws, double outcome, double importance) {
    for (int k = 0; k < draws.length; k++) {
      double sum = 0;
      for (double draw : draws[k]) {
        sum += Math.abs(draw - outcome);
      }
      toOutcome[k] += importance * sum / draws[k].length;
      for (int l = 0; l <= k; l++) {
        double apart = importance * apart(draws[k], draws[l]);
        between[k][l] += apart;
        if (l != k) {
          between[l][k] += apart;
        }
      }
    }
    rows++;
  }

  /** Counts another's forecasts as well, each as so many of these. */
  void add(Weighing other, double importance) {
    for (int k = 0; k < toOutcome.length; k++) {
      toOutcome[k] += importance * other.toOutcome[k];
      for (int l = 0; l < toOutcome.length; l++) {
        between[k][l] += importance * other.between[k][l];
      }
    }
    rows += importance * other.rows;
  }

  double rows() {
    return rows;
  }

  /** Mean distance between a draw of one and a draw of the other; both sorted. */
  static double apart(double[] a, double[] b) {
    // Integral of F (1 - G) + G (1 - F) over the values at which either steps.
    double sum = 0;
    int i = 0;
    int j = 0;
    double before = Math.min(a[0], b[0]);
    while (i < a.length || j < b.length) {
      double next =
          j == b.length || i < a.length && a[i] <= b[j] ? a[i] : b[j];
      if (next > before) {
        double f = (double) i / a.length;
        double g = (double) j / b.length;
        sum += (next - before) * (f * (1 - g) + g * (1 - f));
        before = next;
      }
      while (i < a.length && a[i] == next) {
        i++;
      }
      while (j < b.length && b[j] == next) {
        j++;
      }
    }
    return sum;
  }

  /**
   * @param prior weights to begin from and to be held near
   * @param hold how strongly, in shares of the mean distance from the outcome
   */
  double[] weights(double[] prior, double hold) {
    double[] weights = prior.clone();
    double scale = Arrays.stream(toOutcome).average().orElse(1);
    if (!(scale > 0) || hold >= 1) {
      return weights;
    }
    for (int step = 0; step < STEPS; step++) {
      double rate = 20.0 / (1 + step / 40.0);
      double total = 0;
      double[] next = new double[weights.length];
      for (int k = 0; k < weights.length; k++) {
        double slope = toOutcome[k];
        for (int l = 0; l < weights.length; l++) {
          slope -= between[k][l] * weights[l];
        }
        double pull = hold * StrictMath.log(weights[k] / prior[k]);
        next[k] = weights[k] * StrictMath.exp(-rate * (slope / scale + pull));
        next[k] = Math.max(next[k], 1e-9);
        total += next[k];
      }
      for (int k = 0; k < weights.length; k++) {
        weights[k] = next[k] / total;
      }
    }
    return weights;
  }
}
