package org.tocsin.forecast.monthly;

import java.util.List;

/** Forecasters that share most of their work, fitted together. */
interface Family {

  List<String> names();

  /** Whether they go by what followed elsewhere, and so know nothing beyond what was seen there. */
  default boolean lent() {
    return false;
  }

  /** One for each name; see {@link MonthlyForecaster#fit}. */
  List<MonthlyForecaster.Fitted> fit(Past past);

  static Family of(MonthlyForecaster one) {
    return new Family() {
      @Override
      public List<String> names() {
        return List.of(one.name());
      }

      @Override
      public List<MonthlyForecaster.Fitted> fit(Past past) {
        return List.of(one.fit(past.panel(), past.leads()));
      }
    };
  }
}
