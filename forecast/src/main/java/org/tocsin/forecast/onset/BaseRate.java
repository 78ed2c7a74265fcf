package org.tocsin.forecast.onset;

import java.util.List;
import org.tocsin.forecast.panel.Lead;

/** The share of all earlier country-years that an onset followed: the same for every country. */
public final class BaseRate implements Forecaster {

  @Override
  public String name() {
    return "base-rate";
  }

  @Override
  public List<String> needs() {
    return List.of();
  }

  @Override
  public Fitted fit(Knowledge known) {
    double one = Cases.of(known, Lead.ONE_YEAR).rate();
    double two = Cases.of(known, Lead.TWO_YEARS).rate();
    Risk everywhere = new Risk(Math.min(one, two), two);
    return row -> everywhere;
  }
}
