package org.tocsin.forecast.monthly;

/** Brings the smallest numbers to the front (Hoare's selection). */
final class Smallest {

  private Smallest() {}

  /** Afterwards the first {@code wanted} are the smallest, in no order. */
  static void first(long[] keys, int wanted) {
    int low = 0;
    int high = keys.length - 1;
    while (low < high) {
      long pivot = keys[(low + high) >>> 1];
      int i = low;
      int j = high;
      while (i <= j) {
        while (keys[i] < pivot) {
          i++;
        }
        while (keys[j] > pivot) {
          j--;
        }
        if (i <= j) {
          long kept = keys[i];
          keys[i++] = keys[j];
          keys[j--] = kept;
        }
      }
      if (wanted - 1 <= j) {
        high = j;
      } else if (wanted - 1 >= i) {
        low = i;
      } else {
        return;
      }
    }
  }
}
