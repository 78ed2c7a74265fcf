package org.tocsin.forecast.verb;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.tocsin.cli.page.Terminal;
import org.tocsin.forecast.onset.OnsetScores;
import org.tocsin.forecast.panel.Lead;
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

  static final String LEGEND =
      "AUC: how often a country-year with an onset had the higher risk (0.5 is chance); AP: average"
          + " precision; top30: share of onsets among the 30 highest risks of their year; skill:"
          + " by how much the Brier score is better than that of the share known until then; ratio:"
          + " foretold onsets for each that happened. A dash: not known, as where nothing happened.";

  private OnsetScoreText() {}

  /** What a table is of. */
  static String title(OnsetScores scores) {
    return String.format(
        Locale.ROOT,
        "%s: %,d country-years, %d followed by an onset",
        scores.lead() == Lead.ONE_YEAR ? "One year ahead" : "Two years ahead",
        scores.cases(),
        scores.onsets());
  }

  static String line(OnsetScores scores) {
    return String.format(
        Locale.ROOT,
        "%-18s %s %s to %s  %s %s %s %s %s %s %s",
        scores.model(),
        told("%.3f", scores.auc()),
        told("%.3f", scores.aucInterval().low()),
        told("%.3f", scores.aucInterval().high()),
        told("%.4f", scores.averagePrecision()),
        told("%.3f", scores.recall30()),
        told("%.3f", scores.recall20()),
        told("%.3f", scores.recall10()),
        told("%.6f", scores.brier()),
        told("%+.4f", scores.brierSkill().orElse(Double.NaN)),
        told("%5.2f", scores.ratio()));
  }

  /** What is not known is a dash, as wide as a figure. */
  private static String told(String format, double value) {
    String sample = String.format(Locale.ROOT, format, 0.0);
    return Double.isFinite(value)
        ? String.format(Locale.ROOT, format, value)
        : " ".repeat(sample.length() - 1) + "-";
  }

  /** What was foretold beside what happened, by bands of risk. */
  static void reliability(OnsetScores scores, Terminal out) {
    out.heading(
        "Reliability of "
            + scores.model()
            + (scores.lead() == Lead.ONE_YEAR ? ", one year ahead" : ", two years ahead"));
    for (Reliability.Band band : scores.reliability().bands()) {
      out.line(
          String.format(
              Locale.ROOT,
              "foretold %6.2f %%  observed %6.2f %%  (%d of %d)",
              100 * band.foretold(),
              100 * band.observed(),
              band.happened(),
              band.cases()));
    }
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
