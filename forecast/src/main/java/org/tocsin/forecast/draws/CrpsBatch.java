package org.tocsin.forecast.draws;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Empirical CRPS of many forecasts with as many draws each. Whole numbers are counted ({@link
 * CountedCrps}); other rows are sorted side by side by one merge-exchange network (Knuth, The Art
 * of Computer Programming 3, 5.2.2, algorithm M), whose steps are the same whatever the values, so
 * that the processor does several rows at once.
 */
public final class CrpsBatch {

  /** Rows that are sorted side by side. */
  private static final int LANES = 256;

  /** From here on a network takes more steps than sorting each row by itself. */
  private static final int MOST = 256;

  private CrpsBatch() {}

  /**
   * @param draws row after row, in any order within a row; none is NaN
   * @param each how many to a row
   * @param outcomes one for each row
   */
  public static double[] empirical(double[] draws, int each, double[] outcomes) {
    if (draws.length != (long) each * outcomes.length || each < 1) {
      throw new IllegalArgumentException("draws and outcomes do not match");
    }
    double[] scores = new double[outcomes.length];
    if (each > MOST) {
      IntStream.range(0, outcomes.length)
          .parallel()
          .forEach(row -> scores[row] = alone(draws, each, row, outcomes[row]));
      return scores;
    }
    int[] network = network(each);
    int blocks = (outcomes.length + LANES - 1) / LANES;
    int parts = Math.min(blocks, 16);
    IntStream.range(0, parts)
        .parallel()
        .forEach(
            part -> {
              CountedCrps counted = new CountedCrps();
              double[][] lanes = new double[each][LANES];
              double[][] sums = new double[3][LANES];
              int end = (int) ((long) blocks * (part + 1) / parts);
              for (int block = (int) ((long) blocks * part / parts); block < end; block++) {
                int first = block * LANES;
                int rows = Math.min(LANES, outcomes.length - first);
                if (!count(counted, draws, each, outcomes, first, rows, scores)) {
                  load(draws, each, first, rows, lanes);
                  sort(lanes, network);
                  score(lanes, each, outcomes, first, rows, sums, scores);
                }
              }
            });
    return scores;
  }

  /** Whether all rows could be counted; where not, none of them counts. */
  private static boolean count(
      CountedCrps counted,
      double[] draws,
      int each,
      double[] outcomes,
      int first,
      int rows,
      double[] scores) {
    for (int row = first; row < first + rows; row++) {
      scores[row] = counted.score(draws, row * each, each, outcomes[row]);
      if (Double.isNaN(scores[row])) {
        return false;
      }
    }
    return true;
  }

  private static double alone(double[] draws, int each, int row, double outcome) {
    double[] own = Arrays.copyOfRange(draws, row * each, (row + 1) * each);
    Arrays.sort(own);
    return Crps.empirical(own, outcome);
  }

  private static void load(double[] draws, int each, int first, int rows, double[][] lanes) {
    for (int lane = 0; lane < rows; lane++) {
      int from = (first + lane) * each;
      for (int i = 0; i < each; i++) {
        lanes[i][lane] = draws[from + i];
      }
    }
  }

  private static void sort(double[][] lanes, int[] network) {
    for (int step = 0; step < network.length; step += 2) {
      exchange(lanes[network[step]], lanes[network[step + 1]]);
    }
  }

  /** The smaller of each pair to the first. Two arrays and one index: the compiler needs that. */
  private static void exchange(double[] low, double[] high) {
    for (int lane = 0; lane < LANES; lane++) {
      double one = low[lane];
      double other = high[lane];
      low[lane] = Math.min(one, other);
      high[lane] = Math.max(one, other);
    }
  }

  private static void score(
      double[][] lanes,
      int each,
      double[] outcomes,
      int first,
      int rows,
      double[][] sums,
      double[] scores) {
    Arrays.fill(sums[0], 0);
    Arrays.fill(sums[1], 0);
    System.arraycopy(outcomes, first, sums[2], 0, rows);
    for (int i = 0; i < each; i++) {
      addDistance(lanes[i], sums[2], sums[0]);
      addSpread(lanes[i], 2.0 * i - (each - 1), sums[1]);
    }
    for (int lane = 0; lane < rows; lane++) {
      scores[first + lane] = sums[0][lane] / each - sums[1][lane] / ((double) each * each);
    }
  }

  private static void addDistance(double[] draws, double[] outcomes, double[] sums) {
    for (int lane = 0; lane < LANES; lane++) {
      sums[lane] += Math.abs(draws[lane] - outcomes[lane]);
    }
  }

  private static void addSpread(double[] draws, double factor, double[] sums) {
    for (int lane = 0; lane < LANES; lane++) {
      sums[lane] += draws[lane] * factor;
    }
  }

  /** Pairs of places to compare, one after the other. */
  static int[] network(int size) {
    IntStream.Builder pairs = IntStream.builder();
    int top = 1;
    while (top < size) {
      top *= 2;
    }
    for (int p = top / 2; p > 0; p /= 2) {
      int q = top / 2;
      int r = 0;
      int d = p;
      while (true) {
        for (int i = 0; i < size - d; i++) {
          if ((i & p) == r) {
            pairs.add(i).add(i + d);
          }
        }
        if (q == p) {
          break;
        }
        d = q - p;
        q /= 2;
        r = p;
      }
    }
    return pairs.build().toArray();
  }
}
