package org.tocsin.core.json;

import java.time.Instant;
import java.util.List;
import org.tocsin.core.lifeline.Between;
import org.tocsin.core.lifeline.CutOff;
import org.tocsin.core.lifeline.Dependence;
import org.tocsin.core.lifeline.IfClosed;
import org.tocsin.core.lifeline.LifelineAnalysis;
import org.tocsin.core.lifeline.NextClosure;
import org.tocsin.core.lifeline.Settlement;
import org.tocsin.core.model.GeoPoint;
import org.tocsin.core.model.Lifeline;
import org.tocsin.core.model.Situation;
import org.tocsin.core.view.SituationView;
import org.tocsin.journal.json.JsonArray;
import org.tocsin.journal.json.JsonNumber;
import org.tocsin.journal.json.JsonObject;
import org.tocsin.journal.json.JsonString;
import org.tocsin.journal.json.JsonValue;

/** Who is cut off from what, who depends on what, what the next closing would add. */
public final class LifelinesJson {

  private LifelinesJson() {}

  /**
   * What {@code lifeline --json} prints: the lifelines with how they run (GeoJSON geometry, where
   * points are known), and the same as in an assessment.
   *
   * @param ifClosed empty where nothing was supposed to be closed
   */
  public static JsonObject of(
      SituationView view, LifelineAnalysis lifelines, List<IfClosed> ifClosed) {
    JsonObject.Builder json = JsonObject.builder();
    json.put("situation", view.situation().id());
    AsOfJson.put(json, view);
    json.put(
        "network",
        view.situation().lifelines().stream()
            .map(lifeline -> lifeline(view.situation(), lifeline))
            .toList());
    put(json, lifelines);
    json.put("ifClosed", ifClosed.stream().map(LifelinesJson::ifClosed).toList());
    return json.build();
  }

  private static JsonObject lifeline(Situation situation, Lifeline lifeline) {
    JsonObject.Builder json =
        JsonObject.builder()
            .put("id", lifeline.id())
            .put("name", lifeline.name().in("en"))
            .put("kind", AssessmentJson.word(lifeline.kind()))
            .put("joins", AssessmentJson.strings(lifeline.joins()));
    List<GeoPoint> line = line(situation, lifeline);
    if (line.size() > 1) {
      json.put(
          "geometry",
          JsonObject.builder()
              .put("type", "LineString")
              .put(
                  "coordinates",
                  new JsonArray(line.stream().<JsonValue>map(LifelinesJson::position).toList()))
              .build());
    }
    return json.build();
  }

  /** As it runs; where nobody says, from place to place if all of them are on the map. */
  private static List<GeoPoint> line(Situation situation, Lifeline lifeline) {
    if (!lifeline.line().isEmpty()) {
      return lifeline.line();
    }
    List<GeoPoint> points =
        lifeline.joins().stream()
            .flatMap(id -> situation.place(id).stream())
            .flatMap(place -> place.point().stream())
            .toList();
    return points.size() == lifeline.joins().size() ? points : List.of();
  }

  /** GeoJSON has the longitude first. */
  private static JsonArray position(GeoPoint point) {
    return new JsonArray(
        List.of(
            new JsonNumber(point.longitude().doubleValue()),
            new JsonNumber(point.latitude().doubleValue())));
  }

  private static JsonObject ifClosed(IfClosed closing) {
    return JsonObject.builder()
        .put("kind", AssessmentJson.word(closing.kind()))
        .put("closed", AssessmentJson.strings(closing.closed()))
        .put("surely", ids(closing.surely()))
        .put("possibly", ids(closing.possibly()))
        .put("people", FigureJson.of(closing.people()))
        .put("evidence", AssessmentJson.strings(closing.evidence()))
        .build();
  }

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
