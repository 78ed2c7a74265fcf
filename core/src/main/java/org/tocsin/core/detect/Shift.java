package org.tocsin.core.detect;

/**
 * A small rise that lasts: the cumulative sum of normal scores of the periods' surprises, less half
 * a standard deviation each, never below nothing (Page, Biometrika 41, 1954; for counts Höhle and
 * Paul, Computational Statistics and Data Analysis 52, 2008). A single period counts for three
 * standard deviations at most, so that one outbreak is no lasting rise.
 *
 * <p>Normal scores have the same distribution whatever the level and dispersion, so that one table
 * of the sum's distribution in the long run gives its p-value. Just after the start the sum is
 * smaller than in the long run and the p-value too cautious.
 */
final class Shift implements Detector {

  /** Half of the rise looked for, in standard deviations. */
  static final double ALLOWANCE = 0.5;

  static final double MOST = 3;

  /** Beyond this sum the p-value is that of the most it can tell. */
  private static final double CEILING = 30;

  /**
   * P(sum at least 0.25 i) for i = 1 to 8 in the long run, by iterating the sum's transitions on a
   * grid of 0.005; {@code ShiftTest} does so again.
   */
  private static final double[] TABLE = {
    0.39220, 0.32025, 0.25723, 0.20393, 0.16016, 0.12501, 0.097235, 0.075513
  };

  /** P(sum above 0) in the long run. */
  private static final double ABOVE_NOTHING = 0.4695;

  /** From a sum of 2 on the logarithm of p falls on a line, to three digits. */
  private static final double FALL = 1.0130;

  @Override
  public String name() {
    return "shift";
  }

  @Override
  public String seeks() {
    return "a small rise that lasts";
  }

  @Override
  public String citation() {
    return "Höhle and Paul, Computational Statistics and Data Analysis 52 (2008) 4357-4368";
  }

  @Override
  public Fold start() {
    return new Sum();
  }

  static double p(double sum) {
    double steps = sum / 0.25;
    if (steps <= 0) {
      return 1;
    }
    if (steps >= TABLE.length) {
      return TABLE[TABLE.length - 1] * StrictMath.exp(-FALL * (sum - 0.25 * TABLE.length));
    }
    int low = (int) steps;
    double from = low == 0 ? ABOVE_NOTHING : TABLE[low - 1];
    return from + (steps - low) * (TABLE[low] - from);
  }

  private static final class Sum implements Fold {
    private double sum;
    private int window;
    private double baseline;
    private double observed;

    @Override
    public Verdict step(Period period) {
      double score = NormalScore.beyond(period.tails().midOrMore());
      double next = sum + Math.max(-MOST, Math.min(MOST, score)) - ALLOWANCE;
      if (sum <= 0 || next <= 0) {
        window = 0;
        baseline = 0;
        observed = 0;
      }
      sum = Math.max(0, Math.min(CEILING, next));
      window++;
      baseline += period.expected().mean();
      observed += period.count();
      return Verdict.of(p(sum), window, baseline, observed);
    }

    @Override
    public void gap() {
      // What went on in between is not known: the sum stays as it was.
    }

    @Override
    public Fold copy() {
      Sum copy = new Sum();
      copy.sum = sum;
      copy.window = window;
      copy.baseline = baseline;
      copy.observed = observed;
      return copy;
    }
  }
}
