package org.tocsin.lake.table;

import java.util.Arrays;
import java.util.List;

/**
 * Rows by the column, up to a vector of the database. Cells not set are NULL. Reused; for one
 * thread.
 */
public final class Batch {

  /** What the database takes at once. */
  public static final int ROWS = 2048;

  private final List<Column> columns;
  private final byte[][][] texts;
  private final long[][] numbers;
  private final double[][] decimals;
  private final boolean[][] known;
  private int size;
  private boolean begun;
  private int nowhere;

  public Batch(Table table) {
    columns = table.columns();
    texts = new byte[columns.size()][][];
    numbers = new long[columns.size()][];
    decimals = new double[columns.size()][];
    known = new boolean[columns.size()][ROWS];
    for (Column column : columns) {
      switch (column.type()) {
        case TEXT -> texts[column.index()] = new byte[ROWS][];
        case DOUBLE -> decimals[column.index()] = new double[ROWS];
        default -> numbers[column.index()] = new long[ROWS];
      }
    }
  }

  /** A point of 0, 0 was taken for none. */
  public void nowhere() {
    nowhere++;
  }

  /** How many since this was last asked. */
  public int takeNowhere() {
    int count = nowhere;
    nowhere = 0;
    return count;
  }

  public List<Column> columns() {
    return columns;
  }

  /** Rows that are complete. */
  public int size() {
    return size;
  }

  public boolean full() {
    return size == ROWS;
  }

  public void clear() {
    size = 0;
    begun = false;
    for (boolean[] column : known) {
      Arrays.fill(column, false);
    }
  }

  /** Makes the row that is being filled all unknown; also after one that turned out broken. */
  public void begin() {
    if (begun) {
      for (boolean[] column : known) {
        column[size] = false;
      }
    }
    begun = true;
  }

  /** The row being filled is complete. */
  public void end() {
    size++;
    begun = false;
  }

  public void text(Column column, byte[] utf8) {
    texts[column.index()][size] = utf8;
    known[column.index()][size] = true;
  }

  public void number(Column column, long value) {
    numbers[column.index()][size] = value;
    known[column.index()][size] = true;
  }

  public void decimal(Column column, double value) {
    decimals[column.index()][size] = value;
    known[column.index()][size] = true;
  }

  public boolean known(Column column, int row) {
    return known[column.index()][row];
  }

  /** The texts of a column, NULL where unknown, one per row. */
  public byte[][] texts(Column column) {
    byte[][] all = texts[column.index()];
    byte[][] filled = size == ROWS ? all : Arrays.copyOf(all, size);
    for (int row = 0; row < size; row++) {
      if (!known[column.index()][row]) {
        filled[row] = NOTHING;
      }
    }
    return filled;
  }

  private static final byte[] NOTHING = {};

  /** The text of the row that is being filled, which must be known. */
  public byte[] text(Column column) {
    return texts[column.index()][size];
  }

  public long numberAt(Column column, int row) {
    return numbers[column.index()][row];
  }

  public double decimalAt(Column column, int row) {
    return decimals[column.index()][row];
  }
}
