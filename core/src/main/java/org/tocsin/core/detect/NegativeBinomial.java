package org.tocsin.core.detect;

import org.tocsin.core.distribution.Beta;
import org.tocsin.core.distribution.Gamma;
import org.tocsin.core.distribution.Normal;

/**
 * Counts that vary more than chance alone makes them: the negative binomial with a given mean and
 * variance, in the limit the Poisson. Size is mean²/(variance - mean), as Höhle and Paul
 * (Computational Statistics and Data Analysis 52, 2008) write it.
 *
 * <p>The smaller tail is summed term by term from the count outwards, so that it keeps its relative
 * precision (about 1e-10) however small it is; the time grows with the standard deviation. Beyond a
 * variance of {@value #MOST_SUMMED} the tails are those of the gamma distribution with that mean
 * and variance, by the cube root of Wilson and Hilferty (Proceedings of the National Academy of
 * Sciences 17, 1931), good to some per cent of the tail. Below a size of 1, where most counts are 0
 * and a few very large, that is far off, and a sum may have millions of terms: there the tails are
 * the incomplete beta function, by its continued fraction ({@link Beta}).
 *
 * @param mean above 0
 * @param variance no less than the mean; what is less counts as equal to it
 */
public record NegativeBinomial(double mean, double variance) {

  /** Closer to the Poisson than this, the two differ by less than the sum's precision. */
  private static final double POISSON = 1 + 1e-9;

  /** From here on the difference of two log gammas is taken from Stirling's series directly. */
  private static final double LARGE = 1e5;

  /** Terms below this share of the sum change nothing. */
  private static final double NOTHING = 1e-13;

  /** Above this variance a sum has too many terms, and counts are nearly continuous. */
  private static final double MOST_SUMMED = 1e6;

  /** A sum has some thirty times as many terms as variance has means. */
  private static final double MOST_MEANS = 1e3;

  public NegativeBinomial {
    if (!(mean > 0 && mean < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException("mean " + mean);
    }
    if (!(variance < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException("variance " + variance);
    }
  }

  /**
   * How likely less than a count, just the count, and more than it are.
   *
   * @param below P(X &lt; x)
   * @param at P(X = x)
   * @param above P(X &gt; x)
   */
  public record Tails(double below, double at, double above) {

    /** P(X &gt;= x). */
    public double orMore() {
      return Math.min(1, at + above);
    }

    /** P(X &lt;= x). */
    public double orLess() {
      return Math.min(1, at + below);
    }

    /**
     * P(X &gt; x) + P(X = x) / 2, Lancaster's mid-p (Biometrika 36, 1949): on average 1/2 under
     * chance, where the exact tail of small counts is too cautious.
     */
    public double midOrMore() {
      return above + at / 2;
    }

    /** P(X &lt; x) + P(X = x) / 2. */
    public double midOrLess() {
      return below + at / 2;
    }
  }

  /**
   * @param x 0 or more
   */
  public Tails tails(long x) {
    if (variance > mean + mean * mean && variance > Math.min(MOST_SUMMED, MOST_MEANS * mean)) {
      return betaTails(x);
    }
    if (variance > MOST_SUMMED) {
      double below = gammaBelow(x - 0.5);
      double above = gammaAbove(x + 0.5);
      return new Tails(below, Math.max(0, 1 - below - above), above);
    }
    double at = StrictMath.exp(logAt(x));
    if (x >= mean) {
      double above = sumAbove(x, at);
      return new Tails(Math.max(0, 1 - at - above), at, above);
    }
    double below = sumBelow(x, at);
    return new Tails(below, at, Math.max(0, 1 - at - below));
  }

  private Tails betaTails(long x) {
    double at = StrictMath.exp(logAt(x));
    double some = slope();
    double none = mean / variance;
    if (x == 0) {
      return new Tails(0, at, 1 - at);
    }
    // The fraction is short on the one side of the mean; what lies on the other follows.
    double next = at * some * (size() + x);
    if (none * (x + size() + 3) > size() + 1) {
      double above = next / (x + 1) * Beta.fraction(x + 1.0, size(), some);
      return new Tails(Math.max(0, 1 - at - above), at, above);
    }
    double orLess = Math.min(1, next / size() * Beta.fraction(size(), x + 1.0, none));
    return new Tails(Math.max(0, orLess - at), at, 1 - orLess);
  }

  private double gammaBelow(double x) {
    double z = cubeRootScore(x);
    return z < 0 ? Normal.beyond(-z) / 2 : 1 - Normal.beyond(z) / 2;
  }

  private double gammaAbove(double x) {
    double z = cubeRootScore(x);
    return z > 0 ? Normal.beyond(z) / 2 : 1 - Normal.beyond(-z) / 2;
  }

  private double cubeRootScore(double x) {
    double spread = Math.max(mean, variance) / (mean * mean) / 9;
    return (StrictMath.cbrt(Math.max(0, x) / mean) - (1 - spread)) / StrictMath.sqrt(spread);
  }

  /** Natural logarithm of P(X = x). */
  public double logAt(long x) {
    if (variance <= mean * POISSON) {
      return x * StrictMath.log(mean) - mean - Gamma.log(x + 1.0);
    }
    double size = size();
    double zero = -size * StrictMath.log1p(mean / size);
    if (x == 0) {
      return zero;
    }
    return logRising(size, x)
        - Gamma.log(x + 1.0)
        + zero
        + x * (StrictMath.log(mean) - StrictMath.log(size + mean));
  }

  private double size() {
    return mean * mean / (variance - mean);
  }

  /** Logarithm of Γ(size + x) / Γ(size). */
  private static double logRising(double size, long x) {
    if (size < LARGE) {
      return Gamma.log(size + x) - Gamma.log(size);
    }
    return (size + x - 0.5) * StrictMath.log1p(x / size)
        + x * StrictMath.log(size)
        - x
        + (1 / (size + x) - 1 / size) / 12;
  }

  /** P(X = j + 1) / P(X = j) is (slope j + start) / (j + 1). */
  double slope() {
    return variance <= mean * POISSON ? 0 : (variance - mean) / variance;
  }

  double start() {
    return variance <= mean * POISSON ? mean : mean * mean / variance;
  }

  /** P(X = x + 1) / P(X = x). */
  double ratio(long x) {
    return (slope() * x + start()) / (x + 1);
  }

  private double sumAbove(long x, double at) {
    double slope = slope();
    double start = start();
    double term = at;
    double sum = 0;
    double j = x;
    while (true) {
      term *= (slope * j + start) / (j + 1);
      sum += term;
      j++;
      // Near the smallest number there is, rounding may keep a term from ever becoming smaller.
      if (j > mean && (term <= NOTHING * sum || term < Double.MIN_NORMAL)) {
        return sum;
      }
    }
  }

  private double sumBelow(long x, double at) {
    double slope = slope();
    double start = start();
    double term = at;
    double sum = 0;
    for (double j = x; j > 0; j--) {
      term *= j / (slope * (j - 1) + start);
      sum += term;
      if (term <= NOTHING * sum) {
        break;
      }
    }
    return sum;
  }
}
