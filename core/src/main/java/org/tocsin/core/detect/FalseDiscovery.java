package org.tocsin.core.detect;

import java.util.Arrays;

/**
 * False discoveries among many series judged at once.
 *
 * <p>A q-value is the least share of false alarms, on average, at which a series would be among
 * those alarmed: Benjamini and Hochberg's step-up (Journal of the Royal Statistical Society B 57,
 * 1995), which holds for independent series and for those that rise together.
 */
public final class FalseDiscovery {

  private FalseDiscovery() {}

  /**
   * @param p of all series judged in the same period, 0 to 1
   * @return q-values in the same order
   */
  public static double[] q(double[] p) {
    return q(p, p);
  }

  /**
   * @param some of {@code p}
   * @param p of all series judged in the same period, 0 to 1
   * @return q-values of some, in their order
   */
  public static double[] q(double[] some, double[] p) {
    int n = p.length;
    double[] sorted = p.clone();
    Arrays.sort(sorted);
    double[] least = new double[n];
    double running = 1;
    for (int i = n - 1; i >= 0; i--) {
      running = Math.min(running, sorted[i] * n / (i + 1));
      least[i] = running;
    }
    return Arrays.stream(some).map(each -> least[Arrays.binarySearch(sorted, each)]).toArray();
  }

  /**
   * The highest p at which a period may raise alarms if no more than so many can be read: chance
   * alone brings that many on average at a level of budget / series, and never are there more than
   * the budget.
   *
   * @param p of all series judged in the same period
   * @param budget alarms a period, 1 or more
   * @return a level; alarms are those at or below it; negative where none is to be raised
   */
  public static double level(double[] p, int budget, double level) {
    if (p.length == 0) {
      return -1;
    }
    double bound = Math.min(level, (double) budget / p.length);
    if (Arrays.stream(p).filter(each -> each <= bound).count() <= budget) {
      return bound;
    }
    double[] sorted = p.clone();
    Arrays.sort(sorted);
    // One more than the budget passes: what ties with the first left out is left out too.
    return Math.nextDown(sorted[budget]);
  }
}
