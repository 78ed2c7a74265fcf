package org.tocsin.forecast.monthly;

import java.util.Arrays;
import org.tocsin.forecast.linear.Cholesky;

/**
 * Weighted linear least squares with a penalty on slopes (Hoerl and Kennard, Technometrics 12,
 * 1970, 55-67); the intercept comes last and is free.
 */
final class Ridge {

  private Ridge() {}

  static double[] fit(float[][] rows, double[] outcomes, double[] weights, double penalty) {
    int width = rows[0].length;
    double[] centre = new double[width];
    double mean = 0;
    double total = 0;
    for (int i = 0; i < rows.length; i++) {
      total += weights[i];
      mean += weights[i] * outcomes[i];
      for (int f = 0; f < width && weights[i] > 0; f++) {
        centre[f] += weights[i] * rows[i][f];
      }
    }
    mean /= total;
    for (int f = 0; f < width; f++) {
      centre[f] /= total;
    }
    double[] normal = new double[width * width];
    double[] right = new double[width];
    double[] row = new double[width];
    for (int i = 0; i < rows.length; i++) {
      if (weights[i] <= 0) {
        continue;
      }
      for (int f = 0; f < width; f++) {
        row[f] = rows[i][f] - centre[f];
      }
      for (int f = 0; f < width; f++) {
        double weighted = weights[i] * row[f];
        right[f] += weighted * (outcomes[i] - mean);
        for (int g = 0; g <= f; g++) {
          normal[f * width + g] += weighted * row[g];
        }
      }
    }
    for (int f = 0; f < width; f++) {
      normal[f * width + f] += penalty;
    }
    if (!Cholesky.solve(normal, right, width)) {
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
