package org.tocsin.core.permutation;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Whether two things rank alike: Spearman's coefficient over mid-ranks (American Journal of
 * Psychology 15, 1904, 72-101), with exact one-sided p-values for few pairs.
 *
 * @param rho -1 to 1; 0 where all values of one side are equal
 * @param alike how often chance alone ranks them as much alike
 * @param opposed how often chance alone ranks them as much opposed
 */
public record Spearman(double rho, PValue alike, PValue opposed) {

  /** 9! is 362,880 arrangements. */
  static final int EXACT_UP_TO = 9;

  /**
   * @throws IllegalArgumentException if there are not as many of one as of the other
   */
  public static Spearman of(double[] one, double[] other, long seed) {
    if (one.length != other.length) {
      throw new IllegalArgumentException(one.length + " and " + other.length + " values");
    }
    int[] x = doubledRanks(one);
    int[] y = doubledRanks(other);
    double rho = rho(x, y);
    if (Arrays.stream(x).distinct().count() < 2 || Arrays.stream(y).distinct().count() < 2) {
      return new Spearman(0, PValue.NOTHING, PValue.NOTHING);
    }
    Tally tally = new Tally(x, sum(x, y));
    if (x.length <= EXACT_UP_TO) {
      arrange(y.clone(), 0, tally);
      return new Spearman(
          rho,
          PValue.exact(tally.above, tally.top, tally.all),
          PValue.exact(tally.below, tally.bottom, tally.all));
    }
    Draws draws = new Draws(seed);
    int[] shuffled = y.clone();
    for (int draw = 0; draw < PValue.DRAWS; draw++) {
      draws.shuffle(shuffled, 0, shuffled.length);
      tally.count(shuffled);
    }
    return new Spearman(
        rho, PValue.drawn((int) tally.above, 0, 1), PValue.drawn((int) tally.below, 0, 1));
  }

  /** Ranks from 1, ties given their mean, times two so that they are whole. */
  public static int[] doubledRanks(double[] values) {
    Integer[] order =
        IntStream.range(0, values.length)
            .boxed()
            .sorted(Comparator.comparingDouble(i -> values[i]))
            .toArray(Integer[]::new);
    int[] ranks = new int[values.length];
    for (int from = 0; from < order.length; ) {
      int to = from;
      while (to < order.length && values[order[to]] == values[order[from]]) {
        to++;
      }
      for (int i = from; i < to; i++) {
        ranks[order[i]] = from + 1 + to;
      }
      from = to;
    }
    return ranks;
  }

  private static double rho(int[] x, int[] y) {
    double mean = x.length + 1;
    double both = 0;
    double alone = 0;
    double other = 0;
    for (int i = 0; i < x.length; i++) {
      both += (x[i] - mean) * (y[i] - mean);
      alone += (x[i] - mean) * (x[i] - mean);
      other += (y[i] - mean) * (y[i] - mean);
    }
    return alone == 0 || other == 0 ? 0 : both / StrictMath.sqrt(alone * other);
  }

  private static long sum(int[] x, int[] y) {
    long sum = 0;
    for (int i = 0; i < x.length; i++) {
      sum += (long) x[i] * y[i];
    }
    return sum;
  }

  private static void arrange(int[] values, int fixed, Tally tally) {
    if (fixed == values.length) {
      tally.count(values);
      return;
    }
    for (int i = fixed; i < values.length; i++) {
      swap(values, fixed, i);
      arrange(values, fixed + 1, tally);
      swap(values, fixed, i);
    }
  }

  private static void swap(int[] values, int i, int j) {
    int kept = values[i];
    values[i] = values[j];
    values[j] = kept;
  }

  /** Where ranks are given, the coefficient rises with the sum of products alone. */
  private static final class Tally {
    private final int[] x;
    private final long observed;
    private long largest = Long.MIN_VALUE;
    private long least = Long.MAX_VALUE;
    private double all;
    private double above;
    private double below;
    private double top;
    private double bottom;

    Tally(int[] x, long observed) {
      this.x = x;
      this.observed = observed;
    }

    void count(int[] y) {
      long sum = sum(x, y);
      all++;
      above += sum >= observed ? 1 : 0;
      below += sum <= observed ? 1 : 0;
      top = sum > largest ? 1 : sum == largest ? top + 1 : top;
      bottom = sum < least ? 1 : sum == least ? bottom + 1 : bottom;
      largest = Math.max(largest, sum);
      least = Math.min(least, sum);
    }
  }
}
