package org.tocsin.core.json;

import java.util.List;
import org.tocsin.core.leverage.Reach;
import org.tocsin.core.standard.Confidence;
import org.tocsin.core.standard.FactorReading;
import org.tocsin.core.standard.Finding;
import org.tocsin.core.text.Catalogue;
import org.tocsin.journal.json.JsonArray;
import org.tocsin.journal.json.JsonObject;
import org.tocsin.journal.json.JsonValue;

/** How the record stands to agreements, law and the UN Framework; who has leverage. */
final class FindingsJson {

  private static final Catalogue WORDS = Catalogue.in("en");

  private FindingsJson() {}

  /**
   * Provisions of the case's agreements all; those of the law where something on record is or may
   * be about them, or a person decided: of all others the verdict is unknown.
   */
  static JsonArray of(List<Finding> findings) {
    return new JsonArray(
        findings.stream()
            .filter(
                finding ->
                    finding.clause().agreement()
                        || !finding.instances().isEmpty()
                        || finding.judgement().isPresent())
            .<JsonValue>map(FindingsJson::finding)
            .toList());
  }

  private static JsonObject finding(Finding finding) {
    JsonObject.Builder json =
        JsonObject.builder()
            .put("clause", finding.key())
            .put("standard", finding.clause().source().in("en"))
            .put("provides", finding.clause().provides().in("en"))
            .put("verdict", AssessmentJson.word(finding.verdict()))
            .put("proposed", AssessmentJson.word(finding.proposed()));
    finding
        .judgement()
        .ifPresent(
            judgement ->
                json.put(
                    "judgement",
                    JsonObject.builder()
                        .put("ruling", AssessmentJson.word(judgement.ruling()))
                        .put("by", judgement.by())
                        .build()));
    finding.likelihood().ifPresent(word -> json.put("likelihood", WORDS.word(word.word())));
    return json.put("confidence", confidence(finding.confidence()))
        .put(
            "incidents",
            AssessmentJson.strings(
                finding.instances().stream()
                    .map(instance -> instance.incident().id())
                    .distinct()
                    .toList()))
        .put("reasoning", AssessmentJson.sentences(finding.reasoning()))
        .put("counterArgument", AssessmentJson.sentences(finding.counterArgument()))
        .put("evidence", AssessmentJson.strings(finding.evidence()))
        .build();
  }

  private static JsonObject confidence(Confidence confidence) {
    return JsonObject.builder()
        .put("word", AssessmentJson.word(confidence.level()))
        .put("independentSources", confidence.independent())
        .put("wellGraded", confidence.wellGraded())
        .put("doubtful", confidence.doubtful())
        .put("contradicting", confidence.contradicting())
        .build();
  }

  static JsonArray factors(List<FactorReading> factors) {
    return new JsonArray(factors.stream().<JsonValue>map(FindingsJson::factor).toList());
  }

  private static JsonObject factor(FactorReading factor) {
    return JsonObject.builder()
        .put("number", factor.number())
        .put("group", AssessmentJson.word(factor.group()))
        .put("name", factor.name().in("en"))
        .put("state", AssessmentJson.word(factor.state()))
        .put("listComplete", factor.complete())
        .put("listSure", factor.sure())
        .put("indicators", factor.seen().stream().map(FindingsJson::indicator).toList())
        .put("says", WORDS.say(factor.says()))
        .put("evidence", AssessmentJson.strings(factor.evidence()))
        .build();
  }

  private static JsonObject indicator(FactorReading.IndicatorReading indicator) {
    return JsonObject.builder()
        .put("code", indicator.code())
        .put("says", indicator.says().in("en"))
        .put("state", AssessmentJson.word(indicator.state()))
        .put("tagged", AssessmentJson.strings(indicator.tagged()))
        .put("byRule", AssessmentJson.strings(indicator.byRule()))
        .build();
  }

  static JsonArray leverage(List<Reach> reaches) {
    return new JsonArray(reaches.stream().<JsonValue>map(FindingsJson::reach).toList());
  }

  private static JsonObject reach(Reach reach) {
    JsonObject.Builder json = JsonObject.builder();
    reach.recommendation().ifPresent(id -> json.put("recommendation", id));
    return json.put("actor", reach.actor())
        .put("over", reach.over())
        .put(
            "paths",
            reach.paths().stream()
                .map(
                    path ->
                        AssessmentJson.strings(
                            path.steps().stream()
                                .map(
                                    step ->
                                        step.tie().from()
                                            + " "
                                            + step.tie().kind().word()
                                            + " "
                                            + step.tie().to())
                                .toList()))
                .toList())
        .put("says", WORDS.say(reach.says()))
        .put("evidence", AssessmentJson.strings(reach.evidence()))
        .build();
  }
}
