package org.tocsin.core.series;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.Arrays;
import java.util.Collection;
import java.util.OptionalInt;

/**
 * The exact distribution of Kendall's S when every order of the values is equally likely: pairs in
 * ascending order less pairs in descending order. Values may be tied in one of the two variables.
 *
 * <p>The number of arrangements by descending pairs is the coefficient of a Gaussian multinomial:
 * [n]!/([t1]![t2]!...) with [j] = 1 + q + ... + q^(j-1). Without ties that is the recursion of
 * Kendall, Rank Correlation Methods (1970), section 5.2; with ties see David, Kendall and Barton,
 * Symmetric Function and Allied Tables (1966), and Andrews, The Theory of Partitions (1976),
 * theorem 3.6. Counted in whole numbers, so nothing is lost.
 */
final class KendallNull {

  /** Beyond so many values the normal approximation errs by less than 0.001 and is used instead. */
  static final int LARGEST = 40;

  private final BigInteger[] arrangements;
  private final BigInteger total;
  private final int pairs;

  private KendallNull(BigInteger[] arrangements) {
    this.arrangements = arrangements;
    this.total = Arrays.stream(arrangements).reduce(BigInteger.ZERO, BigInteger::add);
    this.pairs = arrangements.length - 1;
  }

  /**
   * @param values how many, from 0 to {@link #LARGEST}
   * @param ties sizes of the groups of equal values; groups of one may be left out
   */
  static KendallNull of(int values, Collection<Integer> ties) {
    if (values < 0 || values > LARGEST) {
      throw new IllegalArgumentException("no exact distribution for " + values + " values");
    }
    BigInteger[] counts = {BigInteger.ONE};
    for (int j = 2; j <= values; j++) {
      counts = times(counts, j);
    }
    for (int size : ties) {
      for (int j = 2; j <= size; j++) {
        counts = dividedBy(counts, j);
      }
    }
    return new KendallNull(counts);
  }

  /** Times 1 + q + ... + q^(length-1): a sliding sum. */
  private static BigInteger[] times(BigInteger[] counts, int length) {
    BigInteger[] product = new BigInteger[counts.length + length - 1];
    BigInteger window = BigInteger.ZERO;
    for (int i = 0; i < product.length; i++) {
      window = i < counts.length ? window.add(counts[i]) : window;
      window = i >= length ? window.subtract(counts[i - length]) : window;
      product[i] = window;
    }
    return product;
  }

  /** The same undone; it divides without remainder. */
  private static BigInteger[] dividedBy(BigInteger[] counts, int length) {
    BigInteger[] quotient = new BigInteger[counts.length - length + 1];
    BigInteger window = BigInteger.ZERO;
    for (int i = 0; i < quotient.length; i++) {
      window = i >= length ? window.subtract(quotient[i - length]) : window;
      quotient[i] = counts[i].subtract(window);
      window = window.add(quotient[i]);
    }
    return quotient;
  }

  /** Pairs of unequal values: the largest that S can be. */
  int pairs() {
    return pairs;
  }

  /** The probability of an S as far from 0 as this, or farther, on either side. */
  double twoSided(long s) {
    BigInteger far = BigInteger.ZERO;
    for (int i = 0; i <= pairs; i++) {
      if (Math.abs(pairs - 2L * i) >= Math.abs(s)) {
        far = far.add(arrangements[i]);
      }
    }
    return new BigDecimal(far).divide(new BigDecimal(total), MathContext.DECIMAL64).doubleValue();
  }

  /** The smallest two-sided p that these values can give in any order. */
  double least() {
    return twoSided(pairs);
  }

  /** The smallest S above 0 whose two-sided p is no more than alpha; empty where none is. */
  OptionalInt critical(double alpha) {
    for (int s = pairs % 2 == 0 ? 2 : 1; s <= pairs; s += 2) {
      if (twoSided(s) <= alpha) {
        return OptionalInt.of(s);
      }
    }
    return OptionalInt.empty();
  }
}
