package org.tocsin.core.assess;

import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.tocsin.core.forecast.ForecastWords;
import org.tocsin.core.forecast.SeenForecast;
import org.tocsin.core.text.Arg;
import org.tocsin.core.time.Truth;
import org.tocsin.core.view.AsOf;
import org.tocsin.core.view.Evidence;

/**
 * What forecasts say of the country a situation lies in. A forecast is a reason to look, never
 * more: alone it gives the lowest level there is, and no line of a higher level may ask for it,
 * since it knows no incident and has no witness.
 */
final class Foretold {

  private Foretold() {}

  /** No where nothing was foretold, or what was is over. */
  static Indicator high(Reasoning reasoning) {
    LocalDate day = AsOf.dayOf(reasoning.view().asOf());
    List<SeenForecast> open =
        SeenForecast.newest(reasoning.view().forecasts()).stream()
            .filter(forecast -> forecast.open(day))
            .toList();
    List<SeenForecast> high = open.stream().filter(forecast -> forecast.high(day)).toList();
    List<SeenForecast> told = high.isEmpty() ? open : high;
    SortedMap<String, Arg> args = new TreeMap<>();
    if (!told.isEmpty()) {
      args.put(
          "forecasts",
          new Arg.Several(
              told.stream()
                  .map(forecast -> (Arg) new Arg.Said(ForecastWords.of(forecast, day)))
                  .toList()));
    }
    return Indicators.answer(
        "forecast-high",
        high.isEmpty() ? Truth.NO : Truth.YES,
        told.stream().map(forecast -> Evidence.forecast(forecast.run().id())).toList(),
        told.isEmpty()
            ? "indicator.forecast.none"
            : high.isEmpty() ? "indicator.forecast.low" : "indicator.forecast.high",
        args);
  }
}
