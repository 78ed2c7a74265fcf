package org.tocsin.core.detect;

import java.util.Arrays;
import org.tocsin.core.permutation.Draws;

/**
 * Tables of counts as chance alone makes them: each cell negative binomial about what is expected
 * of it, independent of all others.
 */
final class DrawnTable {

  /** The largest mean that is drawn in one go: the chance of 0 must not underflow. */
  private static final double MOST_AT_ONCE = 200;

  /** Below this chance of a count nothing larger comes. */
  private static final double NOTHING = 1e-18;

  /**
   * What a cell's count is drawn from: a sum of equal parts.
   *
   * @param mean of a part
   * @param none the chance that a part is 0
   * @param slope with {@code start}: P(x + 1) / P(x) is (slope x + start) / (x + 1)
   */
  private record Cell(int parts, double mean, double none, double slope, double start) {

    static Cell of(double mean, double dispersion) {
      int parts = (int) Math.ceil(mean / MOST_AT_ONCE);
      double each = mean / parts;
      NegativeBinomial part = new NegativeBinomial(each, each * dispersion);
      return new Cell(parts, each, StrictMath.exp(part.logAt(0)), part.slope(), part.start());
    }

    /** By going through the distribution from 0 on. */
    long draw(Draws chance) {
      long sum = 0;
      for (int i = 0; i < parts; i++) {
        double at = none;
        double u = chance.unit() - at;
        long x = 0;
        // Rounding can leave u just above the sum of all there is.
        while (u > 0 && (x < mean || at > NOTHING)) {
          at *= (slope * x + start) / (x + 1);
          x++;
          u -= at;
        }
        sum += x;
      }
      return sum;
    }
  }

  private final Cell[][] cells;
  private final Draws chance;

  /**
   * @param expected by row and column, above 0
   * @param dispersion variance over mean, 1 or more
   */
  DrawnTable(double[][] expected, double dispersion, Draws chance) {
    this.cells =
        Arrays.stream(expected)
            .map(
                row ->
                    Arrays.stream(row)
                        .mapToObj(mean -> Cell.of(mean, dispersion))
                        .toArray(Cell[]::new))
            .toArray(Cell[][]::new);
    this.chance = chance;
  }

  /**
   * Draws all cells anew.
   *
   * @param sums filled by the last one, two, ... columns, then by row
   */
  void draw(long[][] sums) {
    for (int row = 0; row < cells.length; row++) {
      for (int back = sums.length - 1; back >= 0; back--) {
        sums[back][row] = cells[row][cells[row].length - 1 - back].draw(chance);
      }
      for (int back = 1; back < sums.length; back++) {
        sums[back][row] += sums[back - 1][row];
      }
    }
  }
}
