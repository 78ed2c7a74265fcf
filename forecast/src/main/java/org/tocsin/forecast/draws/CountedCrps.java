package org.tocsin.forecast.draws;

/**
 * Empirical CRPS of draws that are whole numbers, as those of deaths are: they are counted, not
 * sorted. With F the draws up to a value, the sum over pairs of |x - x'| is that over gaps between
 * values that occur of gap x F x (n - F); which occur is found in order from a set of bits. Not for
 * several threads at once.
 */
final class CountedCrps {

  /** Larger draws are left to others: the table of counts would not stay in the fast memory. */
  static final int LARGEST = 1 << 15;

  private static final int BITS = 6;

  private final short[] counts = new short[LARGEST];
  private final long[] occur = new long[LARGEST >>> BITS];

  /**
   * Of the draws from a place on.
   *
   * @param each how many; at most {@link Short#MAX_VALUE}
   * @return NaN where a draw is no whole number from 0 to {@link #LARGEST}, that excluded
   */
  double score(double[] draws, int from, int each, double outcome) {
    int words = 0;
    int end = from;
    while (end < from + each) {
      double draw = draws[end];
      int value = (int) draw;
      // Of NaN and of what lies outside the range too, the two differ.
      if (value != draw || value < 0 || value >= LARGEST) {
        break;
      }
      counts[value]++;
      occur[value >>> BITS] |= 1L << value;
      words = Math.max(words, value >>> BITS);
      end++;
    }
    double score = emptied(words, each, outcome);
    return end == from + each ? score : Double.NaN;
  }

  /** Of what was counted; leaves the tables empty. */
  private double emptied(int words, int each, double outcome) {
    double distance = 0;
    long spread = 0;
    long below = 0;
    int before = 0;
    for (int word = 0; word <= words; word++) {
      long bits = occur[word];
      occur[word] = 0;
      while (bits != 0) {
        int value = (word << BITS) + Long.numberOfTrailingZeros(bits);
        spread += (value - before) * below * (each - below);
        distance += counts[value] * Math.abs(value - outcome);
        below += counts[value];
        counts[value] = 0;
        before = value;
        bits &= bits - 1;
      }
    }
    return distance / each - spread / ((double) each * each);
  }
}
