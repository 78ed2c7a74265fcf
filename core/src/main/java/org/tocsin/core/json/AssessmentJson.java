package org.tocsin.core.json;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.tocsin.core.assess.Assessment;
import org.tocsin.core.assess.Condition;
import org.tocsin.core.assess.Indicator;
import org.tocsin.core.assess.Reasoning;
import org.tocsin.core.assess.Sensitivity;
import org.tocsin.core.forecast.SeenForecast;
import org.tocsin.core.text.Catalogue;
import org.tocsin.core.text.Phrase;
import org.tocsin.core.view.AsOf;
import org.tocsin.journal.json.JsonArray;
import org.tocsin.journal.json.JsonObject;
import org.tocsin.journal.json.JsonString;
import org.tocsin.journal.json.JsonValue;

/**
 * An assessment as JSON: what {@code assess --json} prints, by {@code
 * schema/assessment.schema.json}. Sentences are in English.
 */
public final class AssessmentJson {

  private static final Catalogue WORDS = Catalogue.in("en");

  private AssessmentJson() {}

  public static JsonObject of(Assessment assessment) {
    Reasoning reasoning = assessment.reasoning();
    JsonObject.Builder json = JsonObject.builder();
    json.put("situation", assessment.view().situation().id());
    AsOfJson.put(json, assessment.view());
    json.put("level", assessment.level().name());
    assessment.decidedBy().ifPresent(line -> json.put("decidedBy", line.toString()));
    json.put("reasons", assessment.reasons().stream().map(AssessmentJson::reason).toList());
    json.put(
        "reservations",
        assessment.reservations().stream().map(AssessmentJson::reservation).toList());
    json.put("wouldRaise", assessment.wouldRaise().stream().map(AssessmentJson::change).toList());
    json.put("wouldLower", assessment.wouldLower().stream().map(AssessmentJson::change).toList());
    json.put("unknowns", assessment.unknowns().stream().map(AssessmentJson::unknown).toList());
    json.put(
        "sensitivity",
        assessment.sensitivity().cases().stream().map(AssessmentJson::sensitive).toList());
    json.put("measured", assessment.indicators().stream().map(AssessmentJson::indicator).toList());
    LifelinesJson.put(json, reasoning.lifelines());
    json.put("series", SeriesJson.of(reasoning.series()));
    json.put("ladder", LadderJson.of(reasoning.ladder()));
    json.put("responseGap", GapJson.of(reasoning.gap()));
    json.put("attention", GapJson.of(reasoning.attention()));
    json.put("findings", FindingsJson.of(reasoning.findings()));
    json.put("factors", FindingsJson.factors(reasoning.factors()));
    json.put("leverage", FindingsJson.leverage(reasoning.leverage()));
    json.put("signals", assessment.view().signals().stream().map(SignalJson::of).toList());
    LocalDate day = AsOf.dayOf(assessment.view().asOf());
    json.put(
        "forecasts",
        SeenForecast.newest(assessment.view().forecasts()).stream()
            .map(forecast -> ForecastJson.of(forecast, day))
            .toList());
    return json.build();
  }

  private static JsonObject indicator(Indicator indicator) {
    return described(indicator).build();
  }

  private static JsonObject reason(Assessment.Reason reason) {
    return described(reason.indicator()).put("condition", reason.condition().toString()).build();
  }

  private static JsonObject.Builder described(Indicator indicator) {
    return JsonObject.builder()
        .put("indicator", indicator.name())
        .put("value", value(indicator.value()))
        .put("says", WORDS.say(indicator.statement()))
        .put("evidence", strings(indicator.evidence()));
  }

  private static JsonValue value(Indicator.Value value) {
    if (value instanceof Indicator.Value.Amount amount) {
      return FigureJson.of(amount.figure());
    }
    return word(((Indicator.Value.Answer) value).truth());
  }

  private static JsonObject reservation(Assessment.Reservation reservation) {
    return JsonObject.builder()
        .put("says", WORDS.say(reservation.statement()))
        .put("evidence", strings(reservation.evidence()))
        .build();
  }

  private static JsonObject change(Assessment.Change change) {
    return JsonObject.builder()
        .put("level", change.level().name())
        .put("conditions", strings(change.conditions().stream().map(Condition::toString).toList()))
        .build();
  }

  private static JsonObject unknown(Assessment.Unknown unknown) {
    return JsonObject.builder()
        .put("level", unknown.line().level().name())
        .put("line", unknown.line().toString())
        .put("open", unknown.open().stream().map(AssessmentJson::reason).toList())
        .build();
  }

  private static JsonObject sensitive(Sensitivity.Case without) {
    return JsonObject.builder()
        .put("without", without.without())
        .put("level", without.level().name())
        .put("changes", without.changes())
        .build();
  }

  static JsonArray strings(List<String> texts) {
    return new JsonArray(texts.stream().map(text -> (JsonValue) new JsonString(text)).toList());
  }

  static JsonArray sentences(List<Phrase> phrases) {
    return strings(phrases.stream().map(WORDS::say).toList());
  }

  /** An enumeration's word, in lower case with hyphens. */
  static JsonString word(Enum<?> value) {
    return new JsonString(value.name().toLowerCase(Locale.ROOT).replace('_', '-'));
  }
}
