package org.tocsin.forecast.onset;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.ToDoubleFunction;
import org.tocsin.forecast.panel.Lead;
import org.tocsin.forecast.panel.Panel;
import org.tocsin.forecast.score.Judged;

/** Forecasts whose outcome is known, of one lead. */
public record Outcomes(List<Forecast> forecasts, boolean[] happened, Lead lead) {

  public Outcomes {
    forecasts = List.copyOf(forecasts);
  }

  /** Those of the forecasts that the panel tells the outcome of. */
  public static Outcomes of(List<Forecast> forecasts, Panel actuals, Lead lead) {
    List<Forecast> kept = new ArrayList<>();
    List<Boolean> truths = new ArrayList<>();
    for (Forecast one : forecasts) {
      OptionalInt row = actuals.find(one.from().code(), one.from().year());
      if (row.isPresent() && actuals.onsetWithin(row.getAsInt(), lead).isPresent()) {
        kept.add(one);
        truths.add(actuals.onsetWithin(row.getAsInt(), lead).orElse(false));
      }
    }
    boolean[] happened = new boolean[kept.size()];
    for (int at = 0; at < happened.length; at++) {
      happened[at] = truths.get(at);
    }
    return new Outcomes(kept, happened, lead);
  }

  public Judged judged() {
    return judged(one -> one.risk().within(lead));
  }

  /** With other chances than the forecasts' own. */
  public Judged judged(ToDoubleFunction<Forecast> chance) {
    return new Judged(
        forecasts.stream().mapToDouble(chance).toArray(),
        happened,
        forecasts.stream().mapToInt(one -> one.from().code()).toArray(),
        forecasts.stream().mapToInt(one -> one.from().year()).toArray());
  }

  public int onsets() {
    int count = 0;
    for (boolean one : happened) {
      count += one ? 1 : 0;
    }
    return count;
  }
}
