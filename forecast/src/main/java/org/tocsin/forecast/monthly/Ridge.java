package org.tocsin.forecast.monthly;

import java.util.Arrays;
import org.tocsin.forecast.linear.Cholesky;

/**
 * Weighted linear least squares with a penalty on slopes (Hoerl and Kennard, Technometrics 12,
 * 1970, 55-67); the intercept comes last and is free.
 */
final class Ridge {

  private final float[][] rows;
  private final double[] weights;
  private final double total;
  private final double[] centre;
  private final double[] normal;

  /** All that does not depend on the outcomes: several may be fitted to the same rows. */
  Ridge(float[][] rows, double[] weights, double penalty) {
    this.rows = rows;
    this.weights = weights;
    int width = rows[0].length;
    centre = new double[width];
    double sum = 0;
    for (int i = 0; i < rows.length; i++) {
      sum += weights[i];
      for (int f = 0; f < width && weights[i] > 0; f++) {
        centre[f] += weights[i] * rows[i][f];
      }
    }
    total = sum;
    for (int f = 0; f < width; f++) {
      centre[f] /= total;
    }
    normal = new double[width * width];
    double[] row = new double[width];
    for (int i = 0; i < rows.length; i++) {
      if (weights[i] <= 0) {
        continue;
      }
      centred(i, row);
      for (int f = 0; f < width; f++) {
        double weighted = weights[i] * row[f];
        for (int g = 0; g <= f; g++) {
          normal[f * width + g] += weighted * row[g];
        }
      }
    }
    for (int f = 0; f < width; f++) {
      normal[f * width + f] += penalty;
    }
  }

  private void centred(int i, double[] row) {
    for (int f = 0; f < row.length; f++) {
      row[f] = rows[i][f] - centre[f];
    }
  }

  double[] fit(double[] outcomes) {
    int width = centre.length;
    double mean = 0;
    for (int i = 0; i < rows.length; i++) {
      mean += weights[i] * outcomes[i];
    }
    mean /= total;
    double[] right = new double[width];
    double[] row = new double[width];
    for (int i = 0; i < rows.length; i++) {
      if (weights[i] > 0) {
        centred(i, row);
        for (int f = 0; f < width; f++) {
          right[f] += weights[i] * row[f] * (outcomes[i] - mean);
        }
      }
    }
    if (!Cholesky.solve(normal.clone(), right, width)) {
      Arrays.fill(right, Double.NaN);
    }
    double[] all = Arrays.copyOf(right, width + 1);
    all[width] = mean;
    for (int f = 0; f < width; f++) {
      all[width] -= right[f] * centre[f];
    }
    return all;
  }

  static double apply(double[] slopes, float[] row) {
    double sum = slopes[row.length];
    for (int f = 0; f < row.length; f++) {
      sum += slopes[f] * row[f];
    }
    return sum;
  }
}
