package org.tocsin.core.detect;

import java.util.List;

/**
 * One p-value out of those of all detectors.
 *
 * <p>Rises: the surprise of the period, divided by a weight that only the periods before it decide:
 * larger if they were surprising themselves, smaller if not. Under chance the weight is independent
 * of the surprise and 1 on average, so that the quotient falls below a small level just as often as
 * a p-value does (weighted p-values: Genovese, Roeder and Wasserman, Biometrika 93, 2006; an
 * average of 1 by calibrators from p-values to e-values: Vovk and Wang, Annals of Statistics 49,
 * 2021). Outbreaks last for more than one period, and what is not quite unlikely now means more
 * after what was not quite likely before. About half of an outbreak's periods are not its first,
 * hence {@link #BEFORE}; {@link #LASTING} is for rises that build up over longer.
 *
 * <p>Silence and onset are given fixed shares of the level (Bonferroni's inequality, weighted).
 */
final class Combination {

  /** Share of the weight that the surprise of the period before decides. */
  static final double BEFORE = 0.25;

  /** Share of the weight that a lasting rise, up to the period before, decides. */
  static final double LASTING = 0.05;

  static final double SILENCE = 0.02;
  static final double ONSET = 0.01;

  /** The calibrator is EXPONENT p^(EXPONENT - 1), level below FLOOR, scaled to an average of 1. */
  private static final double EXPONENT = 0.3;

  private static final double FLOOR = 0.02;
  private static final double SCALE =
      EXPONENT / (1 - StrictMath.pow(FLOOR, EXPONENT) * (1 - EXPONENT));

  private double weight = 1;

  /** Verdicts in the order of {@link Detectors#ALL}. */
  double step(List<Verdict> verdicts) {
    double surprise = verdicts.get(0).p();
    double rise = surprise / weight / (1 - SILENCE - ONSET);
    double p = Math.min(rise, Math.min(verdicts.get(2).p() / SILENCE, verdicts.get(3).p() / ONSET));
    weight =
        1
            - BEFORE
            - LASTING
            + BEFORE * evidence(surprise)
            + LASTING * evidence(verdicts.get(1).p());
    return Math.max(Verdict.LEAST, Math.min(1, p));
  }

  void gap() {
    weight = 1;
  }

  Combination copy() {
    Combination copy = new Combination();
    copy.weight = weight;
    return copy;
  }

  static double evidence(double p) {
    if (p == 1) {
      return SCALE;
    }
    return SCALE * StrictMath.pow(Math.max(FLOOR, p), EXPONENT - 1);
  }
}
