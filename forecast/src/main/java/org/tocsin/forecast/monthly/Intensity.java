package org.tocsin.forecast.monthly;

/**
 * Classes of countries by their deaths of the last twelve months, and of five years if none. The
 * last class is of those than which hardly any example was more violent.
 */
final class Intensity {

  static final int COUNT = 7;

  /** The most violent class that has examples. */
  static final int MOST_VIOLENT = 5;

  /** So few examples more violent make a country one of the last class: five years of one war. */
  private static final int FEW = 60;

  /** The first class with a death in the last twelve months. */
  static final int FIRST_ACTIVE = 2;

  private static final double[] MOST = {24, 240, 1200};

  private Intensity() {}

  static int of(Past known, int country) {
    MonthlyPanel past = known.panel();
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
    return known.moreViolent(country) < FEW ? COUNT - 1 : MOST_VIOLENT;
  }
}
