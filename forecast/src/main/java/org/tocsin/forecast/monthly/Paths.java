package org.tocsin.forecast.monthly;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.tocsin.core.permutation.Draws;

/**
 * Draws of several months that belong together: draw 7 of one month and of the next tell one
 * course. The draws of each month stay what they are; their order is that of real courses which
 * followed where things had looked alike (the Schaake shuffle: Clark and others, Journal of
 * Hydrometeorology 5, 2004, 243-262).
 */
final class Paths {

  private static final long SEED = MonthlyForecasters.SEED;

  private final Past past;
  private final Past.Lent lent;

  Paths(Past past, Past.Lent lent) {
    this.past = past;
    this.lent = lent;
  }

  /**
   * @param sorted draws by month, smallest first, as many for each
   * @param firstLead of the first of the months
   * @return by month and draw
   */
  double[][] order(double[][] sorted, int firstLead) {
    int draws = sorted[0].length;
    int[] courses = courses(draws);
    double[] totals = new double[draws];
    double[][] followed = new double[sorted.length][draws];
    for (int month = 0; month < sorted.length; month++) {
      for (int draw = 0; draw < draws; draw++) {
        double deaths = courses.length == 0 ? 0 : past.followed(courses[draw], firstLead + month);
        followed[month][draw] = Double.isNaN(deaths) ? 0 : deaths;
        totals[draw] += followed[month][draw];
      }
    }
    int[] ranks = ranks(totals);
    int[] drawOf = new int[draws];
    for (int draw = 0; draw < draws; draw++) {
      drawOf[ranks[draw]] = draw;
    }
    double[][] ordered = new double[sorted.length][draws];
    for (int month = 0; month < sorted.length; month++) {
      int[] order = rising(followed[month], ranks, drawOf);
      for (int rank = 0; rank < draws; rank++) {
        ordered[month][order[rank]] = sorted[month][rank];
      }
    }
    return ordered;
  }

  /** Which example each draw follows: as often as its weight says, in mixed order. */
  private int[] courses(int draws) {
    double total = Arrays.stream(lent.weights()).sum();
    if (!(total > 0)) {
      return new int[0];
    }
    int[] chosen = new int[draws];
    int at = 0;
    double upTo = lent.weights()[0];
    for (int draw = 0; draw < draws; draw++) {
      double level = (draw + 0.5) / draws * total;
      while (upTo < level && at < lent.weights().length - 1) {
        upTo += lent.weights()[++at];
      }
      chosen[draw] = lent.examples()[at];
    }
    Draws chance = new Draws(SEED);
    for (int i = draws - 1; i > 0; i--) {
      int j = chance.below(i + 1);
      int kept = chosen[i];
      chosen[i] = chosen[j];
      chosen[j] = kept;
    }
    return chosen;
  }

  /** Draws by the whole course, then as they stand: the rank of each. */
  private static int[] ranks(double[] totals) {
    double[] sorted = totals.clone();
    Arrays.sort(sorted);
    long[] keys = keys(totals, sorted, IntStream.range(0, totals.length).toArray());
    int[] ranks = new int[totals.length];
    for (int rank = 0; rank < keys.length; rank++) {
      ranks[(int) keys[rank]] = rank;
    }
    return ranks;
  }

  /**
   * By value, then by rank.
   *
   * @param drawOf the draw that has each rank
   */
  private static int[] rising(double[] values, int[] ranks, int[] drawOf) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    long[] keys = keys(values, sorted, ranks);
    return Arrays.stream(keys).mapToInt(key -> drawOf[(int) key]).toArray();
  }

  /** Sorted: above, how many values lie below; below, what sets equal ones apart. */
  private static long[] keys(double[] values, double[] sorted, int[] apart) {
    long[] keys = new long[values.length];
    for (int i = 0; i < keys.length; i++) {
      keys[i] = (long) firstOf(sorted, values[i]) << 32 | apart[i];
    }
    Arrays.sort(keys);
    return keys;
  }

  private static int firstOf(double[] sorted, double value) {
    int low = 0;
    int high = sorted.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (Double.compare(sorted[middle], value) < 0) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
