package org.tocsin.forecast.onset;

import java.util.Arrays;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.tocsin.cli.Refusal;
import org.tocsin.forecast.panel.Lead;
import org.tocsin.forecast.panel.Panel;

/**
 * Rows whose outcome was known by the end of the origin year, to learn from: for either lead those
 * to two years before it, since later rows' two-year outcomes were not.
 *
 * @param rows of the panel
 * @param happened by place in rows
 */
record Cases(int[] rows, boolean[] happened) {

  private static final int FEWEST = 5;

  static Cases of(Panel known, int origin, Lead lead) {
    return of(known, origin, lead, row -> true);
  }

  /**
   * @throws Refusal with fewer than five onsets, or none that had no onset
   */
  static Cases of(Panel known, int origin, Lead lead, IntPredicate usable) {
    int[] rows =
        IntStream.range(0, known.size())
            .filter(row -> known.row(row).year() <= origin - Lead.TWO_YEARS.years())
            .filter(row -> known.onsetWithin(row, lead).isPresent())
            .filter(usable)
            .toArray();
    boolean[] happened = new boolean[rows.length];
    for (int at = 0; at < rows.length; at++) {
      happened[at] = known.onsetWithin(rows[at], lead).orElse(false);
    }
    Cases cases = new Cases(rows, happened);
    if (cases.onsets() < FEWEST || cases.onsets() == rows.length) {
      throw Refusal.of(
          "onset.too-few",
          Integer.toString(origin),
          Integer.toString(rows.length),
          Integer.toString(cases.onsets()));
    }
    return cases;
  }

  int onsets() {
    int count = 0;
    for (boolean one : happened) {
      count += one ? 1 : 0;
    }
    return count;
  }

  double rate() {
    return (double) onsets() / rows.length;
  }

  double[] even() {
    double[] weights = new double[rows.length];
    Arrays.fill(weights, 1.0 / rows.length);
    return weights;
  }
}
