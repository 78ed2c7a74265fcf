package org.tocsin.core.permutation;

import java.util.Arrays;

/**
 * Whether whole numbers in order of time rise: Mann's test (Econometrica 13, 1945, 245-259) with
 * Kendall's score S, the number of pairs that rise less the number that fall. Of pairs whose order
 * in time is not known it is not known which way they go: they make S a range. The null
 * distribution is exact, ties among the values included: the falling pairs of a random arrangement
 * of values of which some are equal are distributed as the coefficients of a Gaussian multinomial
 * (MacMahon; Andrews, The Theory of Partitions, 1976, chapter 3).
 */
public final class Trend {

  /** Up to so many values every arrangement is counted; beyond, some are drawn. */
  static final int EXACT_UP_TO = 60;

  private final int[] sizes;
  private final int count;
  private final int untied;
  private final double[] falling;

  private Trend(int[] values) {
    int[] sorted = values.clone();
    Arrays.sort(sorted);
    this.sizes = sizes(sorted);
    this.count = values.length;
    int ties = 0;
    for (int size : sizes) {
      ties += size * (size - 1) / 2;
    }
    this.untied = count * (count - 1) / 2 - ties;
    this.falling = count <= EXACT_UP_TO ? multinomial() : new double[0];
  }

  /** The test for these values, whatever their order. */
  public static Trend of(int[] values) {
    return new Trend(values);
  }

  /** Rising pairs less falling ones, of values in order of time. */
  public static int score(int[] inOrder) {
    int score = 0;
    for (int later = 1; later < inOrder.length; later++) {
      for (int earlier = 0; earlier < later; earlier++) {
        score += Integer.signum(inOrder[later] - inOrder[earlier]);
      }
    }
    return score;
  }

  /** Pairs of unequal values: the largest score there can be. */
  public int untiedPairs() {
    return untied;
  }

  /** How often chance alone gives this score or a higher one. */
  public PValue atLeast(int score, long seed) {
    if (untied == 0) {
      return PValue.NOTHING;
    }
    // S is the untied pairs less twice the falling ones.
    int mostFalling = Math.floorDiv(untied - Math.max(score, -untied), 2);
    if (count > EXACT_UP_TO) {
      return normalWillDo() ? normal(score) : drawn(mostFalling, seed);
    }
    double all = 0;
    double asMuch = 0;
    for (int down = 0; down < falling.length; down++) {
      all += falling[down];
      asMuch += down <= mostFalling ? falling[down] : 0;
    }
    return PValue.exact(asMuch, 1, all);
  }

  private boolean normalWillDo() {
    int largest = Arrays.stream(sizes).max().orElse(0);
    return count >= PValue.NORMAL_FROM && count - largest >= PValue.NORMAL_SIDE;
  }

  /** With the variance of S among ties (Kendall, Rank Correlation Methods, 1975, chapter 4). */
  private PValue normal(int score) {
    double variance = spread(count);
    for (int size : sizes) {
      variance -= spread(size);
    }
    // Scores go in steps of two, or of one where there are ties: half of the smaller one.
    return PValue.normal((score - 0.5) / StrictMath.sqrt(variance), 0);
  }

  private static double spread(double size) {
    return size * (size - 1) * (2 * size + 5) / 18;
  }

  PValue drawn(int mostFalling, long seed) {
    Draws draws = new Draws(seed);
    int[] groups = new int[count];
    int at = 0;
    for (int group = 0; group < sizes.length; group++) {
      Arrays.fill(groups, at, at + sizes[group], group);
      at += sizes[group];
    }
    int asMuch = 0;
    for (int draw = 0; draw < PValue.DRAWS; draw++) {
      draws.shuffle(groups, 0, count);
      asMuch += fallingPairs(groups) <= mostFalling ? 1 : 0;
    }
    return PValue.drawn(asMuch, 0, 1);
  }

  private int fallingPairs(int[] groups) {
    int[] seen = new int[sizes.length];
    int pairs = 0;
    for (int group : groups) {
      for (int higher = group + 1; higher < sizes.length; higher++) {
        pairs += seen[higher];
      }
      seen[group]++;
    }
    return pairs;
  }

  private static int[] sizes(int[] sorted) {
    int[] sizes = new int[sorted.length];
    int groups = 0;
    for (int i = 0; i < sorted.length; i++) {
      groups += i == 0 || sorted[i] != sorted[i - 1] ? 1 : 0;
      sizes[groups - 1]++;
    }
    return Arrays.copyOf(sizes, groups);
  }

  /** Arrangements by their number of falling pairs, group after group of equal values. */
  private double[] multinomial() {
    double[] arrangements = {1};
    int placed = 0;
    for (int size : sizes) {
      arrangements = product(arrangements, binomial(placed, size));
      placed += size;
    }
    return arrangements;
  }

  /**
   * Ways in which {@code added} equal values can stand among {@code placed} lower ones, by the
   * number of pairs in which one of them comes first. Counted by adding alone, so that nothing is
   * lost to rounding but the last digits: with the last of all a lower value or an added one.
   */
  private static double[] binomial(int placed, int added) {
    double[][] ways = new double[placed + 1][];
    Arrays.fill(ways, new double[] {1});
    for (int up = 1; up <= added; up++) {
      double[][] next = new double[placed + 1][];
      next[0] = new double[] {1};
      for (int low = 1; low <= placed; low++) {
        double[] sum = new double[up * low + 1];
        add(sum, next[low - 1], up);
        add(sum, ways[low], 0);
        next[low] = sum;
      }
      ways = next;
    }
    return ways[placed];
  }

  private static void add(double[] sum, double[] part, int shift) {
    for (int i = 0; i < part.length; i++) {
      sum[i + shift] += part[i];
    }
  }

  private static double[] product(double[] one, double[] other) {
    double[] product = new double[one.length + other.length - 1];
    for (int i = 0; i < one.length; i++) {
      for (int j = 0; j < other.length; j++) {
        product[i + j] += one[i] * other[j];
      }
    }
    return product;
  }
}
