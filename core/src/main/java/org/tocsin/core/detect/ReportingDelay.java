package org.tocsin.core.detect;

/**
 * How late reports come in, learnt from a reporting triangle: for each period, how many of its
 * events were known 0, 1, 2, ... periods later. Tells what share of a recent period's reports is in
 * by now ({@link Watch#step(long, long, double)}), by the product of what was still missing at each
 * delay (Lawless, Canadian Journal of Statistics 22, 1994; as in Höhle and an der Heiden,
 * Biometrics 70, 2014).
 *
 * <p>Periods that are not yet old enough to have shown a delay tell nothing about it, and are left
 * out there.
 */
public final class ReportingDelay {

  /** Reports beforehand at each delay, so that nothing is certain after few: half of one. */
  private static final double BEFOREHAND = 0.5;

  private final double[] share;

  private ReportingDelay(double[] share) {
    this.share = share;
  }

  /**
   * @param reported by period, oldest first, then by delay: events newly reported so many periods
   *     after; a row is as long as the period is old, less for the youngest, and never longer than
   *     the first
   * @throws IllegalArgumentException if there is no period, or a count is negative
   */
  public static ReportingDelay learn(int[][] reported) {
    if (reported.length == 0 || reported[0].length == 0) {
      throw new IllegalArgumentException("no period");
    }
    int longest = reported[0].length;
    double[] share = new double[longest];
    share[longest - 1] = 1;
    for (int delay = longest - 1; delay > 0; delay--) {
      double upTo = 0;
      double now = 0;
      for (int[] period : reported) {
        if (period.length > delay) {
          now += notNegative(period[delay]);
          for (int earlier = 0; earlier <= delay; earlier++) {
            upTo += notNegative(period[earlier]);
          }
        }
      }
      double hazard = (now + BEFOREHAND / longest) / (upTo + BEFOREHAND);
      share[delay - 1] = share[delay] * (1 - Math.min(1, hazard));
    }
    for (int delay = 0; delay < longest; delay++) {
      share[delay] = Math.max(1e-6, share[delay]);
    }
    return new ReportingDelay(share);
  }

  private static int notNegative(int count) {
    if (count < 0) {
      throw new IllegalArgumentException("count " + count);
    }
    return count;
  }

  /**
   * The share of a period's events known so many periods later, above 0; 1 from the longest delay
   * seen on.
   */
  public double reported(int periodsLater) {
    if (periodsLater < 0) {
      throw new IllegalArgumentException("delay " + periodsLater);
    }
    return periodsLater >= share.length ? 1 : share[periodsLater];
  }
}
