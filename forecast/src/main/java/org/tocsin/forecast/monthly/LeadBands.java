package org.tocsin.forecast.monthly;

/** Months ahead, taken together where what serves for one serves for the next. */
final class LeadBands {

  static final int COUNT = 5;

  private static final int[] LAST = {2, 8, 14, 24, 36};

  private LeadBands() {}

  /** Counted from 0; what lies beyond the last belongs to it. */
  static int of(int lead) {
    for (int band = 0; band < COUNT; band++) {
      if (lead <= LAST[band]) {
        return band;
      }
    }
    return COUNT - 1;
  }

  static int first(int band) {
    return band == 0 ? 1 : LAST[band - 1] + 1;
  }

  /** No more than {@code leads}, but never before the first. */
  static int last(int band, int leads) {
    int last = band == COUNT - 1 ? leads : Math.min(leads, LAST[band]);
    return Math.max(first(band), last);
  }
}
