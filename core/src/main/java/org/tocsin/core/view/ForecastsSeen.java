package org.tocsin.core.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tocsin.core.desk.Version;
import org.tocsin.core.fact.DeskFact;
import org.tocsin.core.forecast.ForecastRun;
import org.tocsin.core.forecast.Outlook;
import org.tocsin.core.forecast.SeenForecast;

/**
 * The forecasts that could be known from where a question is asked: from the end of the day that
 * their data are told as of. One recorded after the cutoff is applied openly, or not at all where
 * the look is strict.
 */
final class ForecastsSeen {

  private final Vantage vantage;

  ForecastsSeen(Vantage vantage) {
    this.vantage = vantage;
  }

  List<SeenForecast> of(String situation) {
    List<SeenForecast> seen = new ArrayList<>();
    for (Version<DeskFact.ForecastMade> version : vantage.inForce(vantage.state().forecasts())) {
      ForecastRun run = version.value().orElseThrow().run();
      Optional<Outlook> outlook = run.of(situation);
      if (outlook.isPresent()
          && !AsOf.endOf(run.provenance().asOf()).isAfter(vantage.asOf().cutoff())) {
        vantage.applies(version, "forecast", run.id());
        seen.add(new SeenForecast(run, outlook.get()));
      }
    }
    return seen;
  }
}
