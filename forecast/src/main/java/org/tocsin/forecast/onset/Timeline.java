package org.tocsin.forecast.onset;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tocsin.forecast.panel.Panel;

/**
 * A panel as it came to be known, year by year. What a forecaster foretold at the end of a year
 * depends on that year's knowledge alone, so it is worked out once.
 */
public final class Timeline {

  private record Asked(Forecaster forecaster, int origin) {}

  private final Panel whole;
  private final Map<Integer, Knowledge> known = new HashMap<>();
  private final Map<Asked, List<Forecast>> made = new HashMap<>();

  public Timeline(Panel whole) {
    this.whole = whole;
  }

  /** What was known by the end of a year; the rest of the panel cannot be reached from it. */
  public Knowledge at(int origin) {
    return known.computeIfAbsent(
        origin, year -> new Knowledge(whole.until(year), year, this::forecasts));
  }

  /** Every country of every year from first to last, in the order of year and code. */
  public List<Forecast> forecasts(Forecaster forecaster, int first, int last) {
    List<Forecast> all = new ArrayList<>();
    for (int origin = first; origin <= last; origin++) {
      all.addAll(forecasts(forecaster, origin));
    }
    return List.copyOf(all);
  }

  private List<Forecast> forecasts(Forecaster forecaster, int origin) {
    Asked asked = new Asked(forecaster, origin);
    List<Forecast> before = made.get(asked);
    if (before != null) {
      return before;
    }
    List<Forecast> now = make(forecaster, at(origin));
    made.put(asked, now);
    return now;
  }

  private static List<Forecast> make(Forecaster forecaster, Knowledge known) {
    int[] rows = known.panel().rowsOf(known.origin());
    if (rows.length == 0) {
      return List.of();
    }
    Forecaster.Fitted fitted = forecaster.fit(known);
    List<Risk> risks = new ArrayList<>();
    for (int row : rows) {
      risks.add(fitted.risk(row));
    }
    List<Forecast> forecasts = new ArrayList<>();
    for (int at = 0; at < rows.length; at++) {
      double own = risks.get(at).oneYear();
      int rank = 1 + (int) risks.stream().filter(risk -> risk.oneYear() > own).count();
      forecasts.add(
          new Forecast(known.panel().row(rows[at]), risks.get(at), rank, forecaster.name()));
    }
    return List.copyOf(forecasts);
  }
}
