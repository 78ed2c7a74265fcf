package org.tocsin.core.detect;

import java.util.Arrays;

/**
 * Learns what a series of counts does when nothing happens: a log-linear regression with trend and
 * season for counts whose variance is a constant times their mean (Farrington et al., Journal of the
 * Royal Statistical Society A 159, 1996; Noufaily et al., Statistics in Medicine 32, 2013), but on
 * all that is remembered instead of reference weeks. Trend and waves are shrunk as far as the data
 * allow (automatic relevance determination, MacKay, Neural Computation 4, 1992), and past periods
 * that look like outbreaks count less.
 *
 * <p>One object a series; {@link #expect} and {@link #learn} take turns. Fits again whenever what is
 * known has grown by a fortieth, from the last fit on, in time that grows with what is remembered;
 * {@value #MEMORY} periods at most.
 */
final class Baseline {

  /** Twelve years of weeks. */
  static final int MEMORY = 624;

  private static final int MISSING = -1;
  private static final double START_DISPERSION = 1.5;

  private final Season season;
  private final Fit fit;
  private final int[] counts = new int[MEMORY];
  private final float[] weights = new float[MEMORY];
  private int size;
  private int head;
  private long next;
  private boolean begun;
  private int known;
  private int fitAt = 1;
  private int fits;

  Baseline(Season season) {
    this.season = season;
    this.fit = new Fit(season);
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
      throw new IllegalArgumentException(period + " comes after " + (next - 1));
    }
    for (long gap = Math.max(next, period - MEMORY); gap < period; gap++) {
      add(MISSING);
    }
    next = period;
    if (known >= fitAt) {
      refit();
    }
    return fit.expect(period, known);
  }

  /** The count of the period expected last; less than 0 where it is not known. */
  void learn(long count) {
    add(count < 0 ? MISSING : (int) Math.min(count, Integer.MAX_VALUE));
    next++;
    if (count >= 0) {
      known++;
    }
  }

  private void add(int count) {
    int at = (head + size) % MEMORY;
    counts[at] = count;
    weights[at] = count < 0 ? 0 : 1;
    if (size < MEMORY) {
      size++;
    } else {
      head = (head + 1) % MEMORY;
    }
  }

  private void refit() {
    fit.again(counts, weights, head, size, next - size, fits == 0 ? 10 : fits < 8 ? 4 : 2);
    fits++;
    fitAt = known + Math.max(1, known / 40);
  }
}
