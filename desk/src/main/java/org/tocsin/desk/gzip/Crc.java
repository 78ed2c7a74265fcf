package org.tocsin.desk.gzip;

/**
 * The CRC-32 of two runs of bytes behind each other, from theirs. A CRC is the remainder of a
 * polynomial over two elements; so many zero bytes behind it multiply it by x to the eighth of that
 * power, which squaring finds in a few steps (W. W. Peterson and D. T. Brown, Cyclic Codes for
 * Error Detection, Proceedings of the IRE 49, 1961).
 */
final class Crc {

  /** That of RFC 1952, its bits in reverse: the highest bit is the coefficient of 1. */
  private static final int POLYNOMIAL = 0xEDB88320;

  private static final int ONE = 1 << 31;

  /** At place k: x to the power of 8 times 2 to the k. */
  private static final int[] ZEROS = zeros();

  private Crc() {}

  /**
   * @param first of the bytes before
   * @param second of the bytes behind
   * @param length of those behind
   */
  static long joined(long first, long second, long length) {
    int shifted = (int) first;
    long left = length;
    for (int k = 0; left != 0; k++, left >>>= 1) {
      if ((left & 1) != 0) {
        shifted = times(shifted, ZEROS[k]);
      }
    }
    return (shifted ^ second) & 0xFFFFFFFFL;
  }

  private static int[] zeros() {
    int[] powers = new int[32];
    powers[0] = ONE >>> 8;
    for (int k = 1; k < powers.length; k++) {
      powers[k] = times(powers[k - 1], powers[k - 1]);
    }
    return powers;
  }

  /** The product of two polynomials, modulo the one above. */
  private static int times(int one, int other) {
    int product = 0;
    int shifted = other;
    for (int bit = ONE; bit != 0; bit >>>= 1) {
      if ((one & bit) != 0) {
        product ^= shifted;
      }
      shifted = (shifted & 1) != 0 ? (shifted >>> 1) ^ POLYNOMIAL : shifted >>> 1;
    }
    return product;
  }
}
