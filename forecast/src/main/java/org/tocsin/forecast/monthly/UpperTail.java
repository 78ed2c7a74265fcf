package org.tocsin.forecast.monthly;

import java.util.Arrays;
import java.util.List;

/**
 * At which level of a distribution its 95th percentile is read, so that the interval from the 5th
 * would have covered a wanted share of past outcomes (split conformal prediction: Lei and others,
 * Journal of the American Statistical Association 113, 2018, 1094-1111). Where most months are
 * without deaths the lower end is 0 and nothing lies below it: an interval from 0 to the 95th
 * percentile covers 95 %, not 90 %.
 *
 * @param level in place of 0.95
 */
record UpperTail(double level) {

  static final UpperTail AS_IT_IS = new UpperTail(0.95);

  private static final double NOMINAL = 0.95;

  /** Nothing is moved below it. */
  private static final double FROM = 0.8;

  private static final double LEAST = 0.9;
  private static final double MOST = 0.985;

  /** As many forecasts of nothing more than before are counted beside what was seen. */
  private static final int DOUBT = 100;

  /**
   * @param places for each past forecast the mass below its outcome and that at or below it
   */
  static UpperTail covering(List<double[]> places, double cover) {
    double[] needed =
        places.stream()
            .mapToDouble(place -> place[1] < 1 - NOMINAL ? 2 : place[0])
            .sorted()
            .toArray();
    if (needed.length == 0) {
      return AS_IT_IS;
    }
    int rank = (int) Math.ceil(cover * (needed.length + 1)) - 1;
    double found = needed[Math.min(rank, needed.length - 1)];
    double bounded = Math.max(LEAST, Math.min(MOST, found));
    double share = needed.length / (double) (needed.length + DOUBT);
    return new UpperTail(NOMINAL + share * (bounded - NOMINAL));
  }

  /** Where to read instead of at {@code nominal}, 0 to 1. */
  double read(double nominal) {
    if (nominal <= FROM) {
      return nominal;
    }
    return nominal <= NOMINAL
        ? FROM + (nominal - FROM) * (level - FROM) / (NOMINAL - FROM)
        : level + (nominal - NOMINAL) * (1 - level) / (1 - NOMINAL);
  }

  /** So many draws of a distribution without chance, smallest first. */
  double[] draws(org.tocsin.forecast.draws.Atoms atoms, int n) {
    double[] levels = new double[n];
    Arrays.setAll(levels, i -> read((i + 0.5) / n));
    return atoms.at(levels);
  }
}
