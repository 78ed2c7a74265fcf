package org.tocsin.forecast.onset;

import org.tocsin.forecast.linear.Logistic;
import org.tocsin.forecast.panel.Lead;

/**
 * From the log-odds of an onset within two years to those within one.
 *
 * @param toOneYear at most 0
 */
record Shift(double toOneYear) {

  /** By how often either was followed by an onset. */
  static Shift of(Knowledge known) {
    double one = Cases.of(known, Lead.ONE_YEAR).rate();
    double two = Cases.of(known, Lead.TWO_YEARS).rate();
    return new Shift(Math.min(0, Logistic.logOdds(one) - Logistic.logOdds(two)));
  }

  Risk risk(double logOddsOfTwoYears) {
    return new Risk(
        Logistic.probability(logOddsOfTwoYears + toOneYear),
        Logistic.probability(logOddsOfTwoYears));
  }
}
