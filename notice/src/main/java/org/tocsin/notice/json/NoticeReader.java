package org.tocsin.notice.json;

import java.util.List;
import java.util.OptionalDouble;
import org.tocsin.journal.json.JsonFault;
import org.tocsin.journal.json.JsonLimits;
import org.tocsin.journal.json.JsonReader;
import org.tocsin.journal.json.JsonValue;
import org.tocsin.notice.Desk;
import org.tocsin.notice.Grade;
import org.tocsin.notice.Hearing;
import org.tocsin.notice.KnownTo;
import org.tocsin.notice.Language;
import org.tocsin.notice.Level;
import org.tocsin.notice.MessageType;
import org.tocsin.notice.Notice;
import org.tocsin.notice.NoticeId;
import org.tocsin.notice.Place;
import org.tocsin.notice.PlaceRole;
import org.tocsin.notice.Point;
import org.tocsin.notice.Polygon;
import org.tocsin.notice.PublicEvidence;
import org.tocsin.notice.PublicReference;
import org.tocsin.notice.Quotation;
import org.tocsin.notice.Recommendation;
import org.tocsin.notice.Reference;
import org.tocsin.notice.Section;
import org.tocsin.notice.SectionKind;
import org.tocsin.notice.Sentence;
import org.tocsin.notice.SignerRole;
import org.tocsin.notice.Status;
import org.tocsin.notice.Teller;
import org.tocsin.notice.TranslationState;
import org.tocsin.notice.Version;

/** Reads what {@link NoticeJson} writes, and nothing else. */
public final class NoticeReader {
  /** 8 MiB and 16 levels: a notice has 7 levels. */
  private static final JsonLimits LIMITS = new JsonLimits(8 << 20, 16);

  private NoticeReader() {}

  /**
   * The notice.
   *
   * @throws NoticeFault if the bytes are not JSON, not a notice, or a notice that contradicts
   *     itself
   */
  public static Notice read(byte[] bytes) {
    JsonValue value;
    try {
      value = JsonReader.read(bytes, LIMITS);
    } catch (JsonFault fault) {
      throw new NoticeFault("", fault);
    }
    return Members.read(value, "", NoticeReader::notice);
  }

  private static Notice notice(Members json) {
    if (!json.text("format").equals(NoticeJson.FORMAT)) {
      throw new NoticeFault("format", "must be \"" + NoticeJson.FORMAT + "\"");
    }
    NoticeId id = id(json, "id");
    boolean agrees =
        json.text("situation").equals(id.situation())
            && json.whole("number") == id.number()
            && json.whole("revision") == id.revision();
    if (!agrees) {
      throw new NoticeFault("id", "situation, number or revision say otherwise");
    }
    return new Notice(
        id,
        json.local("situationName"),
        json.constant(Status.class, "status"),
        json.constant(MessageType.class, "type"),
        json.constant(Level.class, "level"),
        json.moment("sent"),
        json.moment("expires"),
        json.object("desk", NoticeReader::desk),
        json.list("lineage", NoticeReader::reference),
        json.list("cites", NoticeReader::reference),
        json.object("knownTo", NoticeReader::knownTo),
        json.list("hearings", NoticeReader::hearing),
        json.list("places", NoticeReader::place),
        json.optionalList("area", NoticeReader::point).map(Polygon::new),
        json.list("evidence", NoticeReader::evidence),
        json.list("recommendations", NoticeReader::recommendation),
        json.list("versions", NoticeReader::version),
        roles(json));
  }

  private static List<SignerRole> roles(Members json) {
    return json.textList("signerRoles").stream().map(SignerRole::valueOf).toList();
  }

  private static NoticeId id(Members json, String name) {
    String text = json.text(name);
    return NoticeId.parse(text)
        .orElseThrow(() -> new NoticeFault(json.at(name), "is no notice's id: " + text));
  }

  private static Desk desk(Members json) {
    return new Desk(
        json.local("name"),
        json.text("sender"),
        json.text("contact"),
        json.truth("onePersonDesk"),
        json.text("verifierKey"),
        json.optionalUri("home"));
  }

  private static Reference reference(Members json) {
    return new Reference(id(json, "id"), json.text("sender"), json.moment("sent"));
  }

  private static KnownTo knownTo(Members json) {
    return new KnownTo(
        json.moment("availability"),
        json.whole("journalPosition"),
        json.truth("laterJudgementsApplied"));
  }

  private static Hearing hearing(Members json) {
    return new Hearing(
        json.local("party"),
        json.constant(Hearing.Outcome.class, "outcome"),
        json.optionalMoment("asked"),
        json.optionalMoment("deadline"));
  }

  private static Place place(Members json) {
    return new Place(
        json.local("names"),
        json.constant(PlaceRole.class, "role"),
        json.optionalObject("point", NoticeReader::point),
        json.has("precisionKm")
            ? OptionalDouble.of(json.number("precisionKm"))
            : OptionalDouble.empty());
  }

  private static Point point(Members json) {
    return new Point(json.number("latitude"), json.number("longitude"));
  }

  private static PublicEvidence evidence(Members json) {
    return new PublicEvidence(
        json.text("key"),
        json.object("teller", NoticeReader::teller),
        json.optionalText("grade").map(text -> grade(json, text)),
        json.optionalText("happened"),
        json.moment("available"),
        json.optionalObject(
            "reference",
            reference ->
                new PublicReference(reference.text("text"), reference.optionalUri("address"))));
  }

  private static Teller teller(Members json) {
    if (json.has("named")) {
      return new Teller.Named(json.local("named"));
    }
    if (!json.truth("protected")) {
      throw new NoticeFault(json.at("protected"), "must be true");
    }
    return new Teller.Protected();
  }

  private static Grade grade(Members json, String text) {
    return Grade.parse(text)
        .orElseThrow(() -> new NoticeFault(json.at("grade"), "is no grade: " + text));
  }

  private static Recommendation recommendation(Members json) {
    return new Recommendation(json.text("key"), json.local("addressee"), json.day("by"));
  }

  private static Version version(Members json) {
    return new Version(
        Language.of(json.text("language")),
        json.constant(TranslationState.class, "translation"),
        json.text("headline"),
        json.list("sections", NoticeReader::section),
        json.object("measures", Members::texts),
        json.textList("remarks"));
  }

  private static Section section(Members json) {
    return new Section(
        json.constant(SectionKind.class, "kind"),
        json.text("heading"),
        json.list("sentences", NoticeReader::sentence));
  }

  private static Sentence sentence(Members json) {
    return new Sentence(
        json.text("text"),
        json.textList("evidence"),
        json.optionalObject(
            "quotation",
            quotation ->
                new Quotation(
                    Language.of(quotation.text("language")),
                    quotation.text("text"),
                    quotation.text("attribution"))));
  }
}
