package org.tocsin.core.detect;

import java.util.Arrays;

/**
 * The last {@value #SIZE} counts of a series, oldest first, each with how much it still counts.
 *
 * <p>They lie in a row in two arrays from {@link #first} on, for loops that go through all of them;
 * the arrays grow with the series, and are moved to their front now and then.
 */
final class Memory {

  /** Twelve years of weeks. */
  static final int SIZE = 624;

  static final int MISSING = -1;

  private static final int BEGINNING = 48;

  /** So many counts come in before the others are moved. */
  private static final int SLACK = 104;

  private int[] counts = new int[BEGINNING];
  private float[] weights = new float[BEGINNING];
  private int first;
  private int size;

  Memory copy() {
    Memory copy = new Memory();
    copy.counts = counts.clone();
    copy.weights = weights.clone();
    copy.first = first;
    copy.size = size;
    return copy;
  }

  void add(int count) {
    if (first + size == counts.length) {
      makeRoom();
    }
    counts[first + size] = count;
    weights[first + size] = count == MISSING ? 0 : 1;
    if (size < SIZE) {
      size++;
    } else {
      first++;
    }
  }

  private void makeRoom() {
    if (size < SIZE) {
      int longer = Math.min(SIZE + SLACK, 2 * counts.length);
      counts = Arrays.copyOf(counts, longer);
      weights = Arrays.copyOf(weights, longer);
    } else {
      System.arraycopy(counts, first, counts, 0, size);
      System.arraycopy(weights, first, weights, 0, size);
      first = 0;
    }
  }

  int size() {
    return size;
  }

  /** Whether there are counts, and none of them is known. */
  boolean nothingKnown() {
    for (int at = first; at < first + size; at++) {
      if (counts[at] != MISSING) {
        return false;
      }
    }
    return size > 0;
  }

  /** Where the oldest lies in {@link #counts} and {@link #weights}. */
  int first() {
    return first;
  }

  /** Each a count, or {@link #MISSING}; until the next is added. */
  int[] counts() {
    return counts;
  }

  /** Each 0 to 1; 0 where the count is missing; until the next is added. */
  float[] weights() {
    return weights;
  }
}
