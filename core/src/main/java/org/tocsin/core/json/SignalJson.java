package org.tocsin.core.json;

import org.tocsin.core.signal.Contribution;
import org.tocsin.core.signal.Provenance;
import org.tocsin.core.signal.Signal;
import org.tocsin.core.signal.SignalWords;
import org.tocsin.core.text.Catalogue;
import org.tocsin.journal.json.JsonObject;

/** A signal as JSON, with everything it rests on. */
public final class SignalJson {

  private static final Catalogue WORDS = Catalogue.in("en");

  private SignalJson() {}

  public static JsonObject of(Signal signal) {
    return JsonObject.builder()
        .put("id", signal.id())
        .put("says", WORDS.say(SignalWords.of(signal)))
        .put("detector", signal.detector())
        .put("provider", signal.provider())
        .put("placeKind", AssessmentJson.word(signal.area().kind()))
        .put("placeCode", signal.area().code())
        .put("placeName", signal.area().name())
        .put("events", signal.events().word())
        .put("step", signal.step().word())
        .put("from", signal.from().toString())
        .put("to", signal.to().toString())
        .put("complete", signal.complete())
        .put("baseline", NumberJson.of(signal.baseline()))
        .put("observed", signal.observed())
        .put("p", NumberJson.of(signal.p()))
        .put("q", NumberJson.of(signal.q()))
        .put("contributing", signal.contributing())
        .put("contributions", signal.contributions().stream().map(SignalJson::event).toList())
        .put("parties", AssessmentJson.strings(signal.parties()))
        .put("provenance", provenance(signal.provenance()))
        .build();
  }

  private static JsonObject event(Contribution event) {
    JsonObject.Builder json = JsonObject.builder().put("event", event.event());
    event
        .point()
        .ifPresent(
            point ->
                json.put("latitude", NumberJson.of(point.latitude()))
                    .put("longitude", NumberJson.of(point.longitude())));
    return json.build();
  }

  private static JsonObject provenance(Provenance provenance) {
    return JsonObject.builder()
        .put("method", provenance.method())
        .put("parameters", provenance.parameters())
        .put("imports", AssessmentJson.strings(provenance.imports()))
        .put("asOf", provenance.asOf().toString())
        .put("lagDays", provenance.lagDays())
        .put("lagged", provenance.lagged())
        .put("position", provenance.position())
        .put("open", provenance.open())
        .build();
  }
}
