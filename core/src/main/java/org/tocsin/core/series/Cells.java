package org.tocsin.core.series;

import java.util.Arrays;
import java.util.List;

/**
 * Points of a parameter grid, each with how well it explains what was seen and what it foretells: a
 * posterior in the making.
 */
final class Cells {

  /**
   * Long-run rates, in days on which it happens a day: from once in ten years to daily, evenly
   * spaced in the logarithm.
   */
  static final double[] RATES = rates(1.0 / 3650, 1, 61);

  private final List<Integer> horizons;
  private double[] weights = new double[2048];
  private double[] chances;
  private int size;

  Cells(List<Integer> horizons) {
    this.horizons = horizons;
    this.chances = new double[weights.length * horizons.size()];
  }

  private static double[] rates(double lowest, double highest, int count) {
    double[] rates = new double[count];
    for (int i = 0; i < count; i++) {
      rates[i] = lowest * StrictMath.pow(highest / lowest, i / (count - 1.0));
    }
    return rates;
  }

  /** The chance that it happens within so many days. */
  interface Within {
    double days(int horizon);
  }

  /**
   * @param logWeight logarithm of prior times likelihood
   */
  void add(double logWeight, Within chance) {
    if (size == weights.length) {
      weights = Arrays.copyOf(weights, 2 * size);
      chances = Arrays.copyOf(chances, weights.length * horizons.size());
    }
    weights[size] = logWeight;
    for (int h = 0; h < horizons.size(); h++) {
      chances[size * horizons.size() + h] = chance.days(horizons.get(h));
    }
    size++;
  }

  int size() {
    return size;
  }

  /** Logarithm of the sum of the weights of the cells from one to before another. */
  double logSum(int from, int to) {
    double greatest = Double.NEGATIVE_INFINITY;
    for (int i = from; i < to; i++) {
      greatest = Math.max(greatest, weights[i]);
    }
    if (greatest == Double.NEGATIVE_INFINITY) {
      return greatest;
    }
    double sum = 0;
    for (int i = from; i < to; i++) {
      sum += StrictMath.exp(weights[i] - greatest);
    }
    return greatest + StrictMath.log(sum);
  }


  /** Mean and quantiles of the chance at one horizon, by index. */
  Chance chance(int horizon, double lowQuantile, double highQuantile) {
    double all = logSum(0, size);
    double[] share = new double[size];
    double mean = 0;
    Integer[] order = new Integer[size];
    for (int i = 0; i < size; i++) {
      share[i] = StrictMath.exp(weights[i] - all);
      mean += share[i] * at(i, horizon);
      order[i] = i;
    }
    Arrays.sort(order, (a, b) -> Double.compare(at(a, horizon), at(b, horizon)));
    double low = Double.NaN;
    double high = Double.NaN;
    double sum = 0;
    for (int i : order) {
      sum += share[i];
      low = Double.isNaN(low) && sum >= lowQuantile ? at(i, horizon) : low;
      high = Double.isNaN(high) && sum >= highQuantile ? at(i, horizon) : high;
    }
    high = Double.isNaN(high) ? at(order[size - 1], horizon) : high;
    double best = uncertain(mean);
    return new Chance(Math.min(uncertain(low), best), best, Math.max(uncertain(high), best));
  }

  /** No number of days makes it certain that something comes, or that it does not. */
  private static double uncertain(double chance) {
    return Math.max(1e-6, Math.min(1 - 1e-6, chance));
  }

  private double at(int cell, int horizon) {
    return chances[cell * horizons.size() + horizon];
  }
}
