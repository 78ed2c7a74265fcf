package org.tocsin.core.permutation;

/**
 * Numbers that look random and are always the same for a seed: SplitMix64 (Steele, Lea and Flood,
 * Fast splittable pseudorandom number generators, OOPSLA 2014), so that a drawn p-value can be
 * drawn again in any version of the platform.
 */
public final class Draws {

  private long state;

  public Draws(long seed) {
    state = seed;
  }

  long next() {
    state += 0x9E3779B97F4A7C15L;
    long mixed = state;
    mixed = (mixed ^ (mixed >>> 30)) * 0xBF58476D1CE4E5B9L;
    mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
    return mixed ^ (mixed >>> 31);
  }

  /** 0 to bound - 1, each as likely but for less than one part in 2^30. */
  public int below(int bound) {
    return (int) (((next() >>> 32) * bound) >>> 32);
  }

  /** From 0 to 1, the upper end left out, in steps of 2^-53. */
  public double unit() {
    return (next() >>> 11) * 0x1.0p-53;
  }

  /** Fisher-Yates as far as the first so many are drawn from all. */
  void shuffleFirst(int[] values, int count) {
    for (int i = 0; i < count; i++) {
      int j = i + below(values.length - i);
      int kept = values[i];
      values[i] = values[j];
      values[j] = kept;
    }
  }

  /** Fisher-Yates. */
  void shuffle(int[] values, int from, int to) {
    for (int i = to - 1; i > from; i--) {
      int j = from + below(i - from + 1);
      int kept = values[i];
      values[i] = values[j];
      values[j] = kept;
    }
  }
}
