package org.tocsin.forecast.monthly;

import org.tocsin.forecast.draws.Atoms;

/** One way of foretelling deaths. */
public interface MonthlyForecaster {

  /** As in tables. */
  String name();

  /**
   * @param past what was known; its last month is the one forecasts are made at the end of
   * @param leads the most months ahead that will be asked for
   */
  Fitted fit(MonthlyPanel past, int leads);

  /**
   * The same, for many origins of one panel: it may keep what it works out of a past that all later
   * origins share.
   */
  default MonthlyForecaster forOnePanel() {
    return this;
  }

  /** Made up its mind. */
  interface Fitted {

    /**
     * Deaths in one month.
     *
     * @param country counted as in the panel; known at the panel's last month
     * @param lead months after the panel's last, from 1
     */
    Atoms at(int country, int lead);
  }
}
