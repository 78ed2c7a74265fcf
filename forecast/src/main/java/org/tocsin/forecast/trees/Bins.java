package org.tocsin.forecast.trees;

import java.util.Arrays;
import org.tocsin.forecast.linear.Table;

/**
 * Values as the number of the bin they fall into.
 *
 * @param of by column, then row
 * @param bounds by column: the largest value of each bin but the last
 */
record Bins(byte[][] of, double[][] bounds) {

  static final int MOST = 32;

  static Bins of(Table table) {
    byte[][] bins = new byte[table.columns()][table.rows()];
    double[][] bounds = new double[table.columns()][];
    for (int column = 0; column < table.columns(); column++) {
      double[] values = new double[table.rows()];
      for (int row = 0; row < values.length; row++) {
        values[row] = table.at(row, column);
      }
      bounds[column] = bounds(values);
      for (int row = 0; row < values.length; row++) {
        int found = Arrays.binarySearch(bounds[column], values[row]);
        bins[column][row] = (byte) (found >= 0 ? found : -found - 1);
      }
    }
    return new Bins(bins, bounds);
  }

  /** Between distinct values where these are few, else at even shares of the rows. */
  private static double[] bounds(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    double[] distinct = Arrays.stream(sorted).distinct().toArray();
    if (distinct.length <= MOST) {
      return Arrays.copyOf(distinct, Math.max(0, distinct.length - 1));
    }
    double[] cuts = new double[MOST - 1];
    for (int cut = 0; cut < cuts.length; cut++) {
      cuts[cut] = sorted[(int) ((long) (cut + 1) * sorted.length / MOST) - 1];
    }
    return Arrays.stream(cuts)
        .distinct()
        .filter(cut -> cut < sorted[sorted.length - 1])
        .toArray();
  }

  int columns() {
    return of.length;
  }

  int rows() {
    return of.length == 0 ? 0 : of[0].length;
  }
}
