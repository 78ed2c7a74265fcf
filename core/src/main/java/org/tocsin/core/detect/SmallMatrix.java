package org.tocsin.core.detect;

import java.util.Arrays;

/** A small symmetric positive definite matrix, solved and inverted by Cholesky's method. */
final class SmallMatrix {

  private final int n;
  private final double[] lower;
  private final double[] inverse;
  private final double[] out;

  SmallMatrix(int n) {
    this.n = n;
    this.lower = new double[n * n];
    this.inverse = new double[n * n];
    this.out = new double[n];
  }

  SmallMatrix copy() {
    SmallMatrix copy = new SmallMatrix(n);
    System.arraycopy(lower, 0, copy.lower, 0, lower.length);
    System.arraycopy(inverse, 0, copy.inverse, 0, inverse.length);
    return copy;
  }

  void clear() {
    Arrays.fill(lower, 0);
  }

  /** Adds to the entry of a row and a column no greater than it. */
  void add(int row, int column, double value) {
    lower[row * n + column] += value;
  }

  /**
   * Row by row, for whoever adds to many of them; only those on the diagonal and below it count.
   */
  double[] entries() {
    return lower;
  }

  void scale(double factor) {
    for (int i = 0; i < lower.length; i++) {
      lower[i] *= factor;
    }
  }

  double inverse(int row, int column) {
    return inverse[row * n + column];
  }

  /** The quadratic form of a vector in the inverse, as of the last {@link #solve}. */
  double form(double[] vector) {
    double sum = 0;
    for (int i = 0; i < n; i++) {
      double part = 0;
      for (int j = 0; j < n; j++) {
        part += inverse[i * n + j] * vector[j];
      }
      sum += part * vector[i];
    }
    return sum;
  }

  /**
   * Solves in place and keeps the inverse; the matrix itself is used up.
   *
   * @return the largest entry of the solution, without its sign
   */
  double solve(double[] right) {
    decompose();
    invert();
    double largest = 0;
    for (int i = 0; i < n; i++) {
      out[i] = 0;
      for (int j = 0; j < n; j++) {
        out[i] += inverse[i * n + j] * right[j];
      }
      largest = Math.max(largest, Math.abs(out[i]));
    }
    System.arraycopy(out, 0, right, 0, n);
    return largest;
  }

  private void decompose() {
    for (int j = 0; j < n; j++) {
      double diagonal = lower[j * n + j];
      for (int k = 0; k < j; k++) {
        diagonal -= lower[j * n + k] * lower[j * n + k];
      }
      double root = StrictMath.sqrt(Math.max(diagonal, 1e-12));
      lower[j * n + j] = root;
      for (int i = j + 1; i < n; i++) {
        double value = lower[i * n + j];
        for (int k = 0; k < j; k++) {
          value -= lower[i * n + k] * lower[j * n + k];
        }
        lower[i * n + j] = value / root;
      }
    }
  }

  private void invert() {
    // The factor first, then its product with itself.
    for (int i = 0; i < n; i++) {
      lower[i * n + i] = 1 / lower[i * n + i];
      for (int j = 0; j < i; j++) {
        double sum = 0;
        for (int k = j; k < i; k++) {
          sum -= lower[i * n + k] * lower[k * n + j];
        }
        lower[i * n + j] = sum * lower[i * n + i];
      }
    }
    for (int i = 0; i < n; i++) {
      for (int j = 0; j <= i; j++) {
        double sum = 0;
        for (int k = i; k < n; k++) {
          sum += lower[k * n + i] * lower[k * n + j];
        }
        inverse[i * n + j] = sum;
        inverse[j * n + i] = sum;
      }
    }
  }
}
