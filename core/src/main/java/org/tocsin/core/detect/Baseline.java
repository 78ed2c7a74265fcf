package org.tocsin.core.detect;

/**
 * Learns what a series of counts does when nothing happens: a log-linear regression with trend and
 * season for counts whose variance is a constant times their mean (Farrington et al., Journal of
 * the Royal Statistical Society A 159, 1996; Noufaily et al., Statistics in Medicine 32, 2013), on
 * all that is remembered instead of reference weeks. Trend and waves are shrunk as far as the data
 * allow, and past periods that look like outbreaks count less.
 *
 * <p>One object a series; {@link #expect} and {@link #learn} take turns. It is fitted again, from
 * the last fit on, whenever what is known has grown by a twentieth, so that a period costs the same
 * on average however long the series. After so many unknown periods that nothing known is
 * remembered, it begins anew.
 */
final class Baseline {

  private static final int GROWTH = 20;

  /** Passes of Newton's method: many for the first fit, fewer from a fit that is nearly right. */
  private static final int FIRST_PASSES = 10;

  private static final int EARLY_PASSES = 4;
  private static final int PASSES = 2;
  private static final int EARLY_FITS = 8;

  private final Season season;
  private Fit fit;
  private Memory memory;
  private long next;
  private boolean begun;
  private int known;
  private int fitAt = 1;
  private int fits;

  Baseline(Season season) {
    this(season, new Fit(season), new Memory());
  }

  private Baseline(Season season, Fit fit, Memory memory) {
    this.season = season;
    this.fit = fit;
    this.memory = memory;
  }

  /** Another that has learnt the same and goes on by itself. */
  Baseline copy() {
    Baseline copy = new Baseline(season, fit.copy(), memory.copy());
    copy.next = next;
    copy.begun = begun;
    copy.known = known;
    copy.fitAt = fitAt;
    copy.fits = fits;
    return copy;
  }

  /**
   * What a period should bring. Periods left out since the last one are taken as not known.
   *
   * @throws IllegalArgumentException if the period is not after the one learnt last
   */
  Expected expect(long period) {
    if (!begun) {
      begun = true;
      next = period;
    }
    if (period < next) {
      throw new IllegalArgumentException("period " + period + " comes after " + (next - 1));
    }
    boolean left = period > next;
    for (long gap = Math.max(next, period - Memory.SIZE); gap < period; gap++) {
      memory.add(Memory.MISSING);
    }
    next = period;
    if (left && known > 0 && memory.nothingKnown()) {
      beginAnew();
    }
    if (known >= fitAt) {
      refit();
    }
    return fit.expect(period, known);
  }

  /** The count of the period expected last. */
  void learn(long count) {
    memory.add((int) Math.min(count, Integer.MAX_VALUE));
    next++;
    known++;
  }

  /** A trend that nothing remembered bears out tells nothing of what comes after the gap. */
  private void beginAnew() {
    fit = new Fit(season);
    memory = new Memory();
    known = 0;
    fitAt = 1;
    fits = 0;
  }

  private void refit() {
    int passes = fits == 0 ? FIRST_PASSES : fits < EARLY_FITS ? EARLY_PASSES : PASSES;
    fit.again(memory, next - memory.size(), passes);
    fits++;
    fitAt = known + Math.max(1, known / GROWTH);
  }
}
