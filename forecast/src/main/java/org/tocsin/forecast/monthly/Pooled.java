package org.tocsin.forecast.monthly;

import org.tocsin.forecast.draws.Atoms;

/** A fitted {@link Pool}. */
final class Pooled implements MonthlyForecaster.Fitted {

  /** Levels at which the calibrated distribution is kept. */
  private static final int FINE = 1000;

  private final Past past;
  private final MonthlyForecaster.Fitted[] parts;
  private final Pool.Learnt learnt;
  private final Analogues.Found alike;

  Pooled(Past past, MonthlyForecaster.Fitted[] parts, Pool.Learnt learnt) {
    this.past = past;
    this.parts = parts;
    this.learnt = learnt;
    this.alike = new Analogues.Found(past);
  }

  /** What ties the months of this country together. */
  Paths paths(int country) {
    return new Paths(past, alike.many(country));
  }

  @Override
  public Atoms at(int country, int lead) {
    int intensity = Intensity.of(past.panel(), country);
    Atoms[] atoms = new Atoms[parts.length];
    for (int k = 0; k < atoms.length; k++) {
      atoms[k] = parts[k].at(country, lead);
    }
    Atoms pooled = Atoms.pooled(atoms, learnt.weights()[intensity][LeadBands.of(lead)]);
    UpperTail tail = learnt.levels()[intensity];
    return tail.equals(UpperTail.AS_IT_IS) ? pooled : Atoms.equally(tail.draws(pooled, FINE));
  }
}
