package org.tocsin.forecast.verb;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tocsin.cli.page.Terminal;
import org.tocsin.forecast.onset.Forecast;
import org.tocsin.forecast.onset.OnsetScores;
import org.tocsin.forecast.panel.Lead;
import org.tocsin.forecast.panel.Panel;
import org.tocsin.forecast.panel.PanelReader;
import org.tocsin.journal.json.JsonArray;
import org.tocsin.journal.json.JsonObject;
import org.tocsin.journal.json.JsonValue;
import org.tocsin.journal.json.PrettyJson;

/** Risks of an onset within one year and within two. */
final class ScoreOnset implements Scoring {

  @Override
  public boolean reads(Path forecasts, List<String> columns) {
    return columns.contains("risk_1yr") && columns.contains("risk_2yr");
  }

  @Override
  public JsonObject score(Asked asked) {
    List<Forecast> forecasts = OnsetFile.read(asked.forecasts());
    Panel actuals = PanelReader.read(List.of(asked.actuals()), Integer.MAX_VALUE).panel();
    List<JsonValue> scores = new ArrayList<>();
    for (Lead lead : Lead.values()) {
      scores.add(
          OnsetScoreText.json(
              OnsetScores.of("given", forecasts, actuals, lead, OnsetScores.REDRAWS)));
    }
    return JsonObject.builder().put("kind", "onset").put("scores", scores).build();
  }

  @Override
  public void tell(JsonObject scores, Terminal out) {
    Optional<JsonArray> all =
        scores.find("scores").filter(JsonArray.class::isInstance).map(JsonArray.class::cast);
    all.ifPresent(
        array ->
            array.elements().stream()
                .filter(JsonObject.class::isInstance)
                .map(JsonObject.class::cast)
                .forEach(one -> out.raw(PrettyJson.text(one))));
  }
}
