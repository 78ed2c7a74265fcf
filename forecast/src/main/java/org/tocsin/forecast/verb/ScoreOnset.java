package org.tocsin.forecast.verb;

import java.nio.file.Path;
import java.util.List;
import org.tocsin.cli.page.Terminal;
import org.tocsin.journal.json.JsonObject;

/** Risks of an onset within one year and within two. */
final class ScoreOnset implements Scoring {

  @Override
  public boolean reads(Path forecasts, List<String> columns) {
    return columns.contains("risk_1yr") || columns.contains("risk_2yr");
  }

  @Override
  public JsonObject score(Asked asked) {
    return JsonObject.builder().build();
  }

  @Override
  public void tell(JsonObject scores, Terminal out) {}
}
