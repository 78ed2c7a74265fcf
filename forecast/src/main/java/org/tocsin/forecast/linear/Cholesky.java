package org.tocsin.forecast.linear;

/** Symmetric positive definite equations, in place. */
public final class Cholesky {

  private Cholesky() {}

  /**
   * Puts the solution into the right side and the factor into the lower half of the left.
   *
   * @param left by rows; only its lower half is read
   * @return false, with both spoilt, where the matrix is not positive definite
   */
  public static boolean solve(double[] left, double[] right, int size) {
    for (int j = 0; j < size; j++) {
      for (int i = j; i < size; i++) {
        double sum = left[i * size + j];
        for (int k = 0; k < j; k++) {
          sum -= left[i * size + k] * left[j * size + k];
        }
        if (i == j) {
          if (!(sum > 0)) {
            return false;
          }
          left[j * size + j] = Math.sqrt(sum);
        } else {
          left[i * size + j] = sum / left[j * size + j];
        }
      }
    }
    for (int i = 0; i < size; i++) {
      for (int k = 0; k < i; k++) {
        right[i] -= left[i * size + k] * right[k];
      }
      right[i] /= left[i * size + i];
    }
    for (int i = size - 1; i >= 0; i--) {
      for (int k = i + 1; k < size; k++) {
        right[i] -= left[k * size + i] * right[k];
      }
      right[i] /= left[i * size + i];
    }
    return true;
  }
}
