package org.tocsin.forecast.linear;

/**
 * The smallest value of a quadratic with an elastic net: g'd - d'Hd/2 less the penalty of b + d.
 * Coordinate descent finds which coefficients are not zero and their signs; for those the equations
 * are then solved at once, since near-equal predictors (a year and its square) move by coordinates
 * as good as never. The last coefficient is the intercept, free of penalty.
 */
final class Quadratic {

  private static final int ROUNDS = 3;
  private static final int MOST_TURNS = 2_000;

  private final double[] gram;
  private final int size;
  private final double absolute;
  private final double square;
  private final double still;

  /**
   * @param absolute penalty of absolute values
   * @param square penalty of halved squares
   */
  Quadratic(double[] gram, int size, double absolute, double square, double still) {
    this.gram = gram;
    this.size = size;
    this.absolute = absolute;
    this.square = square;
    this.still = still;
  }

  /**
   * Moves from b; the gradient is used up.
   *
   * @param gradient at b
   */
  double[] moves(double[] b, double[] gradient) {
    double[] moves = new double[size];
    for (int turn = 0; turn < MOST_TURNS; turn++) {
      double most = 0;
      for (int round = 0; round < ROUNDS; round++) {
        most = round(b, moves, gradient);
        if (most < still) {
          return moves;
        }
      }
      jump(b, moves, gradient);
    }
    return moves;
  }

  private double round(double[] b, double[] moves, double[] gradient) {
    double most = 0;
    for (int j = 0; j < size; j++) {
      double own = gram[j * size + j];
      double old = b[j] + moves[j];
      double wanted = gradient[j] + own * old;
      double now = j == size - 1 ? wanted / own : soft(wanted) / (own + square);
      if (now != old) {
        move(j, now - old, moves, gradient);
        most = Math.max(most, Math.abs(now - old));
      }
    }
    return most;
  }

  private void move(int j, double by, double[] moves, double[] gradient) {
    moves[j] += by;
    int line = j * size;
    for (int k = 0; k < size; k++) {
      gradient[k] -= by * gram[line + k];
    }
  }

  private double soft(double value) {
    return value > absolute ? value - absolute : value < -absolute ? value + absolute : 0;
  }

  /** To the solution with these signs, or as far towards it as the first sign lasts. */
  private void jump(double[] b, double[] moves, double[] gradient) {
    int[] active = new int[size];
    int count = 0;
    for (int j = 0; j < size; j++) {
      if (j == size - 1 || b[j] + moves[j] != 0) {
        active[count++] = j;
      }
    }
    double[] left = new double[count * count];
    double[] right = new double[count];
    for (int i = 0; i < count; i++) {
      int j = active[i];
      boolean free = j == size - 1;
      for (int k = 0; k < count; k++) {
        left[i * count + k] = gram[j * size + active[k]];
      }
      left[i * count + i] += free ? 0 : square;
      double now = b[j] + moves[j];
      right[i] = gradient[j] - (free ? 0 : square * now + absolute * Math.signum(now));
    }
    if (!Cholesky.solve(left, right, count)) {
      return;
    }
    double share = 1;
    for (int i = 0; i < count - 1; i++) {
      double now = b[active[i]] + moves[active[i]];
      if (absolute > 0 && now * (now + right[i]) < 0) {
        share = Math.min(share, -now / right[i]);
      }
    }
    for (int i = 0; i < count; i++) {
      move(active[i], share * right[i], moves, gradient);
    }
  }
}
