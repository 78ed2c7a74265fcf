package org.tocsin.forecast.monthly;

import org.tocsin.forecast.draws.Atoms;

/**
 * The country's own past months, each with half the weight of one that lies a half-life later.
 *
 * @param halfLife in months
 * @param memory months that count at most
 */
record OwnHistory(double halfLife, int memory) implements MonthlyForecaster {

  @Override
  public String name() {
    return "own" + (int) halfLife;
  }

  @Override
  public Fitted fit(MonthlyPanel past, int leads) {
    Atoms[] pools = new Atoms[past.size()];
    for (int country = 0; country < pools.length; country++) {
      double[] own = past.known(country, past.last() - memory + 1, past.last());
      double[] weights = new double[own.length];
      for (int i = 0; i < own.length; i++) {
        weights[i] = StrictMath.pow(0.5, (own.length - 1 - i) / halfLife);
      }
      pools[country] = own.length == 0 ? Atoms.at(0) : Atoms.of(own, weights);
    }
    return (country, lead) -> pools[country];
  }
}
