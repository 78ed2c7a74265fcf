package org.tocsin.forecast.verb;

import java.util.Arrays;
import java.util.List;
import org.tocsin.forecast.monthly.Comparison;
import org.tocsin.forecast.monthly.Scored;
import org.tocsin.forecast.monthly.Summary;
import org.tocsin.journal.json.JsonNull;
import org.tocsin.journal.json.JsonNumber;
import org.tocsin.journal.json.JsonObject;
import org.tocsin.journal.json.JsonValue;

/** Scores of draws as JSON. */
final class MonthlyScores {

  private MonthlyScores() {}

  static JsonObject json(List<Scored> scored) {
    return of(scored).build();
  }

  static JsonObject.Builder of(List<Scored> scored) {
    Summary summary = Summary.of(scored);
    JsonObject.Builder windows = JsonObject.builder();
    Comparison.byWindow(scored)
        .forEach((year, crps) -> windows.put(Integer.toString(year), number(crps)));
    return JsonObject.builder()
        .put("rows", summary.rows())
        .put("crps", number(summary.crps()))
        .put("crps_exact", number(summary.exact()))
        .put("crps_fair", number(summary.fair()))
        .put("crps_above_25", number(summary.large()))
        .put("ign", number(summary.ignorance()))
        .put("mis95", number(summary.mis95()))
        .put("mis90", number(summary.mis90()))
        .put("crps_relative_by_band", number(summary.relative()))
        .put("coverage_90_active", number(summary.coverage()))
        .put("pit_tenths", Arrays.stream(summary.pit()).mapToObj(MonthlyScores::number).toList())
        .put("crps_by_year", windows.build());
  }

  /** What is not known is null. */
  static JsonValue number(double value) {
    return Double.isFinite(value) ? new JsonNumber(value) : JsonNull.NULL;
  }
}
