package org.tocsin.forecast.verb;

import java.util.ArrayList;
import java.util.List;
import org.tocsin.forecast.onset.Explanation;
import org.tocsin.forecast.onset.Forecast;
import org.tocsin.journal.json.JsonObject;
import org.tocsin.journal.json.JsonValue;

/** Explanations as JSON. */
final class ExplanationText {

  private ExplanationText() {}

  static JsonObject json(List<Explanation> explanations) {
    List<JsonValue> countries = new ArrayList<>();
    explanations.forEach(one -> countries.add(json(one)));
    return JsonObject.builder()
        .put("scale", "log-odds of an onset within two years")
        .put("countries", countries)
        .build();
  }

  private static JsonObject json(Explanation one) {
    Forecast forecast = one.forecast();
    List<JsonValue> nearest = new ArrayList<>();
    for (Explanation.Near near : one.nearest()) {
      nearest.add(
          JsonObject.builder()
              .put("ccode", near.when().code())
              .put("ewp_name", near.when().name())
              .put("year", near.when().year())
              .put("onset_within_two_years", near.onset())
              .put("distance", OnsetScoreText.number(near.distance()))
              .build());
    }
    return JsonObject.builder()
        .put("ccode", forecast.from().code())
        .put("ewp_name", forecast.from().name())
        .put("year", forecast.from().year())
        .put("risk_1yr", OnsetScoreText.number(forecast.risk().oneYear()))
        .put("risk_2yr", OnsetScoreText.number(forecast.risk().twoYears()))
        .put("rank", forecast.rank())
        .put("contributions", parts(one.contributions()))
        .put("changed_since_last_year", parts(one.changes()))
        .put("nearest_past_cases", nearest)
        .build();
  }

  private static List<JsonValue> parts(List<Explanation.Part> parts) {
    List<JsonValue> all = new ArrayList<>();
    for (Explanation.Part part : parts) {
      all.add(
          JsonObject.builder()
              .put("predictor", part.predictor())
              .put("log_odds", OnsetScoreText.number(part.logOdds()))
              .put("value", OnsetScoreText.number(part.value()))
              .build());
    }
    return all;
  }
}
