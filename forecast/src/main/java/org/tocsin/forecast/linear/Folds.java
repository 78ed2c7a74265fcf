package org.tocsin.forecast.linear;

/**
 * The folds that R draws by {@code set.seed(seed); sample(rep(seq(folds), length = rows))}, as
 * cv.glmnet does, so that a cross-validation made in R can be made again: Mersenne Twister
 * (Matsumoto and Nishimura, ACM TOMACS 8, 1998), R's scrambling of the seed, and sampling by
 * rejection as of R 3.6.
 */
final class Folds {

  private static final int SIZE = 624;
  private static final int SHIFT = 397;

  private final int[] state = new int[SIZE];
  private int next = SIZE;

  private Folds(int seed) {
    int scrambled = seed;
    for (int at = 0; at < 50; at++) {
      scrambled = 69069 * scrambled + 1;
    }
    // R keeps the position before the state and fills it like the rest.
    scrambled = 69069 * scrambled + 1;
    for (int at = 0; at < SIZE; at++) {
      scrambled = 69069 * scrambled + 1;
      state[at] = scrambled;
    }
  }

  /** The fold of each row, from 0. */
  static int[] of(int seed, int rows, int folds) {
    Folds source = new Folds(seed);
    int[] left = new int[rows];
    for (int row = 0; row < rows; row++) {
      left[row] = row;
    }
    int[] drawn = new int[rows];
    int count = rows;
    for (int row = 0; row < rows; row++) {
      int at = source.below(count);
      drawn[row] = left[at] % folds;
      count--;
      left[at] = left[count];
    }
    return drawn;
  }

  private int below(int bound) {
    int bits = 32 - Integer.numberOfLeadingZeros(bound - 1);
    long drawn;
    do {
      drawn = 0;
      for (int at = 0; at <= bits; at += 16) {
        drawn = 65536 * drawn + (long) Math.floor(uniform() * 65536);
      }
      drawn &= (1L << bits) - 1;
    } while (drawn >= bound);
    return (int) drawn;
  }

  private double uniform() {
    double drawn = (word() & 0xFFFFFFFFL) * 2.3283064365386963e-10;
    return Math.min(Math.max(drawn, 0.5 * 2.328306437080797e-10), 1 - 0.5 * 2.328306437080797e-10);
  }

  private int word() {
    if (next >= SIZE) {
      turn();
    }
    int y = state[next++];
    y ^= y >>> 11;
    y ^= (y << 7) & 0x9d2c5680;
    y ^= (y << 15) & 0xefc60000;
    return y ^ (y >>> 18);
  }

  private void turn() {
    for (int at = 0; at < SIZE; at++) {
      int y = (state[at] & 0x80000000) | (state[(at + 1) % SIZE] & 0x7fffffff);
      state[at] = state[(at + SHIFT) % SIZE] ^ (y >>> 1) ^ ((y & 1) == 0 ? 0 : 0x9908b0df);
    }
    next = 0;
  }
}
