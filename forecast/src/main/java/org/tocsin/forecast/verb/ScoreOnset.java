package org.tocsin.forecast.verb;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.tocsin.cli.page.Terminal;
import org.tocsin.forecast.onset.Forecast;
import org.tocsin.forecast.onset.OnsetScores;
import org.tocsin.forecast.panel.Lead;
import org.tocsin.forecast.panel.Panel;
import org.tocsin.forecast.panel.PanelReader;
import org.tocsin.journal.json.JsonObject;
import org.tocsin.journal.json.JsonValue;

/** Risks of an onset within one year and within two. */
final class ScoreOnset implements Scoring {

  @Override
  public boolean reads(Path forecasts, List<String> columns) {
    return columns.contains("risk_1yr") && columns.contains("risk_2yr");
  }

  @Override
  public Scores score(Asked asked) {
    List<Forecast> forecasts = OnsetFile.read(asked.forecasts());
    Panel actuals = PanelReader.read(List.of(asked.actuals()), Integer.MAX_VALUE).panel();
    return new OfOnsets(
        Arrays.stream(Lead.values())
            .map(lead -> OnsetScores.of("given", forecasts, actuals, lead, OnsetScores.REDRAWS))
            .toList());
  }

  /**
   * Scores of one file.
   *
   * @param leads by how far ahead
   */
  private record OfOnsets(List<OnsetScores> leads) implements Scores {

    @Override
    public JsonObject json() {
      List<JsonValue> scores = leads.stream().<JsonValue>map(OnsetScoreText::json).toList();
      return JsonObject.builder().put("kind", "onset").put("scores", scores).build();
    }

    @Override
    public void tell(Terminal out) {
      for (OnsetScores one : leads) {
        out.heading(OnsetScoreText.title(one));
        out.line(OnsetScoreText.HEADING);
        out.line(OnsetScoreText.line(one));
      }
      out.paragraph(OnsetScoreText.LEGEND);
      leads.forEach(one -> OnsetScoreText.reliability(one, out));
    }
  }
}
