package org.tocsin.core.json;

import org.tocsin.core.series.Chance;
import org.tocsin.core.series.MannKendall;
import org.tocsin.core.series.Membership;
import org.tocsin.core.series.Series;
import org.tocsin.core.series.SeriesAnalysis;
import org.tocsin.core.series.Trend;
import org.tocsin.journal.json.JsonArray;
import org.tocsin.journal.json.JsonObject;
import org.tocsin.journal.json.JsonValue;

/**
 * Series, with how each goes on. {@code trend} is that of severity; {@code trends} has the others
 * beside it.
 */
final class SeriesJson {

  private SeriesJson() {}

  static JsonArray of(SeriesAnalysis analysis) {
    return new JsonArray(analysis.series().stream().<JsonValue>map(SeriesJson::series).toList());
  }

  private static JsonObject series(Series series) {
    JsonObject.Builder json =
        JsonObject.builder()
            .put("key", series.key().toString())
            .put("kind", series.key().family().map(family -> family.word()).orElse("repetition"))
            .put("count", FigureJson.of(series.count()))
            .put("members", series.members().stream().map(SeriesJson::member).toList())
            .put("since", series.anchors().stream().map(SeriesJson::anchor).toList())
            .put("intervals", series.intervals().stream().map(SeriesJson::interval).toList())
            .put("trend", trend(series.trend(Series.Quantity.SEVERITY)))
            .put("trends", trends(series));
    series.next().ifPresent(next -> json.put("nextWithin", next(next)));
    return json.put("evidence", AssessmentJson.strings(series.evidence())).build();
  }

  private static JsonObject member(Membership member) {
    return JsonObject.builder()
        .put("incident", member.incident())
        .put("standing", AssessmentJson.word(member.standing()))
        .put("certain", member.certain())
        .put("reasons", AssessmentJson.sentences(member.reasons()))
        .put("doubts", AssessmentJson.sentences(member.doubts()))
        .build();
  }

  private static JsonObject anchor(Series.Anchor anchor) {
    JsonObject.Builder json = JsonObject.builder();
    anchor.agreement().ifPresent(agreement -> json.put("agreement", agreement));
    return json.put("clauses", AssessmentJson.strings(anchor.clauses()))
        .put("date", anchor.since().toString())
        .put("count", FigureJson.of(anchor.count()))
        .put("evidence", AssessmentJson.strings(anchor.evidence()))
        .build();
  }

  private static JsonObject interval(Series.Interval interval) {
    return JsonObject.builder()
        .put("from", interval.from())
        .put("to", interval.to())
        .put(
            "days",
            JsonObject.builder()
                .put("low", interval.lowDays())
                .put("best", interval.bestDays())
                .put("high", interval.highDays())
                .build())
        .build();
  }

  private static JsonObject trends(Series series) {
    JsonObject.Builder json = JsonObject.builder();
    for (Series.Quantity quantity : Series.Quantity.values()) {
      json.put(AssessmentJson.word(quantity).value(), trend(series.trend(quantity)));
    }
    return json.build();
  }

  /** With fewer than two values there is nothing to order: chance always does as much, p is 1. */
  private static JsonObject trend(Trend trend) {
    JsonObject.Builder json =
        JsonObject.builder()
            .put("direction", AssessmentJson.word(trend.verdict()))
            .put("p", NumberJson.rounded(trend.test().map(MannKendall::p).orElse(1.0)))
            .put("points", trend.points());
    trend
        .test()
        .ifPresent(
            test -> {
              json.put("s", test.s());
              NumberJson.put(json, "tau", test.tau());
              json.put("method", AssessmentJson.word(test.method()));
            });
    trend.slope().ifPresent(slope -> json.put("slopeAYear", NumberJson.rounded(slope.slope())));
    return json.put("holdsThroughout", trend.holdsThroughout()).build();
  }

  private static JsonObject next(Series.NextWithin next) {
    JsonObject.Builder json = JsonObject.builder();
    next.within().forEach((days, chance) -> json.put("d" + days, chance(chance)));
    return json.build();
  }

  private static JsonObject chance(Chance chance) {
    return JsonObject.builder()
        .put("low", NumberJson.rounded(chance.low()))
        .put("best", NumberJson.rounded(chance.best()))
        .put("high", NumberJson.rounded(chance.high()))
        .build();
  }
}
