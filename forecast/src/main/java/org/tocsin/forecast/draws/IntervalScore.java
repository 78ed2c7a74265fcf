package org.tocsin.forecast.draws;

/**
 * Width of the central interval and a fine for an outcome outside it (Gneiting and Raftery 2007,
 * section 6.2). Quantiles interpolate linearly between sorted draws (type 7 of Hyndman and Fan,
 * American Statistician 50, 1996, 361-365).
 */
public final class IntervalScore {

  private IntervalScore() {}

  /**
   * @param coverage nominal, such as 0.9
   */
  public static double of(double coverage, double[] sorted, double outcome) {
    double alpha = 1 - coverage;
    double low = quantile(sorted, alpha / 2);
    double high = quantile(sorted, 1 - alpha / 2);
    return high - low + 2 / alpha * (Math.max(0, low - outcome) + Math.max(0, outcome - high));
  }

  /** Whether the outcome lies in the central interval, its ends included. */
  public static boolean covers(double coverage, double[] sorted, double outcome) {
    double alpha = 1 - coverage;
    return quantile(sorted, alpha / 2) <= outcome && outcome <= quantile(sorted, 1 - alpha / 2);
  }

  static double quantile(double[] sorted, double level) {
    double at = level * (sorted.length - 1);
    int below = (int) Math.floor(at);
    int above = Math.min(below + 1, sorted.length - 1);
    return sorted[below] + (at - below) * (sorted[above] - sorted[below]);
  }
}
