package org.tocsin.core.detect;

/**
 * What a detector says of a period.
 *
 * @param p how often chance alone brings as much or more of what the detector looks for, above 0,
 *     to 1
 * @param window how many periods back it looked, the judged one included
 * @param baseline what the window was expected to bring, in counts
 * @param observed what it brought
 */
public record Verdict(double p, int window, double baseline, double observed) {

  /** The least p told: below it digits mean nothing. */
  static final double LEAST = 1e-300;

  public Verdict {
    if (!(p > 0 && p <= 1)) {
      throw new IllegalArgumentException("p " + p);
    }
  }

  static Verdict of(double p, int window, double baseline, double observed) {
    return new Verdict(Math.max(LEAST, Math.min(1, p)), window, baseline, observed);
  }

  /** Nothing that speaks against chance. */
  static Verdict nothing(Period period) {
    return new Verdict(1, 1, period.expected().mean(), (double) period.count());
  }
}
