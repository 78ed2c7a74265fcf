package org.tocsin.notice.cap;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.tocsin.notice.Level;
import org.tocsin.notice.LocalText;
import org.tocsin.notice.MessageType;
import org.tocsin.notice.Notice;
import org.tocsin.notice.Place;
import org.tocsin.notice.PlaceRole;
import org.tocsin.notice.Point;
import org.tocsin.notice.Reference;
import org.tocsin.notice.SitePaths;
import org.tocsin.notice.Status;
import org.tocsin.notice.Version;
import org.tocsin.notice.words.Words;
import org.tocsin.notice.xml.XmlText;

/** A notice as a CAP 1.2 message, one info block per language. */
public final class CapWriter {
  public static final String NAMESPACE = "urn:oasis:names:tc:emergency:cap:1.2";
  public static final String MEDIA_TYPE = "application/cap+xml";

  private final Notice notice;
  private final XmlText xml;

  private CapWriter(Notice notice) {
    this.notice = notice;
    this.xml = new XmlText("alert", NAMESPACE);
  }

  /** The message, UTF-8. */
  public static byte[] write(Notice notice) {
    return new CapWriter(notice).alert();
  }

  private byte[] alert() {
    xml.element("identifier", notice.id().text())
        .element("sender", notice.desk().sender())
        .element("sent", CapTime.write(notice.sent()))
        .element("status", title(notice.status()))
        .element("msgType", messageType(notice.type()))
        .element("scope", "Public");
    if (notice.status() != Status.ACTUAL) {
      // CAP asks that an exercise be named in the note.
      Words words = Words.in(notice.original().language());
      xml.element(
          "note", notice.id().text() + ": " + words.say("status." + notice.status() + ".banner"));
    }
    if (!notice.lineage().isEmpty()) {
      xml.element(
          "references",
          notice.lineage().stream().map(CapWriter::reference).collect(Collectors.joining(" ")));
    }
    notice.versions().forEach(this::info);
    return xml.finish();
  }

  private void info(Version version) {
    final Words words = Words.in(version.language());
    final CapLevels.Terms terms = CapLevels.of(notice.level());
    final CapDescription description = new CapDescription(notice, version);
    xml.start("info").element("language", version.language().tag());
    terms.categories().forEach(category -> xml.element("category", category));
    xml.element("event", words.say(event()));
    terms.responseTypes().forEach(response -> xml.element("responseType", response));
    xml.element("urgency", terms.urgency())
        .element("severity", terms.severity())
        .element("certainty", terms.certainty())
        .element("effective", CapTime.write(notice.sent()))
        .element("expires", CapTime.write(notice.expires()))
        .element("senderName", in(version, notice.desk().name()))
        .element("headline", description.headline())
        .element("description", description.text());
    if (!notice.recommendations().isEmpty()) {
      xml.element("instruction", description.instruction());
    }
    notice
        .desk()
        .home()
        .ifPresent(
            home ->
                xml.element(
                    "web",
                    home
                        + SitePaths.page(
                            notice.id(), version.language(), SitePaths.firstLanguage(notice))));
    xml.element("contact", notice.desk().contact());
    parameters(version, words);
    areas(version);
    xml.end("info");
  }

  private String event() {
    boolean over = notice.level() == Level.NONE || notice.type() == MessageType.CANCEL;
    return over ? "cap.event.none" : "cap.event";
  }

  private void parameters(Version version, Words words) {
    parameter("tocsin:level", notice.level().name());
    parameter("tocsin:levelName", words.say("level", notice.level()));
    parameter("tocsin:situation", notice.id().situation());
    parameter("tocsin:alertNumber", Integer.toString(notice.id().number()));
    parameter("tocsin:revision", Integer.toString(notice.id().revision()));
    parameter("tocsin:messageType", notice.type().name());
    parameter("tocsin:knownTo", CapTime.write(notice.knownTo().availability()));
    parameter("tocsin:journalPosition", Long.toString(notice.knownTo().journalPosition()));
    parameter(
        "tocsin:laterJudgementsApplied",
        Boolean.toString(notice.knownTo().laterJudgementsApplied()));
    parameter("tocsin:translation", version.state().name());
    parameter("tocsin:onePersonDesk", Boolean.toString(notice.desk().sole()));
    if (!notice.cites().isEmpty()) {
      parameter(
          "tocsin:cites",
          notice.cites().stream().map(CapWriter::reference).collect(Collectors.joining(" ")));
    }
    parameter("tocsin:key", notice.desk().verifierKey());
    // Relative to the site's top where the desk has no address of its own.
    String verify =
        notice
            .desk()
            .home()
            .map(home -> home + SitePaths.VERIFY_TEXT)
            .orElse(SitePaths.VERIFY_TEXT);
    parameter("tocsin:verify", verify);
    parameter("tocsin:notice", SitePaths.json(notice.id()));
  }

  private void parameter(String name, String value) {
    xml.start("parameter").element("valueName", name).element("value", value).end("parameter");
  }

  private void areas(Version version) {
    List<Place> shown = new ArrayList<>(notice.places());
    if (shown.stream().anyMatch(place -> place.role() != PlaceRole.CONTEXT)) {
      shown.removeIf(place -> place.role() == PlaceRole.CONTEXT);
    }
    if (notice.area().isPresent()) {
      String names =
          shown.stream().map(place -> in(version, place.names())).collect(Collectors.joining("; "));
      String ring =
          notice.area().get().ring().stream().map(CapWriter::pair).collect(Collectors.joining(" "));
      xml.start("area").element("areaDesc", names).element("polygon", ring).end("area");
      return;
    }
    for (Place place : shown) {
      xml.start("area").element("areaDesc", in(version, place.names()));
      if (place.point().isPresent() && place.precisionKm().isPresent()) {
        // A circle without a known radius would claim a precision nobody has.
        xml.element(
            "circle", pair(place.point().get()) + " " + plain(place.precisionKm().getAsDouble()));
      }
      xml.end("area");
    }
  }

  private String in(Version version, LocalText text) {
    return text.in(version.language(), notice.original().language()).text();
  }

  private static String reference(Reference reference) {
    return reference.sender() + "," + reference.id().text() + "," + CapTime.write(reference.sent());
  }

  private static String messageType(MessageType type) {
    // CAP has no correction; it is an update that says so in its parameters and text.
    return type == MessageType.CORRECTION ? "Update" : title(type);
  }

  private static String title(Enum<?> constant) {
    String name = constant.name();
    return name.charAt(0) + name.substring(1).toLowerCase(Locale.ROOT);
  }

  private static String pair(Point point) {
    return plain(point.latitude()) + "," + plain(point.longitude());
  }

  private static String plain(double number) {
    return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
  }
}
