package org.tocsin.core.json;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.tocsin.core.figure.Figure;
import org.tocsin.core.model.Label;
import org.tocsin.core.model.Measure;
import org.tocsin.core.model.Report;
import org.tocsin.core.model.Source;
import org.tocsin.core.model.Texts;
import org.tocsin.core.view.Adopted;
import org.tocsin.core.view.SeenIncident;
import org.tocsin.core.view.SituationView;
import org.tocsin.journal.json.JsonObject;
import org.tocsin.journal.json.JsonString;
import org.tocsin.journal.json.JsonValue;

/**
 * A situation and its incidents as JSON, for people of the desk: unlike a notice it shows what the
 * desk holds, statements included, but for the identity of protected sources.
 */
public final class SituationJson {

  private final SituationView view;
  private final Texts texts;

  private SituationJson(SituationView view, Texts texts) {
    this.view = view;
    this.texts = texts;
  }

  public static JsonObject situation(SituationView view, Texts texts) {
    SituationJson json = new SituationJson(view, texts);
    JsonObject.Builder out = JsonObject.builder();
    out.put("situation", view.situation().id());
    AsOfJson.put(out, view);
    out.put("name", label(view.situation().name()));
    out.put("population", label(view.situation().population()));
    out.put(
        "people",
        view.situation().people().stream()
            .map(
                claim ->
                    JsonObject.builder()
                        .put("source", claim.source())
                        .put("figure", FigureJson.of(claim.people()))
                        .build())
            .toList());
    out.put("incidents", view.incidents().stream().map(json::incident).toList());
    out.put("unlinked", view.loose().stream().map(json::account).toList());
    out.put(
        "agreements",
        AssessmentJson.strings(
            view.agreements().stream().map(agreement -> agreement.id()).toList()));
    out.put(
        "responses",
        AssessmentJson.strings(view.responses().stream().map(response -> response.id()).toList()));
    return out.build();
  }

  public static JsonObject incident(SituationView view, SeenIncident incident, Texts texts) {
    JsonObject.Builder out = JsonObject.builder();
    AsOfJson.put(out, view);
    JsonObject one = new SituationJson(view, texts).incident(incident);
    one.members().forEach(out::put);
    return out.build();
  }

  private JsonObject incident(SeenIncident incident) {
    JsonObject.Builder out = JsonObject.builder();
    out.put("incident", incident.id());
    out.put("name", label(incident.incident().name()));
    adopted(out, "happened", incident.happened().map(SituationJson::asText));
    adopted(out, "what", incident.what().map(what -> mapped(what, kind -> kind.word())));
    adopted(out, "place", incident.place());
    incident.rung().ifPresent(rung -> out.put("rung", rung));
    out.put("figures", figures(incident.figures()));
    out.put("attributedTo", grouped(incident.attributions()));
    out.put("positions", grouped(incident.positions()));
    out.put("accounts", incident.accounts().stream().map(this::account).toList());
    return out.build();
  }

  private static Adopted<String> asText(Adopted<?> adopted) {
    return mapped(adopted, Object::toString);
  }

  private static <T> Adopted<String> mapped(
      Adopted<T> adopted, java.util.function.Function<T, String> text) {
    return new Adopted<>(
        text.apply(adopted.value()),
        adopted.restsOn(),
        adopted.dissent().stream()
            .map(said -> new Adopted.Dissent<>(said.report(), text.apply(said.value())))
            .toList(),
        adopted.choice());
  }

  private void adopted(JsonObject.Builder out, String key, Optional<Adopted<String>> adopted) {
    adopted.ifPresent(
        reading ->
            out.put(key, reading(new JsonString(reading.value()), reading, JsonString::new)));
  }

  private <T> JsonObject reading(
      JsonValue value, Adopted<T> adopted, java.util.function.Function<T, JsonValue> said) {
    JsonObject.Builder out = JsonObject.builder();
    out.put("value", value);
    out.put("restsOn", AssessmentJson.strings(adopted.restsOn()));
    out.put("choice", adopted.choice().byRule() ? "rule" : "analyst");
    adopted
        .choice()
        .reason()
        .flatMap(reason -> texts.text(reason.text()))
        .ifPresent(reason -> out.put("reason", reason));
    out.put(
        "dissent",
        adopted.dissent().stream()
            .map(
                dissent ->
                    JsonObject.builder()
                        .put("report", dissent.report())
                        .put("value", said.apply(dissent.value()))
                        .build())
            .toList());
    return out.build();
  }

  private JsonObject figures(SortedMap<Measure, Adopted<Figure>> figures) {
    JsonObject.Builder out = JsonObject.builder();
    figures.forEach(
        (measure, figure) ->
            out.put(
                measure.word(), reading(FigureJson.of(figure.value()), figure, FigureJson::of)));
    return out.build();
  }

  private JsonObject account(Report report) {
    JsonObject.Builder out = JsonObject.builder();
    out.put("report", report.id());
    out.put("source", report.source());
    out.put("protected", view.source(report.source()).filter(Source::isProtected).isPresent());
    out.put("grade", grade(report));
    out.put("happened", report.happened().toString());
    out.put("available", report.available().written().toString());
    report.what().ifPresent(what -> out.put("what", what.word()));
    report.positionOf().ifPresent(party -> out.put("positionOf", party));
    texts.text(report.statement().text()).ifPresent(text -> out.put("statement", text));
    out.put("language", report.statement().language());
    return out.build();
  }

  private String grade(Report report) {
    return view.source(report.source()).map(source -> source.reliability().name()).orElse("F")
        + report.credibility().number();
  }

  private static JsonObject grouped(Map<String, List<String>> groups) {
    JsonObject.Builder out = JsonObject.builder();
    groups.forEach((key, reports) -> out.put(key, AssessmentJson.strings(reports)));
    return out.build();
  }

  private static JsonObject label(Label label) {
    JsonObject.Builder out = JsonObject.builder();
    label.byLanguage().forEach(out::put);
    return out.build();
  }
}
