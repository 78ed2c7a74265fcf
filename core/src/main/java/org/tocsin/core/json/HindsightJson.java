package org.tocsin.core.json;

import java.util.List;
import java.util.Optional;
import org.tocsin.core.hindsight.LevelScore;
import org.tocsin.core.hindsight.Rule;
import org.tocsin.journal.json.JsonArray;
import org.tocsin.journal.json.JsonNumber;
import org.tocsin.journal.json.JsonObject;
import org.tocsin.journal.json.JsonValue;

/** Scores of warnings as JSON. */
public final class HindsightJson {

  private HindsightJson() {}

  public static JsonObject of(Rule rule) {
    return JsonObject.builder()
        .put("rung", rule.rung())
        .put("killed", rule.killed())
        .put("horizonDays", rule.horizonDays())
        .put("quietDays", rule.quietDays())
        .build();
  }

  public static JsonArray of(List<LevelScore> scores) {
    return new JsonArray(scores.stream().<JsonValue>map(HindsightJson::of).toList());
  }

  private static JsonObject of(LevelScore score) {
    JsonObject.Builder json =
        JsonObject.builder()
            .put("level", score.level().name())
            .put("warnings", score.warnings())
            .put("right", score.right())
            .put("wrong", score.wrong())
            .put("open", score.open())
            .put("episodes", score.episodes())
            .put("warnedOf", score.warnedOf())
            .put(
                "leadDays",
                new JsonArray(
                    score.leadDays().stream()
                        .<JsonValue>map(lead -> new JsonNumber(lead))
                        .toList()))
            .put("situationYears", NumberJson.rounded(score.situationYears()));
    rate(json, "precision", score.precision());
    rate(json, "recall", score.recall());
    rate(json, "falseAlarmsAYear", score.falseAlarms());
    return json.build();
  }

  private static void rate(JsonObject.Builder json, String name, Optional<LevelScore.Rate> rate) {
    rate.ifPresent(
        known ->
            json.put(
                name,
                JsonObject.builder()
                    .put("value", NumberJson.rounded(known.value()))
                    .put("low", NumberJson.rounded(known.interval().low()))
                    .put("high", NumberJson.rounded(known.interval().high()))
                    .put("interval", AssessmentJson.word(known.interval().method()))
                    .put("cases", known.cases())
                    .put("tooFewToTell", known.tooFew())
                    .build()));
  }
}
