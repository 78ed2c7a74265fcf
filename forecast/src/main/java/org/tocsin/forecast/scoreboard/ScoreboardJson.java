package org.tocsin.forecast.scoreboard;

import java.util.List;
import org.tocsin.core.hindsight.LevelScore;
import org.tocsin.core.hindsight.Rule;
import org.tocsin.core.json.HindsightJson;
import org.tocsin.journal.json.JsonArray;
import org.tocsin.journal.json.JsonBoolean;
import org.tocsin.journal.json.JsonNull;
import org.tocsin.journal.json.JsonNumber;
import org.tocsin.journal.json.JsonObject;
import org.tocsin.journal.json.JsonValue;

/** The scoreboard as JSON. */
final class ScoreboardJson {

  private ScoreboardJson() {}

  static JsonObject.Builder head(boolean levels, int situations, Rule rule) {
    return JsonObject.builder()
        .put("of", levels ? "levels" : "alerts")
        .put("situations", situations)
        .put("rule", HindsightJson.of(rule));
  }

  static JsonArray of(List<RunScore> scores) {
    return new JsonArray(scores.stream().<JsonValue>map(ScoreboardJson::of).toList());
  }

  private static JsonObject of(RunScore score) {
    JsonObject.Builder json =
        JsonObject.builder()
            .put("id", score.run().id())
            .put("target", score.run().target())
            .put("origin", score.run().origin().toString())
            .put("until", score.run().until().toString());
    score
        .draws()
        .ifPresent(
            draws ->
                json.put("rows", draws.rows())
                    .put("of", draws.of())
                    .put("crps", number(draws.crps()))
                    .put("crpsOwnLastYear", number(draws.peer()))
                    .put("coverage90Active", number(draws.covered())));
    json.put(
        "chances",
        new JsonArray(score.chances().stream().<JsonValue>map(ScoreboardJson::chance).toList()));
    return json.build();
  }

  private static JsonObject chance(RunScore.Chance chance) {
    return JsonObject.builder()
        .put("situation", chance.situation())
        .put("what", chance.what())
        .put("said", number(chance.said()))
        .put("happened", chance.happened().<JsonValue>map(JsonBoolean::new).orElse(JsonNull.NULL))
        .build();
  }

  /** All chances that are decided, together. */
  static JsonObject chances(List<RunScore> scores) {
    ChancesDecided decided = ChancesDecided.of(scores);
    JsonObject.Builder json =
        JsonObject.builder()
            .put("decided", decided.decided())
            .put("open", decided.open())
            .put("happened", decided.happened())
            .put("tooFewToTell", decided.decided() < LevelScore.FEW);
    if (decided.decided() > 0) {
      json.put("foretold", number(decided.foretold())).put("brier", number(decided.brier()));
    }
    return json.build();
  }

  private static JsonValue number(double value) {
    return Double.isFinite(value) ? new JsonNumber(value) : JsonNull.NULL;
  }
}
