package org.tocsin.forecast.monthly;

/** Classes of countries by their deaths of the last twelve months, and of five years if none. */
final class Intensity {

  static final int COUNT = 6;

  /** The first class with a death in the last twelve months. */
  static final int FIRST_ACTIVE = 2;

  private static final double[] MOST = {24, 240, 1200};

  private Intensity() {}

  static int of(MonthlyPanel past, int country) {
    int origin = past.last();
    double recent = past.sum(country, origin - 11, origin);
    if (recent == 0) {
      return past.sum(country, origin - 59, origin) == 0 ? 0 : 1;
    }
    for (int i = 0; i < MOST.length; i++) {
      if (recent <= MOST[i]) {
        return FIRST_ACTIVE + i;
      }
    }
    return COUNT - 1;
  }
}
