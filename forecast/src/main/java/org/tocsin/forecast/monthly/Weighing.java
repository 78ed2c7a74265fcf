package org.tocsin.forecast.monthly;

import java.util.Arrays;
import org.tocsin.forecast.draws.Atoms;

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

  Weighing(int parts) {
    toOutcome = new double[parts];
    between = new double[parts][parts];
  }

  /**
   * One past forecast.
   *
   * @param importance how much it counts
   */
  void add(Atoms[] parts, double outcome, double importance) {
    for (int k = 0; k < parts.length; k++) {
      toOutcome[k] += importance * parts[k].apart(outcome);
      for (int l = 0; l <= k; l++) {
        double apart = importance * parts[k].apart(parts[l]);
        between[k][l] += apart;
        if (l != k) {
          between[l][k] += apart;
        }
      }
    }
  }

  /** Counts another's forecasts as well, each as so many of these. */
  void add(Weighing other, double importance) {
    for (int k = 0; k < toOutcome.length; k++) {
      toOutcome[k] += importance * other.toOutcome[k];
      for (int l = 0; l < toOutcome.length; l++) {
        between[k][l] += importance * other.between[k][l];
      }
    }
  }

  /**
   * @param hold how strongly they are held near equal ones, in shares of the mean distance from the
   *     outcome; from 1 on they are equal
   */
  double[] weights(double hold) {
    double[] weights = new double[toOutcome.length];
    double equal = 1.0 / weights.length;
    Arrays.fill(weights, equal);
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
        double pull = hold * StrictMath.log(weights[k] / equal);
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
