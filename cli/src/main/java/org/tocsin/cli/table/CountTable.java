package org.tocsin.cli.table;

import java.util.Arrays;
import java.util.List;

/**
 * The rows of a table of counts, column by column, in the order of the file. A few dozen bytes a
 * row; the texts of keys are kept once a key.
 */
final class CountTable {

  /** Stands in {@link #count} for a count that is not known. */
  static final long UNKNOWN = -1;

  private int[] keys = new int[1024];
  private long[] times = new long[1024];
  private long[] counts = new long[1024];
  private long[] lines = new long[1024];
  private float[] reported = new float[1024];
  private int rows;
  private int distinct;

  void add(int key, long time, long count, double share, long line) {
    if (rows == keys.length) {
      int room = rows + (rows >> 1);
      keys = Arrays.copyOf(keys, room);
      times = Arrays.copyOf(times, room);
      counts = Arrays.copyOf(counts, room);
      lines = Arrays.copyOf(lines, room);
      reported = Arrays.copyOf(reported, room);
    }
    keys[rows] = key;
    times[rows] = time;
    counts[rows] = count;
    lines[rows] = line;
    reported[rows] = (float) share;
    rows++;
    distinct = Math.max(distinct, key + 1);
  }

  Steps number(TimeForm form) {
    return Steps.number(times, rows, form);
  }

  int rows() {
    return rows;
  }

  int series() {
    return distinct;
  }

  /** Of all rows. */
  long[] times() {
    return Arrays.copyOf(times, rows);
  }

  long time(int row) {
    return times[row];
  }

  long count(int row) {
    return counts[row];
  }

  /** The share of its reports that is in by now, above 0, to 1. */
  double reported(int row) {
    return reported[row];
  }

  long line(int row) {
    return lines[row];
  }

  int key(int row) {
    return keys[row];
  }

  /**
   * Rows key by key, each key's in order of time, rows of the same time in the order of the file.
   */
  int[] byKeyAndTime() {
    int[] starts = new int[distinct + 1];
    for (int row = 0; row < rows; row++) {
      starts[keys[row] + 1]++;
    }
    for (int key = 0; key < distinct; key++) {
      starts[key + 1] += starts[key];
    }
    int[] order = new int[rows];
    int[] next = starts.clone();
    for (int row = 0; row < rows; row++) {
      order[next[keys[row]]++] = row;
    }
    for (int key = 0; key < distinct; key++) {
      sort(order, starts[key], starts[key + 1]);
    }
    return order;
  }

  private void sort(int[] order, int from, int to) {
    boolean sorted = true;
    for (int i = from + 1; i < to; i++) {
      sorted &= times[order[i - 1]] <= times[order[i]];
    }
    if (!sorted) {
      List<Integer> part =
          Arrays.stream(order, from, to)
              .boxed()
              .sorted((a, b) -> Long.compare(times[a], times[b]))
              .toList();
      for (int i = from; i < to; i++) {
        order[i] = part.get(i - from);
      }
    }
  }
}
