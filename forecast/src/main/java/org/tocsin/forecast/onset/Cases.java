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

  static Cases of(Knowledge known, Lead lead) {
    return of(known, lead, row -> true);
  }

  /**
   * @throws Refusal with fewer than five onsets, or none that had no onset
   */
  static Cases of(Knowledge knowledge, Lead lead, IntPredicate usable) {
    Panel known = knowledge.panel();
    int origin = knowledge.origin();
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

  /**
   * How much each case counts, 1 at most.
   *
   * @param halving years after which a case counts half; 0 for never
   */
  double[] weights(Knowledge known, double halving) {
    return Arrays.stream(rows)
        .mapToDouble(
            row ->
                halving == 0
                    ? 1
                    : StrictMath.pow(
                        0.5, (known.origin() - known.panel().row(row).year()) / halving))
        .toArray();
  }
}
