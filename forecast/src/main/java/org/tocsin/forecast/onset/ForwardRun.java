package org.tocsin.forecast.onset;

import java.util.ArrayList;
import java.util.List;
import org.tocsin.forecast.panel.Panel;

/** Forecasts at the end of one year after another, each from what was known by then alone. */
public final class ForwardRun {

  private ForwardRun() {}

  /**
   * Every country of every year from first to last, in the order of year and code.
   *
   * @param panel may reach further: each origin sees {@link Panel#until} of it
   */
  public static List<Forecast> of(Panel panel, Forecaster forecaster, int first, int last) {
    List<Forecast> all = new ArrayList<>();
    for (int origin = first; origin <= last; origin++) {
      all.addAll(at(panel.until(origin), forecaster, origin));
    }
    return List.copyOf(all);
  }

  private static List<Forecast> at(Panel known, Forecaster forecaster, int origin) {
    int[] rows = known.rowsOf(origin);
    if (rows.length == 0) {
      return List.of();
    }
    Forecaster.Fitted fitted = forecaster.fit(known, origin);
    List<Risk> risks = new ArrayList<>();
    for (int row : rows) {
      risks.add(fitted.risk(row));
    }
    List<Forecast> forecasts = new ArrayList<>();
    for (int at = 0; at < rows.length; at++) {
      double own = risks.get(at).oneYear();
      int rank = 1 + (int) risks.stream().filter(risk -> risk.oneYear() > own).count();
      forecasts.add(new Forecast(known.row(rows[at]), risks.get(at), rank, forecaster.name()));
    }
    return forecasts;
  }
}
