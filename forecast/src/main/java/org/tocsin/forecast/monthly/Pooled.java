package org.tocsin.forecast.monthly;

import org.tocsin.forecast.draws.Atoms;

/** A fitted {@link Pool}. */
final class Pooled implements MonthlyForecaster.Fitted {

  /** Levels at which the calibrated distribution is kept. */
  private static final int FINE = 1000;

  private final Past past;
  private final MonthlyForecaster.Fitted[] parts;
  private final Pool.Learnt learnt;
  private final boolean[] lent;

  Pooled(Past past, MonthlyForecaster.Fitted[] parts, Pool.Learnt learnt, boolean[] lent) {
    this.lent = lent.clone();
    this.past = past;
    this.parts = parts;
    this.learnt = learnt;
  }

  /** What ties the months of this country together. */
  Paths paths(int country) {
    return new Paths(past, past.alike().many(country));
  }

  @Override
  public Atoms at(int country, int lead) {
    int intensity = Intensity.of(past.panel(), country);
    Atoms[] atoms = new Atoms[parts.length];
    for (int k = 0; k < atoms.length; k++) {
      atoms[k] = parts[k].at(country, lead);
    }
    double[] weights = learnt.weights()[intensity][LeadBands.of(lead)];
    double trust = StrictMath.pow(Pool.trust(past, country, intensity), learnt.doubt());
    Atoms pooled = Atoms.pooled(atoms, Pool.trusted(weights, lent, trust));
    UpperTail tail = learnt.levels()[intensity];
    return tail.equals(UpperTail.AS_IT_IS) ? pooled : Atoms.equally(tail.draws(pooled, FINE));
  }
}
