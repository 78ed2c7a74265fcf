package org.tocsin.forecast.linear;

import java.util.Arrays;

/**
 * Numbers by row and column, row after row in one array.
 *
 * @param x of length rows × columns; never changed by what reads it
 */
public record Table(double[] x, int rows, int columns) {

  public Table {
    if (x.length != rows * columns) {
      throw new IllegalArgumentException(x.length + " is not " + rows + " x " + columns);
    }
  }

  public static Table of(double[][] rows) {
    int columns = rows.length == 0 ? 0 : rows[0].length;
    double[] x = new double[rows.length * columns];
    for (int row = 0; row < rows.length; row++) {
      System.arraycopy(rows[row], 0, x, row * columns, columns);
    }
    return new Table(x, rows.length, columns);
  }

  public double at(int row, int column) {
    return x[row * columns + column];
  }

  public double[] row(int row) {
    return Arrays.copyOfRange(x, row * columns, (row + 1) * columns);
  }

  /** These rows alone, in the order given. */
  public Table rows(int[] kept) {
    double[] picked = new double[kept.length * columns];
    for (int row = 0; row < kept.length; row++) {
      System.arraycopy(x, kept[row] * columns, picked, row * columns, columns);
    }
    return new Table(picked, kept.length, columns);
  }
}
