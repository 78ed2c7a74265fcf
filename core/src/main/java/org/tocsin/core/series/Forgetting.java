package org.tocsin.core.series;

/**
 * A rate that drifts: what was seen counts for less the longer ago it was, and belief falls back to
 * the prior. A beta belief on each day's chance, discounted by the day: Smith, Journal of the Royal
 * Statistical Society B 41 (1979), and West and Harrison, Bayesian Forecasting and Dynamic Models
 * (1997), 14.2. Each day is foretold from the days before it, so that the product of what it gave
 * to what happened is its likelihood (Dawid, JRSS A 147, 1984). It is the Bayesian sister of the
 * exponentially weighted mean.
 */
final class Forgetting implements Waiting {

  /** Days after which something seen counts half: a month, a season, a year. */
  private static final double[] HALF_LIVES = {30, 90, 365};

  /**
   * Belief before anything is seen: as much as three days, a tenth a day, wide as the others' prior
   * on the rate is.
   */
  private static final double PRIOR_ON = 0.3;

  private static final double PRIOR_OFF = 2.7;

  @Override
  public String word() {
    return "drifting-rate";
  }

  @Override
  public void weigh(EventDays seen, Cells cells) {
    for (double halfLife : HALF_LIVES) {
      Belief belief = new Belief(StrictMath.pow(0.5, 1 / halfLife));
      belief.follow(seen);
      double likelihood = belief.likelihood.log();
      double[] shares = new double[Cells.RATES.length];
      double sum = 0;
      for (int i = 0; i < shares.length; i++) {
        double rate = Cells.RATES[i];
        // The beta density of the chance 1 - e^-rate, on a grid even in ln(rate).
        shares[i] =
            StrictMath.exp(
                (belief.on - 1) * Waiting.logOfAny(rate)
                    - belief.off * rate
                    + StrictMath.log(rate));
        sum += shares[i];
      }
      for (int i = 0; i < shares.length; i++) {
        double rate = Cells.RATES[i];
        double share = StrictMath.log(shares[i] / sum / HALF_LIVES.length);
        cells.add(likelihood + share, days -> Waiting.any(rate * days));
      }
    }
  }

  private static final class Belief {

    private final double keep;
    private double on = PRIOR_ON;
    private double off = PRIOR_OFF;
    private final LogProduct likelihood = new LogProduct();

    Belief(double keep) {
      this.keep = keep;
    }

    void follow(EventDays seen) {
      int next = seen.sinceEvent() ? 1 : 0;
      for (long day = seen.from() + 1; day <= seen.to(); day++) {
        on = PRIOR_ON + keep * (on - PRIOR_ON);
        off = PRIOR_OFF + keep * (off - PRIOR_OFF);
        if (next < seen.days().size() && seen.days().get(next) == day) {
          likelihood.times(on / (on + off));
          on++;
          next++;
        } else {
          likelihood.times(off / (on + off));
          off++;
        }
      }
    }
  }
}
