package org.tocsin.forecast.onset;

import org.tocsin.forecast.panel.Lead;

/**
 * The chance of an onset.
 *
 * @param oneYear in the year after
 * @param twoYears in one of the two years after; never below that of the first
 */
public record Risk(double oneYear, double twoYears) {

  public Risk {
    if (!(oneYear >= 0 && oneYear <= twoYears && twoYears <= 1)) {
      throw new IllegalArgumentException("no chances: " + oneYear + ", " + twoYears);
    }
  }

  public double within(Lead lead) {
    return lead == Lead.ONE_YEAR ? oneYear : twoYears;
  }
}
