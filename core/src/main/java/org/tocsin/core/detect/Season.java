package org.tocsin.core.detect;

/**
 * How long a year of a series is, in its periods, with the waves a year is described by: one and
 * two a year where it has six periods or more, one where it has three to five, none below.
 */
public final class Season {

  private final int period;
  private final int waves;

  /** By phase: cosine and sine of the first wave, then of the second. */
  private final double[][] terms;

  private Season(int period) {
    this.period = period;
    this.waves = period >= 6 ? 2 : period >= 3 ? 1 : 0;
    this.terms = new double[period][2 * waves];
    for (int phase = 0; phase < period; phase++) {
      for (int wave = 1; wave <= waves; wave++) {
        double angle = 2 * StrictMath.PI * wave * phase / period;
        terms[phase][2 * wave - 2] = StrictMath.cos(angle);
        terms[phase][2 * wave - 1] = StrictMath.sin(angle);
      }
    }
  }

  /**
   * @param period 52 for weeks, 12 for months, 7 for days with a weekly round; 1 for no season
   * @throws IllegalArgumentException unless 1 to 400
   */
  public static Season of(int period) {
    if (period < 1 || period > 400) {
      throw new IllegalArgumentException("period " + period);
    }
    return new Season(period);
  }

  public int period() {
    return period;
  }

  int waves() {
    return waves;
  }

  int phase(long at) {
    return (int) Math.floorMod(at, (long) period);
  }

  /** All terms of a phase; not to be changed. */
  double[] terms(int phase) {
    return terms[phase];
  }

  double term(int phase, int index) {
    return terms[phase][index];
  }
}
