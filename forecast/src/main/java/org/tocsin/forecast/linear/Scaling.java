package org.tocsin.forecast.linear;

/**
 * Mean and standard deviation (of the population, as glmnet has it) of each column, by weight. A
 * column that does not vary has the deviation 0 and comes to 0 everywhere.
 */
public record Scaling(double[] means, double[] deviations) {

  private static final double NO_SPREAD = 1e-12;

  /**
   * @param weights of the rows, summing to 1
   */
  public static Scaling of(Table table, double[] weights) {
    int columns = table.columns();
    double[] means = new double[columns];
    double[] deviations = new double[columns];
    for (int row = 0; row < table.rows(); row++) {
      for (int column = 0; column < columns; column++) {
        means[column] += weights[row] * table.at(row, column);
      }
    }
    for (int row = 0; row < table.rows(); row++) {
      for (int column = 0; column < columns; column++) {
        double off = table.at(row, column) - means[column];
        deviations[column] += weights[row] * off * off;
      }
    }
    for (int column = 0; column < columns; column++) {
      double deviation = Math.sqrt(deviations[column]);
      deviations[column] =
          deviation <= NO_SPREAD * Math.max(1, Math.abs(means[column])) ? 0 : deviation;
    }
    return new Scaling(means, deviations);
  }

  public double scaled(double value, int column) {
    return deviations[column] == 0 ? 0 : (value - means[column]) / deviations[column];
  }

  public Table scaled(Table table) {
    double[] x = new double[table.x().length];
    int columns = table.columns();
    for (int at = 0; at < x.length; at++) {
      x[at] = scaled(table.x()[at], at % columns);
    }
    return new Table(x, table.rows(), columns);
  }
}
