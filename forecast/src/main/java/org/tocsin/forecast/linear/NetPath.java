package org.tocsin.forecast.linear;

import java.util.List;

/** Fits along falling penalties, on the scale of the data. */
public record NetPath(List<Fit> fits) {

  public NetPath {
    fits = List.copyOf(fits);
  }

  /**
   * One fit.
   *
   * @param deviance minus twice the mean log likelihood of the rows fitted to
   */
  public record Fit(double lambda, double intercept, double[] coefficients, double deviance) {

    public double logOdds(Table table, int row) {
      double sum = intercept;
      for (int column = 0; column < coefficients.length; column++) {
        if (coefficients[column] != 0) {
          sum += coefficients[column] * table.at(row, column);
        }
      }
      return sum;
    }
  }
}
