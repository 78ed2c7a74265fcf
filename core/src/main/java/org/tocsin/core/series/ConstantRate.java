package org.tocsin.core.series;

/** Every day as likely as every other: a Poisson process seen by the day. */
final class ConstantRate implements Waiting {

  @Override
  public String word() {
    return "constant-rate";
  }

  @Override
  public void weigh(EventDays seen, Cells cells) {
    double prior = -StrictMath.log(Cells.RATES.length);
    for (double rate : Cells.RATES) {
      double likelihood = seen.events() * Waiting.logOfAny(rate) - seen.quiet() * rate;
      cells.add(prior + likelihood, days -> Waiting.any(rate * days));
    }
  }
}
