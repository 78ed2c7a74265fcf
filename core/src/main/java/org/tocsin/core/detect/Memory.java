package org.tocsin.core.detect;

/** The last {@value #SIZE} counts of a series, oldest first, each with how much it still counts. */
final class Memory {

  /** Twelve years of weeks. */
  static final int SIZE = 624;

  static final int MISSING = -1;

  private final int[] counts = new int[SIZE];
  private final float[] weights = new float[SIZE];
  private int head;
  private int size;

  void add(int count) {
    int at = place(size);
    counts[at] = count;
    weights[at] = count == MISSING ? 0 : 1;
    if (size < SIZE) {
      size++;
    } else {
      head = place(1);
    }
  }

  int size() {
    return size;
  }

  /** The count of a period, or {@link #MISSING}. */
  int count(int index) {
    return counts[place(index)];
  }

  /** 0 to 1; 0 where the count is missing. */
  double weight(int index) {
    return weights[place(index)];
  }

  void weigh(int index, double weight) {
    weights[place(index)] = (float) weight;
  }

  private int place(int index) {
    int at = head + index;
    return at < SIZE ? at : at - SIZE;
  }
}
