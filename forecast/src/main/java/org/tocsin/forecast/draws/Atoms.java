package org.tocsin.forecast.draws;

import java.util.Arrays;

/** A distribution on finitely many values, each with a weight; sorted, equal values taken as one. */
public final class Atoms {

  private final double[] values;
  private final double[] weights;
  private final double[] upTo;

  private Atoms(double[] values, double[] weights) {
    this.values = values;
    this.weights = weights;
    this.upTo = new double[values.length];
    double sum = 0;
    for (int i = 0; i < values.length; i++) {
      sum += weights[i];
      upTo[i] = sum;
    }
  }

  /** All mass on one value. */
  public static Atoms at(double value) {
    return new Atoms(new double[] {value}, new double[] {1});
  }

  /** Each value with the same weight. */
  public static Atoms equally(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted(sorted, null, sorted.length);
  }

  /**
   * @param weights not negative, not all 0; they need not sum to 1
   */
  public static Atoms of(double[] values, double[] weights) {
    int size = values.length;
    long[] order = new long[size];
    // Counts of deaths fit in 31 bits; what does not is sorted the long way.
    boolean small = size < 1 << 20;
    for (int i = 0; i < size && small; i++) {
      small = values[i] >= 0 && values[i] < 1L << 42 && values[i] == Math.rint(values[i]);
      order[i] = (long) values[i] << 20 | i;
    }
    if (!small) {
      return ofAny(values, weights);
    }
    Arrays.sort(order);
    double[] sorted = new double[size];
    double[] carried = new double[size];
    for (int i = 0; i < size; i++) {
      int from = (int) (order[i] & ((1 << 20) - 1));
      sorted[i] = values[from];
      carried[i] = weights[from];
    }
    return sorted(sorted, carried, size);
  }

  private static Atoms ofAny(double[] values, double[] weights) {
    Integer[] order = new Integer[values.length];
    Arrays.setAll(order, i -> i);
    Arrays.sort(order, (a, b) -> Double.compare(values[a], values[b]));
    double[] sorted = new double[values.length];
    double[] carried = new double[values.length];
    for (int i = 0; i < order.length; i++) {
      sorted[i] = values[order[i]];
      carried[i] = weights[order[i]];
    }
    return sorted(sorted, carried, values.length);
  }

  private static Atoms sorted(
      double[] sorted, double @org.jspecify.annotations.Nullable [] weights, int size) {
    double[] values = new double[size];
    double[] summed = new double[size];
    double total = 0;
    int kept = -1;
    for (int i = 0; i < size; i++) {
      double weight = weights == null ? 1 : weights[i];
      if (weight <= 0) {
        continue;
      }
      if (kept < 0 || values[kept] != sorted[i]) {
        kept++;
        values[kept] = sorted[i];
      }
      summed[kept] += weight;
      total += weight;
    }
    if (kept < 0) {
      throw new IllegalArgumentException("a distribution without mass");
    }
    for (int i = 0; i <= kept; i++) {
      summed[i] /= total;
    }
    return new Atoms(Arrays.copyOf(values, kept + 1), Arrays.copyOf(summed, kept + 1));
  }

  /**
   * All of several distributions, each with a share of the mass.
   *
   * @param shares as many as parts; they need not sum to 1
   */
  public static Atoms pooled(Atoms[] parts, double[] shares) {
    int size = 0;
    for (int k = 0; k < parts.length; k++) {
      size += shares[k] > 0 ? parts[k].size() : 0;
    }
    double[] values = new double[size];
    double[] weights = new double[size];
    int at = 0;
    for (int k = 0; k < parts.length; k++) {
      for (int i = 0; shares[k] > 0 && i < parts[k].size(); i++) {
        values[at] = parts[k].values[i];
        weights[at++] = shares[k] * parts[k].weights[i];
      }
    }
    return of(values, weights);
  }

  public int size() {
    return values.length;
  }

  public double value(int i) {
    return values[i];
  }

  public double weight(int i) {
    return weights[i];
  }

  /** The share of mass at or below a value. */
  public double atOrBelow(double value) {
    int found = Arrays.binarySearch(values, value);
    int last = found >= 0 ? found : -found - 2;
    return last < 0 ? 0 : upTo[last];
  }

  /** The share of mass below a value. */
  public double below(double value) {
    int found = Arrays.binarySearch(values, value);
    int last = (found >= 0 ? found : -found - 1) - 1;
    return last < 0 ? 0 : upTo[last];
  }

  /**
   * Values at the middles of n equal shares of the mass, smallest first: n draws without chance.
   */
  public double[] draws(int n) {
    double[] draws = new double[n];
    int at = 0;
    for (int i = 0; i < n; i++) {
      double level = (i + 0.5) / n;
      while (at < values.length - 1 && upTo[at] < level) {
        at++;
      }
      draws[i] = values[at];
    }
    return draws;
  }

  /** The smallest value with at least that share of the mass at or below it. */
  public double quantile(double level) {
    int found = Arrays.binarySearch(upTo, level);
    int at = found >= 0 ? found : -found - 1;
    return values[Math.min(at, values.length - 1)];
  }

  /** The mean. */
  public double mean() {
    double sum = 0;
    for (int i = 0; i < values.length; i++) {
      sum += values[i] * weights[i];
    }
    return sum;
  }
}
