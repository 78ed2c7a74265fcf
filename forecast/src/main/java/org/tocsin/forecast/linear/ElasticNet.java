package org.tocsin.forecast.linear;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Logistic regression with elastic net, by the objective of glmnet (Friedman, Hastie and
 * Tibshirani, Journal of Statistical Software 33(1), 2010): mean minus log likelihood + lambda
 * ((1 - alpha) / 2 |b|² + alpha |b|₁), predictors standardised, intercept free. Coordinate descent
 * on the Gram matrix of a quadratic approximation; predictors outside the strong set (Tibshirani
 * et al., JRSS B 74, 2012) are left aside and checked afterwards. It goes on until the solution
 * stands to about nine digits, further than glmnet's default does.
 */
public final class ElasticNet {

  private static final int LAMBDAS = 100;
  private static final double SMALLEST = 1e-4;

  /** glmnet ends a path of its own where a step explains less more than this, or this in all. */
  private static final double LEAST_GAIN = 1e-5;

  private static final double MOST_EXPLAINED = 0.999;
  private static final int FIRST_FITS = 5;

  private static final double STILL = 1e-10;
  private static final int MOST_STEPS = 200;

  private final double alpha;

  /**
   * @param alpha 1 for the lasso, 0 for ridge
   */
  public ElasticNet(double alpha) {
    if (!(alpha >= 0 && alpha <= 1)) {
      throw new IllegalArgumentException("alpha is from 0 to 1: " + alpha);
    }
    this.alpha = alpha;
  }

  /** Along glmnet's own path: 100 penalties from the first that lets nothing in, ending early. */
  public NetPath path(Table table, boolean[] happened) {
    NetDescent descent = start(table, happened, even(table.rows()));
    double largest = descent.largestGradient() / Math.max(alpha, 1e-3);
    double ratio = table.rows() < table.columns() ? 0.01 : SMALLEST;
    List<NetPath.Fit> fits = new ArrayList<>();
    double none = descent.deviance();
    for (int at = 0; at < LAMBDAS; at++) {
      double lambda = largest * StrictMath.pow(ratio, at / (LAMBDAS - 1.0));
      fits.add(descent.to(lambda));
      if (at >= FIRST_FITS - 1) {
        double now = fits.get(at).deviance();
        double gained = (fits.get(at - 1).deviance() - now) / none;
        double explained = 1 - now / none;
        if (gained < LEAST_GAIN * explained || explained > MOST_EXPLAINED) {
          break;
        }
      }
    }
    return new NetPath(fits);
  }

  /** At these penalties, which fall. */
  public NetPath path(Table table, boolean[] happened, double[] lambdas) {
    NetDescent descent = start(table, happened, even(table.rows()));
    return new NetPath(Arrays.stream(lambdas).mapToObj(descent::to).toList());
  }

  /**
   * At one penalty.
   *
   * @param weights of the rows, at least 0, not all 0
   */
  public NetPath.Fit fit(Table table, boolean[] happened, double[] weights, double lambda) {
    double sum = Arrays.stream(weights).sum();
    double[] shares = Arrays.stream(weights).map(weight -> weight / sum).toArray();
    return start(table, happened, shares).to(lambda);
  }

  private NetDescent start(Table table, boolean[] happened, double[] weights) {
    return new NetDescent(table, happened, weights, alpha, STILL, MOST_STEPS);
  }

  private static double[] even(int rows) {
    return IntStream.range(0, rows).mapToDouble(row -> 1.0 / rows).toArray();
  }
}
