package org.tocsin.forecast.monthly;

import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * How violent each country had lately been at the end of each month: exponentially weighted means
 * of deaths a month at several memories, of their logarithms too, which one month of many deaths
 * moves little, and how long there had been none. Unknown months are passed over.
 */
final class Levels {

  /** In months. */
  static final double[] HALF_LIVES = {1, 3, 8, 24, 96};

  /** How many known months there must be before a month can serve as an example. */
  static final int LEAST = 12;

  static final int TRAITS = 2 * HALF_LIVES.length + 1;

  /** Of what stands beside a country's own deaths. */
  static final double[] BESIDE_HALF_LIVES = {3, 24};

  private static final double[] KEPT = kept(HALF_LIVES);
  private static final double[] KEPT_BESIDE = kept(BESIDE_HALF_LIVES);

  private final MonthlyPanel panel;
  private final Map<Integer, float[][]> beside = new ConcurrentHashMap<>();
  private final double[][][] means;
  private final float[][][] traits;

  Levels(MonthlyPanel panel) {
    this.panel = panel;
    int months = panel.last() - panel.first() + 1;
    means = new double[panel.size()][][];
    traits = new float[panel.size()][][];
    for (int country = 0; country < panel.size(); country++) {
      means[country] = new double[months][];
      traits[country] = new float[months][];
      fill(country);
    }
  }

  /** What is left of a month's weight after another. */
  private static double[] kept(double... halfLives) {
    return Arrays.stream(halfLives).map(half -> StrictMath.pow(0.5, 1 / half)).toArray();
  }

  private float[][] besideOf(int country) {
    float[][] all = new float[panel.last() - panel.first() + 1][];
    int memories = BESIDE_HALF_LIVES.length;
    double[] sums = new double[panel.besides() * memories];
    double[] weights = new double[sums.length];
    for (int month = panel.first(); month <= panel.last(); month++) {
      float[] here = new float[sums.length];
      for (int i = 0; i < here.length; i++) {
        double kept = KEPT_BESIDE[i % memories];
        double value = panel.beside(i / memories, country, month);
        sums[i] = kept * sums[i] + (Double.isNaN(value) ? 0 : value);
        weights[i] = kept * weights[i] + (Double.isNaN(value) ? 0 : 1);
        here[i] = weights[i] == 0 ? 0 : (float) StrictMath.log1p(sums[i] / weights[i]);
      }
      all[month - panel.first()] = here;
    }
    return all;
  }

  /** Logarithms of one plus the means of each series that stands beside, at each memory. */
  float[] beside(int country, int month) {
    return beside.computeIfAbsent(country, this::besideOf)[month - panel.first()];
  }

  private void fill(int country) {
    double[] sums = new double[HALF_LIVES.length];
    double[] logarithms = new double[HALF_LIVES.length];
    double[] weights = new double[HALF_LIVES.length];
    int known = 0;
    int quiet = 0;
    for (int month = panel.first(); month <= panel.last(); month++) {
      if (!panel.knows(country, month)) {
        continue;
      }
      double deaths = panel.deaths(country, month);
      known++;
      quiet = deaths > 0 ? 0 : quiet + 1;
      double[] mean = new double[HALF_LIVES.length];
      float[] trait = new float[TRAITS];
      for (int h = 0; h < HALF_LIVES.length; h++) {
        double kept = KEPT[h];
        sums[h] = kept * sums[h] + deaths;
        weights[h] = kept * weights[h] + 1;
        logarithms[h] = kept * logarithms[h] + StrictMath.log1p(deaths);
        mean[h] = sums[h] / weights[h];
        trait[HALF_LIVES.length + h] = (float) (logarithms[h] / weights[h]);
        trait[h] = (float) StrictMath.log1p(mean[h]);
      }
      trait[TRAITS - 1] = (float) StrictMath.log1p(Math.min(quiet, 240));
      means[country][month - panel.first()] = mean;
      if (known >= LEAST || month == panel.last()) {
        traits[country][month - panel.first()] = trait;
      }
    }
  }

  /** Whether there is something to go by. */
  boolean knows(int country, int month) {
    return traits[country][month - panel.first()] != null;
  }

  /**
   * Logarithms of one plus the means, means of logarithms, log of one plus months since a death.
   */
  float[] traits(int country, int month) {
    return traits[country][month - panel.first()];
  }

  double mean(int country, int month, int halfLife) {
    return means[country][month - panel.first()][halfLife];
  }
}
