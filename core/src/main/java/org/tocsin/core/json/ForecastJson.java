package org.tocsin.core.json;

import java.time.LocalDate;
import org.tocsin.core.forecast.DeathsAhead;
import org.tocsin.core.forecast.ForecastProvenance;
import org.tocsin.core.forecast.ForecastWords;
import org.tocsin.core.forecast.OnsetRisk;
import org.tocsin.core.forecast.SeenForecast;
import org.tocsin.core.text.Catalogue;
import org.tocsin.journal.json.JsonObject;

/** What a forecast says of a situation, as JSON, with all that it rests on. */
public final class ForecastJson {

  private static final Catalogue WORDS = Catalogue.in("en");

  private ForecastJson() {}

  /**
   * @param day on which the situation is looked at
   */
  public static JsonObject of(SeenForecast forecast, LocalDate day) {
    JsonObject.Builder json =
        JsonObject.builder()
            .put("id", forecast.run().id())
            .put("says", WORDS.say(ForecastWords.of(forecast, day)))
            .put("forecaster", forecast.run().forecaster())
            .put("version", forecast.run().version())
            .put("target", forecast.run().target())
            .put("origin", forecast.run().origin().toString())
            .put("until", forecast.run().until().toString())
            .put("seed", forecast.run().seed())
            .put("placeCode", forecast.outlook().place())
            .put("placeName", forecast.outlook().name())
            .put("open", forecast.open(day))
            .put("high", forecast.high(day));
    forecast.outlook().onset().ifPresent(risk -> json.put("onset", onset(risk)));
    if (!forecast.outlook().deaths().isEmpty()) {
      json.put("deaths", forecast.outlook().deaths().stream().map(ForecastJson::deaths).toList());
    }
    return json.put("provenance", provenance(forecast.run().provenance())).build();
  }

  private static JsonObject onset(OnsetRisk risk) {
    return JsonObject.builder()
        .put("oneYear", NumberJson.of(risk.oneYear()))
        .put("twoYears", NumberJson.of(risk.twoYears()))
        .put("rank", risk.rank())
        .put("of", risk.of())
        .build();
  }

  private static JsonObject deaths(DeathsAhead ahead) {
    return JsonObject.builder()
        .put("from", ahead.from().toString())
        .put("to", ahead.to().toString())
        .put("median", ahead.median())
        .put("low", ahead.low())
        .put("high", ahead.high())
        .put("atLeastTwentyFive", NumberJson.of(ahead.atLeastTwentyFive()))
        .build();
  }

  private static JsonObject provenance(ForecastProvenance provenance) {
    return JsonObject.builder()
        .put("panel", provenance.panel())
        .put("output", provenance.output())
        .put("parameters", provenance.parameters())
        .put("imports", AssessmentJson.strings(provenance.imports()))
        .put("asOf", provenance.asOf().toString())
        .put("lagDays", provenance.lagDays())
        .put("lagged", provenance.lagged())
        .build();
  }
}
