package org.tocsin.forecast.linear;

import java.util.Arrays;

/** The state of a descent along falling penalties: each begins where the one before ended. */
final class NetDescent {

  /** A step that still moves this much of the one before wants a fresh Gram matrix. */
  private static final double STALE = 0.2;

  private final Table scaled;
  private final Scaling scaling;
  private final boolean[] happened;
  private final double[] weights;
  private final double alpha;
  private final double still;
  private final int mostSteps;

  private final double[] b;
  private double b0;
  private final double[] logOdds;
  private final double[] residual;
  private final boolean[] inside;
  private double lastLambda = Double.POSITIVE_INFINITY;

  /** The columns that are inside, row after row. */
  private int[] columns = {};

  private double[] compact = {};

  NetDescent(
      Table table,
      boolean[] happened,
      double[] weights,
      double alpha,
      double still,
      int mostSteps) {
    this.scaling = Scaling.of(table, weights);
    this.scaled = scaling.scaled(table);
    this.happened = happened.clone();
    this.weights = weights.clone();
    this.alpha = alpha;
    this.still = still;
    this.mostSteps = mostSteps;
    this.b = new double[table.columns()];
    this.inside = new boolean[table.columns()];
    this.logOdds = new double[table.rows()];
    this.residual = new double[table.rows()];
    double rate = 0;
    for (int row = 0; row < happened.length; row++) {
      rate += happened[row] ? weights[row] : 0;
    }
    if (rate <= 0 || rate >= 1) {
      throw new IllegalArgumentException("outcomes that never or always happen teach nothing");
    }
    b0 = Logistic.logOdds(rate);
    Arrays.fill(logOdds, b0);
    residuals();
  }

  /** The largest gradient of the mean log likelihood by a predictor, as it stands. */
  double largestGradient() {
    return Arrays.stream(gradient()).map(Math::abs).max().orElse(0);
  }

  double deviance() {
    double sum = 0;
    for (int row = 0; row < logOdds.length; row++) {
      sum += weights[row] * Logistic.deviance(logOdds[row], happened[row]);
    }
    return sum;
  }

  NetPath.Fit to(double lambda) {
    double[] gradient = gradient();
    double bar = alpha * (Double.isInfinite(lastLambda) ? lambda : 2 * lambda - lastLambda);
    boolean grown = columns.length == 0;
    for (int column = 0; column < b.length; column++) {
      if (!inside[column]
          && scaling.deviations()[column] > 0
          && Math.abs(gradient[column]) >= bar) {
        inside[column] = true;
        grown = true;
      }
    }
    do {
      if (grown) {
        gather();
      }
      descend(lambda);
      grown = violated(lambda);
    } while (grown);
    lastLambda = lambda;
    return fit(lambda);
  }

  private boolean violated(double lambda) {
    double[] gradient = gradient();
    boolean found = false;
    for (int column = 0; column < b.length; column++) {
      if (!inside[column]
          && scaling.deviations()[column] > 0
          && Math.abs(gradient[column]) > alpha * lambda * (1 + 1e-9)) {
        inside[column] = true;
        found = true;
      }
    }
    return found;
  }

  private void gather() {
    int[] now = new int[b.length];
    int count = 0;
    for (int column = 0; column < b.length; column++) {
      if (inside[column]) {
        now[count++] = column;
      }
    }
    columns = Arrays.copyOf(now, count);
    // The intercept is the last column of ones.
    compact = new double[scaled.rows() * (count + 1)];
    for (int row = 0; row < scaled.rows(); row++) {
      for (int at = 0; at < count; at++) {
        compact[row * (count + 1) + at] = scaled.at(row, columns[at]);
      }
      compact[row * (count + 1) + count] = 1;
    }
  }

  /** Quadratic approximations, each solved by coordinates, until nothing moves. */
  private void descend(double lambda) {
    int size = columns.length + 1;
    double[] gram = gram(size);
    double before = Double.POSITIVE_INFINITY;
    for (int step = 0; step < mostSteps; step++) {
      double[] moves =
          new Quadratic(gram, size, lambda * alpha, lambda * (1 - alpha), still / 10)
              .moves(standing(size), insideGradient(size));
            double moved = apply(moves, size);
      if (moved < still) {
        return;
      }
      if (moved > STALE * before) {
        gram = gram(size);
        before = Double.POSITIVE_INFINITY;
      } else {
        before = moved;
      }
    }
  }

  private double[] gram(int size) {
        double[] gram = new double[size * size];
    for (int row = 0; row < logOdds.length; row++) {
      double chance = (happened[row] ? 1 : 0) - residual[row];
      double weight = weights[row] * Math.max(chance * (1 - chance), 1e-9);
      int from = row * size;
      for (int j = 0; j < size; j++) {
        double t = weight * compact[from + j];
        if (t != 0) {
          int line = j * size;
          for (int k = 0; k <= j; k++) {
            gram[line + k] += t * compact[from + k];
          }
        }
      }
    }
    for (int j = 0; j < size; j++) {
      for (int k = 0; k < j; k++) {
        gram[k * size + j] = gram[j * size + k];
      }
    }
    return gram;
  }

  private double[] insideGradient(int size) {
    double[] gradient = new double[size];
    for (int row = 0; row < logOdds.length; row++) {
      double pull = weights[row] * residual[row];
      int from = row * size;
      for (int j = 0; j < size; j++) {
        gradient[j] += pull * compact[from + j];
      }
    }
    return gradient;
  }

  /** Where the coefficients inside stand, the intercept last. */
  private double[] standing(int size) {
    double[] standing = new double[size];
    for (int j = 0; j < size - 1; j++) {
      standing[j] = b[columns[j]];
    }
    standing[size - 1] = b0;
    return standing;
  }

  /** The largest move. */
  private double apply(double[] moves, int size) {
    double most = 0;
    for (int j = 0; j < size - 1; j++) {
      b[columns[j]] += moves[j];
      most = Math.max(most, Math.abs(moves[j]));
    }
    b0 += moves[size - 1];
    most = Math.max(most, Math.abs(moves[size - 1]));
    for (int row = 0; row < logOdds.length; row++) {
      double sum = 0;
      int from = row * size;
      for (int j = 0; j < size; j++) {
        sum += moves[j] * compact[from + j];
      }
      logOdds[row] += sum;
    }
    residuals();
    return most;
  }

  private void residuals() {
    for (int row = 0; row < residual.length; row++) {
      residual[row] = (happened[row] ? 1 : 0) - Logistic.probability(logOdds[row]);
    }
  }

  private double[] gradient() {
    double[] gradient = new double[b.length];
    int count = b.length;
    double[] x = scaled.x();
    for (int row = 0; row < residual.length; row++) {
      double pull = weights[row] * residual[row];
      int from = row * count;
      for (int column = 0; column < count; column++) {
        gradient[column] += pull * x[from + column];
      }
    }
    return gradient;
  }

  private NetPath.Fit fit(double lambda) {
    double intercept = b0;
    double[] coefficients = new double[b.length];
    for (int column = 0; column < b.length; column++) {
      if (b[column] != 0) {
        coefficients[column] = b[column] / scaling.deviations()[column];
        intercept -= coefficients[column] * scaling.means()[column];
      }
    }
    return new NetPath.Fit(lambda, intercept, coefficients, deviance());
  }
}
