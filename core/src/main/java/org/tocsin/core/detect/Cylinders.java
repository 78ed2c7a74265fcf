package org.tocsin.core.detect;

import java.util.Arrays;

/**
 * All circles about places times the last one, two, ... periods, for {@link SpaceTimeScan}: what is
 * expected in each is worked out once for the many tables of counts that are held against it. A
 * circle ends where it holds more than half of all that is expected. Of one thread at a time.
 *
 * <p>Of each cylinder the least count is kept with which it could matter at all, so that a table
 * costs an addition and a comparison for each of them, and hardly a logarithm.
 */
final class Cylinders {

  /** Logarithms of counts below this are kept. */
  private static final int KEPT = 4096;

  /** Far above what rounding does to a ratio, as a share of the count. */
  private static final double ROUNDING = 1e-12;

  /** By centre, places nearest first. */
  private final int[][] circles;

  private final int periods;
  private final double dispersion;

  /** By centre, then by the last one, two, ... periods, then as far as each place. */
  private final double[][] expected;

  private final double[][] logExpected;
  private final double[] logCount = new double[KEPT];
  private final double total;

  /** Like {@link #expected}: the least count above it, and the least with more than the floor. */
  private final int[][] more;

  private int[][] aboveFloor;

  private double floor;

  /**
   * @param nearest by centre, places nearest first
   * @param baselines by the last one, two, ... periods, then by place, what is expected, above 0
   * @param dispersion variance over mean of the counts
   */
  Cylinders(int[][] nearest, double[][] baselines, double dispersion) {
    this.periods = baselines.length;
    this.dispersion = dispersion;
    this.total = Arrays.stream(baselines[periods - 1]).sum();
    this.circles = new int[nearest.length][];
    this.expected = new double[nearest.length][];
    this.logExpected = new double[nearest.length][];
    for (int i = 1; i < KEPT; i++) {
      logCount[i] = StrictMath.log((double) i);
    }
    for (int centre = 0; centre < nearest.length; centre++) {
      circles[centre] = upToHalf(nearest[centre], baselines[periods - 1]);
      expected[centre] = sums(circles[centre], baselines);
      logExpected[centre] = Arrays.stream(expected[centre]).map(StrictMath::log).toArray();
    }
    this.more = least(0);
    this.aboveFloor = more;
  }

  private int[] upToHalf(int[] places, double[] baseline) {
    double sum = 0;
    for (int i = 0; i < places.length; i++) {
      sum += baseline[places[i]];
      if (sum > total / 2) {
        return Arrays.copyOf(places, i + 1);
      }
    }
    return places;
  }

  private double[] sums(int[] places, double[][] baselines) {
    double[] sums = new double[places.length * periods];
    int at = 0;
    for (double[] baseline : baselines) {
      double sum = 0;
      for (int place : places) {
        sum += baseline[place];
        sums[at++] = sum;
      }
    }
    return sums;
  }

  /** How many of the last periods are looked at. */
  int periods() {
    return periods;
  }

  /** All that is expected. */
  double total() {
    return total;
  }

  /**
   * From here on, what surely has no ratio above a floor is passed over. A table of which nothing
   * lies above is looked at again, whole, so that this changes the time alone; best just below the
   * greatest ratios of most tables.
   */
  void floor(double ratio) {
    floor = ratio;
    aboveFloor = least(ratio);
  }

  private int[][] least(double ratio) {
    int[][] least = new int[circles.length][];
    for (int centre = 0; centre < circles.length; centre++) {
      least[centre] = new int[expected[centre].length];
      for (int at = 0; at < least[centre].length; at++) {
        least[centre][at] = least(centre, at, ratio * dispersion);
      }
    }
    return least;
  }

  /** The least count above what is expected whose ratio may be as great; by bisection. */
  private int least(int centre, int at, double ratio) {
    long low = (long) expected[centre][at];
    long step = 1;
    while (most(low + step, centre, at) < ratio) {
      low += step;
      step *= 2;
    }
    long high = low + step;
    while (high - low > 1) {
      long middle = (low + high) / 2;
      if (most(middle, centre, at) < ratio) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return (int) Math.min(Integer.MAX_VALUE, high);
  }

  /** No less than the ratio, before the dispersion, of a count above what is expected. */
  private double most(long observed, int centre, int at) {
    double log = observed < KEPT ? logCount[(int) observed] : StrictMath.log((double) observed);
    return observed * (log - logExpected[centre][at] + ROUNDING)
        - (observed - expected[centre][at]);
  }

  /** The most unusual one of a table. */
  static final class Best {
    private int centre;
    private int[] places = {};
    private int periods;
    private double observed;
    private double expected;
    private double ratio;

    int centre() {
      return centre;
    }

    int[] places() {
      return places;
    }

    int periods() {
      return periods;
    }

    double observed() {
      return observed;
    }

    double expected() {
      return expected;
    }

    /** Logarithm of the likelihood ratio, over the dispersion; 0 where none has more. */
    double ratio() {
      return ratio;
    }
  }

  /**
   * The cylinder with the greatest ratio.
   *
   * @param counts by the last one, two, ... periods, then by place
   */
  Best best(long[][] counts) {
    Best best = new Best();
    look(best, counts, aboveFloor);
    if (best.ratio <= floor && floor > 0) {
      look(best, counts, more);
    }
    return best;
  }

  private void look(Best best, long[][] counts, int[][] least) {
    for (int centre = 0; centre < circles.length; centre++) {
      int[] circle = circles[centre];
      int[] enough = least[centre];
      for (int period = 0; period < periods; period++) {
        long[] table = counts[period];
        int from = period * circle.length;
        long observed = 0;
        for (int i = 0; i < circle.length; i++) {
          observed += table[circle[i]];
          if (observed >= enough[from + i]) {
            look(best, observed, centre, period, i);
          }
        }
      }
    }
  }

  /** Takes the logarithm anew only where those kept say that the ratio may be the greatest. */
  private void look(Best best, long observed, int centre, int period, int place) {
    int at = period * circles[centre].length + place;
    double usual = expected[centre][at];
    if (observed <= usual || most(observed, centre, at) < best.ratio * dispersion) {
      return;
    }
    double ratio = (observed * StrictMath.log(observed / usual) - (observed - usual)) / dispersion;
    if (ratio > best.ratio) {
      best.centre = centre;
      best.places = Arrays.copyOf(circles[centre], place + 1);
      best.periods = period + 1;
      best.observed = (double) observed;
      best.expected = usual;
      best.ratio = ratio;
    }
  }
}
