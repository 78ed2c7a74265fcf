package org.tocsin.core.detect;

import java.util.ArrayList;
import java.util.List;

/**
 * Watches one series: a fold over its periods in order, each judged by itself and those before it
 * alone. About 5 kB a series, however long it gets; of one thread at a time.
 */
public final class Watch {

  /** Known periods before the first that is judged. */
  public static final int LEAST_HISTORY = 12;

  private final Baseline baseline;
  private final List<Detector.Fold> folds;
  private final Combination combination;
  private long next;
  private boolean begun;

  private Watch(Baseline baseline, List<Detector.Fold> folds, Combination combination) {
    this.baseline = baseline;
    this.folds = folds;
    this.combination = combination;
  }

  public static Watch of(Season season) {
    return new Watch(
        new Baseline(season),
        Detectors.ALL.stream().map(Detector::start).toList(),
        new Combination());
  }

  /** Another that has seen the same and goes on by itself. */
  public Watch copy() {
    Watch copy =
        new Watch(
            baseline.copy(), folds.stream().map(Detector.Fold::copy).toList(), combination.copy());
    copy.next = next;
    copy.begun = begun;
    return copy;
  }

  /** Judges a period all of whose reports are in. */
  public Judgement step(long period, long count) {
    return step(period, count, 1);
  }

  /**
   * Judges a period and learns from it. Periods left out since the last are gaps: not known, not
   * zero.
   *
   * @param count 0 or more
   * @param reported the share of its reports that is in by now, above 0 to 1; what is learnt is the
   *     count made up to all of it
   * @throws IllegalArgumentException if the period does not come after the last one, or the count
   *     is negative
   */
  public Judgement step(long period, long count, double reported) {
    if (count < 0) {
      throw new IllegalArgumentException("count " + count);
    }
    if (begun && period > next) {
      folds.forEach(Detector.Fold::gap);
      combination.gap();
    }
    Expected whole = baseline.expect(period);
    begun = true;
    next = period + 1;
    Expected expected = reported == 1 ? whole : whole.reported(reported);
    Period now = new Period(period, count, expected, expected.predictive().tails(count));
    baseline.learn(reported == 1 ? count : Math.round(count / reported));
    boolean judged = expected.known() >= LEAST_HISTORY;
    if (!judged) {
      return new Judgement(now, false, nothing(now), 1);
    }
    List<Verdict> verdicts = new ArrayList<>(folds.size());
    for (Detector.Fold fold : folds) {
      verdicts.add(fold.step(now));
    }
    return new Judgement(now, true, verdicts, combination.step(verdicts));
  }

  private List<Verdict> nothing(Period period) {
    return folds.stream().map(fold -> Verdict.nothing(period)).toList();
  }
}
