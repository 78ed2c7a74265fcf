package org.tocsin.core.detect;

/**
 * More in one period than trend, season and usual variation bring: the upper tail of the negative
 * binomial predictive distribution, as mid-p.
 */
final class Surprise implements Detector {

  @Override
  public String name() {
    return "surprise";
  }

  @Override
  public String seeks() {
    return "more in one period than trend, season and usual variation bring";
  }

  @Override
  public String citation() {
    return "Noufaily et al., Statistics in Medicine 32 (2013) 1206-1222";
  }

  @Override
  public Fold start() {
    return new Fold() {
      @Override
      public Verdict step(Period period) {
        return Verdict.of(
            period.tails().midOrMore(), 1, period.expected().mean(), (double) period.count());
      }

      @Override
      public void gap() {
        // Looks at one period alone.
      }

      @Override
      public Fold copy() {
        return this;
      }
    };
  }
}
