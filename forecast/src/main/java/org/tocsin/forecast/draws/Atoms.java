package org.tocsin.forecast.draws;

import java.util.Arrays;

/**
 * A distribution on finitely many values, each with a weight; sorted, equal values taken as one.
 */
public final class Atoms {

  /** Numbers of deaths below this, which nearly all are, are put in order by counting them. */
  private static final int FEW = 256;

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
    // Counts of deaths fit in 31 bits; what does not is sorted the long way.
    if (size >= 1 << 20) {
      return ofAny(values, weights);
    }
    int[] begin = new int[FEW + 1];
    long[] order = new long[size];
    int many = 0;
    for (int i = 0; i < size; i++) {
      double value = values[i];
      if (!(value >= 0 && value < 1L << 42 && value == Math.rint(value))) {
        return ofAny(values, weights);
      }
      if (value < FEW) {
        begin[(int) value + 1]++;
      } else {
        order[many++] = (long) value << 20 | i;
      }
    }
    for (int value = 0; value < FEW; value++) {
      begin[value + 1] += begin[value];
    }
    int few = begin[FEW];
    double[] sorted = new double[size];
    double[] carried = new double[size];
    for (int i = 0; i < size; i++) {
      if (values[i] < FEW) {
        int at = begin[(int) values[i]]++;
        sorted[at] = values[i];
        carried[at] = weights[i];
      }
    }
    Arrays.sort(order, 0, many);
    for (int i = 0; i < many; i++) {
      int from = (int) (order[i] & ((1 << 20) - 1));
      sorted[few + i] = values[from];
      carried[few + i] = weights[from];
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
    double[] levels = new double[n];
    Arrays.setAll(levels, i -> (i + 0.5) / n);
    return at(levels);
  }

  /**
   * The smallest values with at least these shares of the mass at or below them.
   *
   * @param levels rising, 0 to 1
   */
  public double[] at(double[] levels) {
    double[] found = new double[levels.length];
    int at = 0;
    for (int i = 0; i < levels.length; i++) {
      while (at < values.length - 1 && upTo[at] < levels[i]) {
        at++;
      }
      found[i] = values[at];
    }
    return found;
  }

  /** Itself, or so many of its quantiles where that is less. */
  public Atoms thinned(int n) {
    return values.length <= n ? this : equally(draws(n));
  }

  /** Mean distance between a value of this and one of another. */
  public double apart(Atoms other) {
    // The integral of F (1 - G) + G (1 - F) over the values at which either steps.
    double sum = 0;
    int i = 0;
    int j = 0;
    double before = Math.min(values[0], other.values[0]);
    double f = 0;
    double g = 0;
    while (i < values.length || j < other.values.length) {
      boolean own = j == other.values.length || (i < values.length && values[i] <= other.values[j]);
      double next = own ? values[i] : other.values[j];
      sum += (next - before) * (f * (1 - g) + g * (1 - f));
      before = next;
      if (own) {
        f = upTo[i++];
      } else {
        g = other.upTo[j++];
      }
    }
    return sum;
  }

  /** Mean distance from a value. */
  public double apart(double value) {
    double sum = 0;
    for (int i = 0; i < values.length; i++) {
      sum += weights[i] * Math.abs(values[i] - value);
    }
    return sum;
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
