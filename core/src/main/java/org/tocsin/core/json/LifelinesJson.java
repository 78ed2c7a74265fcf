package org.tocsin.core.json;

import java.time.Instant;
import java.util.List;
import org.tocsin.core.lifeline.Between;
import org.tocsin.core.lifeline.CutOff;
import org.tocsin.core.lifeline.Dependence;
import org.tocsin.core.lifeline.LifelineAnalysis;
import org.tocsin.core.lifeline.NextClosure;
import org.tocsin.core.lifeline.Settlement;
import org.tocsin.journal.json.JsonArray;
import org.tocsin.journal.json.JsonObject;
import org.tocsin.journal.json.JsonString;
import org.tocsin.journal.json.JsonValue;

/** Who is cut off from what, who depends on what, what the next closing would add. */
final class LifelinesJson {

  private LifelinesJson() {}

  static void put(JsonObject.Builder json, LifelineAnalysis lifelines) {
    json.put("lifelines", lifelines.cutOffs().stream().map(LifelinesJson::cutOff).toList());
    json.put("lastOfKind", lifelines.lastOfKind().stream().map(LifelinesJson::dependence).toList());
    json.put(
        "nextClosures", lifelines.nextClosures().stream().map(LifelinesJson::nextClosure).toList());
  }

  private static JsonObject cutOff(CutOff cut) {
    JsonObject.Builder json =
        JsonObject.builder()
            .put("settlement", cut.settlement().id())
            .put("kind", AssessmentJson.word(cut.kind()))
            .put("effect", AssessmentJson.word(cut.effect()))
            .put("people", FigureJson.of(cut.settlement().people()))
            .put("since", between(cut.since()));
    cut.until().ifPresent(until -> json.put("until", between(until)));
    return json.put("still", AssessmentJson.word(cut.still()))
        .put("cutOffHours", FigureJson.of(cut.hours().figure()))
        .put("personHours", FigureJson.of(cut.personHours()))
        .put("lastOfKind", cut.lastOfKind())
        .put("lifelines", AssessmentJson.strings(cut.lifelines()))
        .put("evidence", AssessmentJson.strings(cut.evidence()))
        .put("disputedBy", AssessmentJson.strings(cut.disputedBy()))
        .build();
  }

  private static JsonObject dependence(Dependence dependence) {
    return JsonObject.builder()
        .put("kind", AssessmentJson.word(dependence.kind()))
        .put("what", AssessmentJson.word(dependence.what()))
        .put("id", dependence.id())
        .put("settlements", ids(dependence.settlements()))
        .put("people", FigureJson.of(dependence.people()))
        .put("evidence", AssessmentJson.strings(dependence.evidence()))
        .build();
  }

  private static JsonObject nextClosure(NextClosure next) {
    return JsonObject.builder()
        .put("kind", AssessmentJson.word(next.kind()))
        .put("lifeline", next.lifeline())
        .put("surely", ids(next.surely()))
        .put("possibly", ids(next.possibly()))
        .put("people", FigureJson.of(next.people()))
        .put("evidence", AssessmentJson.strings(next.evidence()))
        .build();
  }

  private static JsonArray ids(List<Settlement> settlements) {
    return AssessmentJson.strings(settlements.stream().map(Settlement::id).toList());
  }

  /** What nobody dates is left out. */
  private static JsonValue between(Between moment) {
    JsonObject.Builder json = JsonObject.builder();
    if (!moment.earliest().equals(Instant.MIN)) {
      json.put("earliest", new JsonString(moment.earliest().toString()));
    }
    if (!moment.latest().equals(Instant.MAX)) {
      json.put("latest", new JsonString(moment.latest().toString()));
    }
    return json.build();
  }
}
