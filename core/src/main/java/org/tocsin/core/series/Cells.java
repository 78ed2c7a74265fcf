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

  /** In days. */
  List<Integer> horizons() {
    return horizons;
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

  /** Each cell's part of the whole. */
  double[] shares() {
    double all = logSum(0, size);
    double[] shares = new double[size];
    for (int i = 0; i < size; i++) {
      shares[i] = StrictMath.exp(weights[i] - all);
    }
    return shares;
  }

  /** Mean and quantiles of the chance at one horizon, by index. */
  Chance chance(double[] shares, int horizon, double tail) {
    double mean = 0;
    for (int i = 0; i < size; i++) {
      mean += shares[i] * at(i, horizon);
    }
    double best = uncertain(mean);
    double low = uncertain(quantile(shares, horizon, tail));
    double high = uncertain(quantile(shares, horizon, 1 - tail));
    return new Chance(Math.min(low, best), best, Math.max(high, best));
  }

  /**
   * The least chance up to which so much of the whole lies; by bisection, to 9 digits. What lies on
   * the side that was left is not looked at again.
   */
  private double quantile(double[] shares, int horizon, double part) {
    int[] cells = new int[size];
    for (int i = 0; i < size; i++) {
      cells[i] = i;
    }
    int from = 0;
    int to = size;
    double below = 0;
    double low = 0;
    double high = 1;
    for (int step = 0; step < 30; step++) {
      double middle = (low + high) / 2;
      double more = 0;
      int split = from;
      for (int i = from; i < to; i++) {
        int cell = cells[i];
        if (at(cell, horizon) <= middle) {
          more += shares[cell];
          cells[i] = cells[split];
          cells[split++] = cell;
        }
      }
      if (below + more < part) {
        low = middle;
        below += more;
        from = split;
      } else {
        high = middle;
        to = split;
      }
    }
    return high;
  }

  /** No number of days makes it certain that something comes, or that it does not. */
  private static double uncertain(double chance) {
    return Math.max(1e-6, Math.min(1 - 1e-6, chance));
  }

  private double at(int cell, int horizon) {
    return chances[cell * horizons.size() + horizon];
  }
}
