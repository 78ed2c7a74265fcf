package org.tocsin.core.detect;

/**
 * Counts that stop. Where a period brings something, the lower tail of the predictive distribution;
 * where it brings nothing, how likely nothing was in all periods of the run it ends. For whatever
 * level, at most one of the two can be small unless both are by the same period, so that the
 * p-value keeps its level (the run of independent events, Feller, An Introduction to Probability
 * Theory and Its Applications I, 1968, XIII.7).
 */
final class Silence implements Detector {

  @Override
  public String name() {
    return "silence";
  }

  @Override
  public String seeks() {
    return "counts that stop, or fall far below what is usual";
  }

  @Override
  public String citation() {
    return "Feller, An Introduction to Probability Theory and Its Applications I (1968) XIII.7";
  }

  @Override
  public Fold start() {
    return new Run();
  }

  private static final class Run implements Fold {
    private double log;
    private int window;
    private double baseline;

    @Override
    public Verdict step(Period period) {
      double expected = period.expected().mean();
      if (period.count() > 0) {
        gap();
        return Verdict.of(period.tails().orLess(), 1, expected, (double) period.count());
      }
      log += StrictMath.log(Math.max(Verdict.LEAST, period.tails().at()));
      window++;
      baseline += expected;
      return Verdict.of(StrictMath.exp(log), window, baseline, 0);
    }

    @Override
    public void gap() {
      log = 0;
      window = 0;
      baseline = 0;
    }

    @Override
    public Fold copy() {
      Run copy = new Run();
      copy.log = log;
      copy.window = window;
      copy.baseline = baseline;
      return copy;
    }
  }
}
