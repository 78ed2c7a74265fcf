package org.tocsin.forecast.linear;

import java.util.stream.IntStream;

/**
 * An elastic net whose penalty is the one with the least deviance on rows left out, as cv.glmnet
 * has it ({@code lambda.min}).
 *
 * @param chosen the fit to all rows at that penalty
 * @param meanDeviances on the rows left out, by penalty
 */
public record CrossValidated(NetPath.Fit chosen, double[] meanDeviances) {

  /**
   * @param seed of the folds as R draws them
   */
  public static CrossValidated fit(
      ElasticNet net, Table table, boolean[] happened, int folds, int seed) {
    NetPath whole = net.path(table, happened);
    double[] lambdas = whole.fits().stream().mapToDouble(NetPath.Fit::lambda).toArray();
    int[] fold = Folds.of(seed, table.rows(), folds);
    double[] deviances = new double[lambdas.length];
    for (int left = 0; left < folds; left++) {
      int out = left;
      int[] used = IntStream.range(0, fold.length).filter(row -> fold[row] != out).toArray();
      boolean[] outcomes = new boolean[used.length];
      for (int row = 0; row < used.length; row++) {
        outcomes[row] = happened[used[row]];
      }
      NetPath path = net.path(table.rows(used), outcomes, lambdas);
      for (int at = 0; at < lambdas.length; at++) {
        for (int row = 0; row < fold.length; row++) {
          if (fold[row] == left) {
            double logOdds = path.fits().get(at).logOdds(table, row);
            deviances[at] += Logistic.deviance(logOdds, happened[row]) / fold.length;
          }
        }
      }
    }
    int best = 0;
    for (int at = 1; at < lambdas.length; at++) {
      best = deviances[at] < deviances[best] ? at : best;
    }
    return new CrossValidated(whole.fits().get(best), deviances);
  }
}
