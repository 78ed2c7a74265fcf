package org.tocsin.forecast.linear;

/**
 * Logistic regression where something is believed beforehand: each coefficient is normal about a
 * mean, and the likeliest values given rows and beliefs are taken (Newton's method; the objective
 * is concave, so there is one).
 */
public final class PriorLogistic {

  private static final int MOST_STEPS = 100;
  private static final double STILL = 1e-10;
  private static final double LONGEST = 2;

  private PriorLogistic() {}

  /**
   * What is believed of a coefficient.
   *
   * @param deviation above 0
   */
  public record Belief(double mean, double deviation) {}

  /**
   * Coefficients, as many as there are columns; an intercept is a column of ones.
   *
   * @param weights how much each row counts
   */
  public static double[] fit(Table table, boolean[] happened, double[] weights, Belief... beliefs) {
    int size = table.columns();
    double[] b = new double[size];
    for (int j = 0; j < size; j++) {
      b[j] = beliefs[j].mean();
    }
    for (int step = 0; step < MOST_STEPS; step++) {
      double[] left = new double[size * size];
      double[] right = new double[size];
      for (int j = 0; j < size; j++) {
        double precision = 1 / (beliefs[j].deviation() * beliefs[j].deviation());
        left[j * size + j] = precision;
        right[j] = precision * (beliefs[j].mean() - b[j]);
      }
      for (int row = 0; row < table.rows(); row++) {
        add(table, row, happened[row], weights[row], b, left, right);
      }
      if (!Cholesky.solve(left, right, size)) {
        throw new ArithmeticException("beliefs keep the equations solvable");
      }
      double longest = 0;
      for (double move : right) {
        longest = Math.max(longest, Math.abs(move));
      }
      double share = Math.min(1, LONGEST / longest);
      for (int j = 0; j < size; j++) {
        b[j] += share * right[j];
      }
      if (longest < STILL) {
        break;
      }
    }
    return b;
  }

  private static void add(
      Table table,
      int row,
      boolean happened,
      double weight,
      double[] b,
      double[] left,
      double[] right) {
    int size = b.length;
    double logOdds = 0;
    for (int j = 0; j < size; j++) {
      logOdds += b[j] * table.at(row, j);
    }
    double chance = Logistic.probability(logOdds);
    double curvature = weight * chance * (1 - chance);
    double pull = weight * ((happened ? 1 : 0) - chance);
    for (int j = 0; j < size; j++) {
      right[j] += pull * table.at(row, j);
      for (int k = 0; k < size; k++) {
        left[j * size + k] += curvature * table.at(row, j) * table.at(row, k);
      }
    }
  }
}
