package org.tocsin.forecast.verb;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.tocsin.forecast.onset.OnsetScores;
import org.tocsin.forecast.score.Bootstrap.Interval;
import org.tocsin.forecast.score.Reliability;
import org.tocsin.journal.json.JsonArray;
import org.tocsin.journal.json.JsonNull;
import org.tocsin.journal.json.JsonNumber;
import org.tocsin.journal.json.JsonObject;
import org.tocsin.journal.json.JsonValue;

/** Scores of forecasts of onset as JSON and as a line of a table. */
final class OnsetScoreText {

  static final String HEADING =
      String.format(
          Locale.ROOT,
          "%-18s %5s %-16s %6s %5s %5s %5s %8s %7s %5s",
          "",
          "AUC",
          "95 %",
          "AP",
          "top30",
          "top20",
          "top10",
          "Brier",
          "skill",
          "ratio");

  private OnsetScoreText() {}

  static String line(OnsetScores scores) {
    return String.format(
        Locale.ROOT,
        "%-18s %.3f %.3f to %.3f  %.4f %.3f %.3f %.3f %.6f %s %5.2f",
        scores.model(),
        scores.auc(),
        scores.aucInterval().low(),
        scores.aucInterval().high(),
        scores.averagePrecision(),
        scores.recall30(),
        scores.recall20(),
        scores.recall10(),
        scores.brier(),
        scores
            .brierSkill()
            .map(skill -> String.format(Locale.ROOT, "%+.4f", skill))
            .orElse("     -"),
        scores.ratio());
  }

  static JsonObject json(OnsetScores scores) {
    return JsonObject.builder()
        .put("model", scores.model())
        .put("years_ahead", scores.lead().years())
        .put("cases", scores.cases())
        .put("onsets", scores.onsets())
        .put("auc", number(scores.auc()))
        .put("auc_95", interval(scores.aucInterval()))
        .put("average_precision", number(scores.averagePrecision()))
        .put("recall_top_30", number(scores.recall30()))
        .put("recall_top_20", number(scores.recall20()))
        .put("recall_top_10", number(scores.recall10()))
        .put("brier", number(scores.brier()))
        .put("brier_skill", number(scores.brierSkill().orElse(Double.NaN)))
        .put("brier_skill_95", interval(scores.brierSkillInterval()))
        .put("log_score", number(scores.logScore()))
        .put("foretold_to_observed", number(scores.ratio()))
        .put("reliability", reliability(scores.reliability()))
        .build();
  }

  private static JsonObject reliability(Reliability reliability) {
    List<JsonValue> bands = new ArrayList<>();
    for (Reliability.Band band : reliability.bands()) {
      bands.add(
          JsonObject.builder()
              .put("cases", band.cases())
              .put("onsets", band.happened())
              .put("foretold", number(band.foretold()))
              .put("observed", number(band.observed()))
              .build());
    }
    return JsonObject.builder()
        .put("bands", bands)
        .put("reliability", number(reliability.reliability()))
        .put("resolution", number(reliability.resolution()))
        .put("uncertainty", number(reliability.uncertainty()))
        .build();
  }

  static JsonValue interval(Interval interval) {
    return new JsonArray(List.of(number(interval.low()), number(interval.high())));
  }

  /** What cannot be told is null. */
  static JsonValue number(double value) {
    return Double.isFinite(value) ? new JsonNumber(value) : JsonNull.NULL;
  }
}
