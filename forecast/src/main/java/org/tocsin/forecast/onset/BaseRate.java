package org.tocsin.forecast.onset;

import java.util.List;
import org.tocsin.forecast.panel.Lead;
import org.tocsin.forecast.panel.Panel;

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
  public Fitted fit(Panel known, int origin) {
    double one = Cases.of(known, origin, Lead.ONE_YEAR).rate();
    double two = Cases.of(known, origin, Lead.TWO_YEARS).rate();
    Risk everywhere = new Risk(Math.min(one, two), two);
    return row -> everywhere;
  }
}
