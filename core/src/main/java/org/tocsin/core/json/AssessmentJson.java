package org.tocsin.core.json;

import java.util.List;
import java.util.Locale;
import org.tocsin.core.assess.Assessment;
import org.tocsin.core.assess.Condition;
import org.tocsin.core.assess.Engagement;
import org.tocsin.core.assess.Evidence;
import org.tocsin.core.assess.Indicator;
import org.tocsin.core.text.Catalogue;
import org.tocsin.journal.json.JsonArray;
import org.tocsin.journal.json.JsonObject;
import org.tocsin.journal.json.JsonString;
import org.tocsin.journal.json.JsonValue;

/** An assessment as JSON: what {@code assess --json} prints. Sentences are in English. */
public final class AssessmentJson {

  private static final String WORDS = "en";

  private AssessmentJson() {}

  public static JsonObject of(Assessment assessment) {
    JsonObject.Builder json = JsonObject.builder();
    json.put("situation", assessment.view().situation().id());
    AsOfJson.put(json, assessment.view());
    json.put("level", assessment.level().name());
    assessment.decidedBy().ifPresent(line -> json.put("decidedBy", line.toString()));
    json.put(
        "reasons",
        assessment.reasons().stream()
            .map(reason -> indicator(reason.indicator(), reason.condition()))
            .toList());
    json.put("wouldRaise", assessment.wouldRaise().stream().map(AssessmentJson::change).toList());
    json.put("wouldLower", assessment.wouldLower().stream().map(AssessmentJson::change).toList());
    json.put(
        "unknowns",
        assessment.undecided().stream().map(line -> new JsonString(line.toString())).toList());
    json.put("measured", assessment.indicators().stream().map(AssessmentJson::indicator).toList());
    json.put("findings", assessment.engagements().stream().map(AssessmentJson::finding).toList());
    return json.build();
  }

  private static JsonObject indicator(Indicator indicator) {
    return described(indicator).build();
  }

  private static JsonObject indicator(Indicator indicator, Condition condition) {
    return described(indicator).put("condition", condition.toString()).build();
  }

  private static JsonObject.Builder described(Indicator indicator) {
    return JsonObject.builder()
        .put("indicator", indicator.name())
        .put("value", value(indicator.value()))
        .put("says", Catalogue.in(WORDS).say(indicator.statement()))
        .put("evidence", strings(indicator.evidence()));
  }

  private static JsonValue value(Indicator.Value value) {
    if (value instanceof Indicator.Value.Amount amount) {
      return FigureJson.of(amount.figure());
    }
    return new JsonString(((Indicator.Value.Answer) value).truth().name().toLowerCase(Locale.ROOT));
  }

  private static JsonObject change(Assessment.Change change) {
    return JsonObject.builder()
        .put("level", change.level().name())
        .put("conditions", strings(change.conditions().stream().map(Condition::toString).toList()))
        .build();
  }

  private static JsonObject finding(Engagement engagement) {
    return JsonObject.builder()
        .put("agreement", engagement.agreement().id())
        .put("clause", engagement.clause().number())
        .put("status", "proposed")
        .put(
            "incidents",
            strings(engagement.incidents().stream().map(incident -> incident.id()).toList()))
        .put("attributedTo", strings(List.copyOf(engagement.attributedTo())))
        .put("contestedBy", strings(List.copyOf(engagement.contestedBy())))
        .put(
            "evidence",
            strings(
                engagement.incidents().stream()
                    .flatMap(incident -> Evidence.accounts(incident).stream())
                    .distinct()
                    .toList()))
        .build();
  }

  static JsonArray strings(List<String> texts) {
    return new JsonArray(texts.stream().map(text -> (JsonValue) new JsonString(text)).toList());
  }
}
