package org.tocsin.notice.json;

import java.util.List;
import java.util.function.Function;
import org.tocsin.journal.json.JsonArray;
import org.tocsin.journal.json.JsonNumber;
import org.tocsin.journal.json.JsonObject;
import org.tocsin.journal.json.JsonValue;
import org.tocsin.journal.json.PrettyJson;
import org.tocsin.notice.Desk;
import org.tocsin.notice.Hearing;
import org.tocsin.notice.KnownTo;
import org.tocsin.notice.LocalText;
import org.tocsin.notice.Notice;
import org.tocsin.notice.Place;
import org.tocsin.notice.Point;
import org.tocsin.notice.PublicEvidence;
import org.tocsin.notice.Recommendation;
import org.tocsin.notice.Reference;
import org.tocsin.notice.Section;
import org.tocsin.notice.Sentence;
import org.tocsin.notice.SignerRole;
import org.tocsin.notice.Teller;
import org.tocsin.notice.Version;

/**
 * A notice as JSON, complete: {@link NoticeReader} gives an equal notice back. Members stand in a
 * fixed order, what is unknown is left out; equal notices give equal bytes. The schema is
 * schema/notice.schema.json of every published site.
 */
public final class NoticeJson {
  /** The value of the member "format"; changes with every change that old readers would mind. */
  public static final String FORMAT = "tocsin notice v1";

  private NoticeJson() {}

  /** Indented JSON, UTF-8, ending in a line feed. */
  public static byte[] write(Notice notice) {
    return PrettyJson.bytes(value(notice));
  }

  static JsonObject value(Notice notice) {
    JsonObject.Builder json =
        JsonObject.builder()
            .put("format", FORMAT)
            .put("id", notice.id().text())
            .put("situation", notice.id().situation())
            .put("situationName", local(notice.situationName()))
            .put("number", notice.id().number())
            .put("revision", notice.id().revision())
            .put("status", notice.status().name())
            .put("type", notice.type().name())
            .put("level", notice.level().name())
            .put("sent", notice.sent().toString())
            .put("expires", notice.expires().toString())
            .put("desk", desk(notice.desk()))
            .put("lineage", each(notice.lineage(), NoticeJson::reference))
            .put("cites", each(notice.cites(), NoticeJson::reference))
            .put("knownTo", knownTo(notice.knownTo()))
            .put("hearings", each(notice.hearings(), NoticeJson::hearing))
            .put("places", each(notice.places(), NoticeJson::place));
    notice.area().ifPresent(area -> json.put("area", each(area.ring(), NoticeJson::point)));
    return json.put("evidence", each(notice.evidence(), NoticeJson::evidence))
        .put("recommendations", each(notice.recommendations(), NoticeJson::recommendation))
        .put("versions", each(notice.versions(), NoticeJson::version))
        .put(
            "signerRoles",
            JsonArray.ofStrings(notice.signerRoles().stream().map(SignerRole::name).toList()))
        .build();
  }

  static JsonObject local(LocalText text) {
    JsonObject.Builder json = JsonObject.builder();
    text.byLanguage().forEach((language, words) -> json.put(language.tag(), words));
    return json.build();
  }

  static JsonObject point(Point point) {
    return JsonObject.builder()
        .put("latitude", new JsonNumber(point.latitude()))
        .put("longitude", new JsonNumber(point.longitude()))
        .build();
  }

  private static JsonObject desk(Desk desk) {
    JsonObject.Builder json =
        JsonObject.builder()
            .put("name", local(desk.name()))
            .put("sender", desk.sender())
            .put("contact", desk.contact())
            .put("onePersonDesk", desk.sole())
            .put("verifierKey", desk.verifierKey());
    desk.home().ifPresent(home -> json.put("home", home.toString()));
    return json.build();
  }

  private static JsonObject reference(Reference reference) {
    return JsonObject.builder()
        .put("id", reference.id().text())
        .put("sender", reference.sender())
        .put("sent", reference.sent().toString())
        .build();
  }

  private static JsonObject knownTo(KnownTo knownTo) {
    return JsonObject.builder()
        .put("availability", knownTo.availability().toString())
        .put("journalPosition", knownTo.journalPosition())
        .put("laterJudgementsApplied", knownTo.laterJudgementsApplied())
        .build();
  }

  private static JsonObject hearing(Hearing hearing) {
    JsonObject.Builder json =
        JsonObject.builder()
            .put("party", local(hearing.party()))
            .put("outcome", hearing.outcome().name());
    hearing.asked().ifPresent(asked -> json.put("asked", asked.toString()));
    hearing.deadline().ifPresent(deadline -> json.put("deadline", deadline.toString()));
    return json.build();
  }

  private static JsonObject place(Place place) {
    JsonObject.Builder json =
        JsonObject.builder().put("names", local(place.names())).put("role", place.role().name());
    place.point().ifPresent(point -> json.put("point", point(point)));
    place.precisionKm().ifPresent(km -> json.put("precisionKm", new JsonNumber(km)));
    return json.build();
  }

  private static JsonObject evidence(PublicEvidence evidence) {
    JsonObject.Builder json =
        JsonObject.builder().put("key", evidence.key()).put("teller", teller(evidence.teller()));
    evidence.grade().ifPresent(grade -> json.put("grade", grade.text()));
    evidence.happened().ifPresent(edtf -> json.put("happened", edtf));
    json.put("available", evidence.available().toString());
    evidence
        .reference()
        .ifPresent(
            reference -> {
              JsonObject.Builder where = JsonObject.builder().put("text", reference.text());
              reference.address().ifPresent(address -> where.put("address", address.toString()));
              json.put("reference", where.build());
            });
    return json.build();
  }

  private static JsonObject teller(Teller teller) {
    if (teller instanceof Teller.Named named) {
      return JsonObject.builder().put("named", local(named.name())).build();
    }
    return JsonObject.builder().put("protected", true).build();
  }

  private static JsonObject recommendation(Recommendation recommendation) {
    return JsonObject.builder()
        .put("key", recommendation.key())
        .put("addressee", local(recommendation.addressee()))
        .put("by", recommendation.by().toString())
        .build();
  }

  private static JsonObject version(Version version) {
    JsonObject.Builder measures = JsonObject.builder();
    version.measures().forEach(measures::put);
    return JsonObject.builder()
        .put("language", version.language().tag())
        .put("translation", version.state().name())
        .put("headline", version.headline())
        .put("sections", each(version.sections(), NoticeJson::section))
        .put("measures", measures.build())
        .put("remarks", JsonArray.ofStrings(version.remarks()))
        .build();
  }

  private static JsonObject section(Section section) {
    return JsonObject.builder()
        .put("kind", section.kind().name())
        .put("heading", section.heading())
        .put("sentences", each(section.sentences(), NoticeJson::sentence))
        .build();
  }

  private static JsonObject sentence(Sentence sentence) {
    JsonObject.Builder json =
        JsonObject.builder()
            .put("text", sentence.text())
            .put("evidence", JsonArray.ofStrings(sentence.evidence()));
    sentence
        .quotation()
        .ifPresent(
            quotation ->
                json.put(
                    "quotation",
                    JsonObject.builder()
                        .put("language", quotation.language().tag())
                        .put("text", quotation.text())
                        .put("attribution", quotation.attribution())
                        .build()));
    return json.build();
  }

  static <T> List<JsonValue> each(List<T> items, Function<T, JsonObject> write) {
    return items.stream().<JsonValue>map(write).toList();
  }
}
