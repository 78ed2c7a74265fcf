package org.tocsin.core.detect;

/**
 * The first events after long peace: how rare periods with any event have been so far. With k such
 * periods out of n, the next has one with chance (k + 1/2) / (n + 1) (Krichevsky and Trofimov, IEEE
 * Transactions on Information Theory 27, 1981). Speaks only after {@value #PEACE} known periods
 * without an event; what happens before that is the other detectors' matter.
 */
final class Onset implements Detector {

  static final int PEACE = 26;

  @Override
  public String name() {
    return "onset";
  }

  @Override
  public String seeks() {
    return "the first events after long peace";
  }

  @Override
  public String citation() {
    return "Krichevsky and Trofimov, IEEE Transactions on Information Theory 27 (1981) 199-207";
  }

  @Override
  public Fold start() {
    return new Peace();
  }

  private static final class Peace implements Fold {
    private long periods;
    private long eventful;
    private int quiet;
    private double baseline;

    @Override
    public Verdict step(Period period) {
      double p = (eventful + 0.5) / (periods + 1);
      boolean begins = period.count() > 0 && quiet >= PEACE;
      int window = quiet + 1;
      double expected = baseline + period.expected().mean();
      periods++;
      if (period.count() > 0) {
        eventful++;
        quiet = 0;
        baseline = 0;
      } else {
        quiet++;
        baseline = expected;
      }
      return begins
          ? Verdict.of(p, window, expected, (double) period.count())
          : Verdict.nothing(period);
    }

    @Override
    public void gap() {
      // Peace is counted over the periods that are known.
    }

    @Override
    public Fold copy() {
      Peace copy = new Peace();
      copy.periods = periods;
      copy.eventful = eventful;
      copy.quiet = quiet;
      copy.baseline = baseline;
      return copy;
    }
  }
}
