package org.tocsin.notice.html;

import static org.tocsin.notice.html.Attribute.href;
import static org.tocsin.notice.html.Attribute.id;
import static org.tocsin.notice.html.Attribute.labelledBy;
import static org.tocsin.notice.html.Attribute.styled;
import static org.tocsin.notice.html.Node.element;
import static org.tocsin.notice.html.Node.text;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.tocsin.notice.Edition;
import org.tocsin.notice.Notice;
import org.tocsin.notice.Place;
import org.tocsin.notice.Point;
import org.tocsin.notice.Reference;
import org.tocsin.notice.SignerRole;
import org.tocsin.notice.SitePaths;
import org.tocsin.notice.Version;
import org.tocsin.notice.words.Dates;

/** The end of an alert's page: places, remarks, earlier alerts, how it was made and is verified. */
final class AlertTail {
  private final Edition edition;
  private final Notice notice;
  private final Version version;
  private final Speech speech;

  AlertTail(Edition edition, Notice notice, Version version, Speech speech) {
    this.edition = edition;
    this.notice = notice;
    this.version = version;
    this.speech = speech;
  }

  Node node() {
    return Node.all(places(), remarks(), lineage(), made(), verify());
  }

  private Node places() {
    List<Node> items = notice.places().stream().map(this::place).toList();
    return section(
        "places",
        element(Tag.UL, styled("places"), Node.all(items)),
        notice.area().isPresent()
            ? element(Tag.P, styled("quiet"), speech.say("places.area"))
            : Node.nothing());
  }

  private Node place(Place place) {
    List<Part> parts = new ArrayList<>();
    parts.add(element(Tag.STRONG, speech.local(place.names())));
    parts.add(text(" – "));
    parts.add(speech.say("place." + place.role()));
    parts.add(text(speech.words().say("separator.list")));
    if (place.point().isEmpty()) {
      parts.add(speech.say("places.noPoint"));
      return element(Tag.LI, parts.toArray(Part[]::new));
    }
    parts.add(speech.code(coordinates(place.point().get())));
    parts.add(text(speech.words().say("separator.list")));
    parts.add(
        place.precisionKm().isPresent()
            ? speech.say("places.precision", plain(place.precisionKm().getAsDouble()))
            : speech.say("places.noPrecision"));
    return element(Tag.LI, parts.toArray(Part[]::new));
  }

  private Node remarks() {
    if (version.remarks().isEmpty()) {
      return Node.nothing();
    }
    List<Node> paragraphs = new ArrayList<>();
    version
        .remarks()
        .forEach(remark -> paragraphs.add(element(Tag.P, element(Tag.BDI, text(remark)))));
    return section("remarks", Node.all(paragraphs));
  }

  private Node lineage() {
    if (notice.lineage().isEmpty() && notice.cites().isEmpty()) {
      return section("lineage", element(Tag.P, speech.say("lineage.none")));
    }
    return section(
        "lineage",
        references("lineage.revisions", notice.lineage()),
        references("lineage.cites", notice.cites()));
  }

  private Node references(String title, List<Reference> references) {
    if (references.isEmpty()) {
      return Node.nothing();
    }
    List<Node> items = references.stream().map(this::reference).toList();
    return Node.all(element(Tag.H3, speech.say(title)), element(Tag.UL, Node.all(items)));
  }

  private Node reference(Reference reference) {
    Node name = speech.code(reference.id().text());
    Node linked =
        edition
            .find(reference.id())
            .<Node>map(
                other ->
                    element(
                        Tag.A, href("../../" + SitePaths.folder(other.id()) + "index.html"), name))
            .orElse(name);
    String issued =
        speech.words().say("lineage.item", "", new Dates(speech.words()).moment(reference.sent()));
    return element(Tag.LI, linked, text(issued));
  }

  private Node made() {
    String roles = "made.roles";
    if (notice.desk().sole()) {
      roles = "made.roles.sole";
    } else if (notice.signerRoles().contains(SignerRole.SIGNER)) {
      roles = "made.roles.signer";
    }
    String known = new Dates(speech.words()).moment(notice.knownTo().availability());
    String position = Long.toString(notice.knownTo().journalPosition());
    boolean later = notice.knownTo().laterJudgementsApplied();
    return section(
        "made",
        element(Tag.P, speech.say(roles), text(" "), speech.say("made.claims")),
        element(
            Tag.P,
            speech.say("fact.known.text", known, position),
            text(" "),
            speech.say(later ? "fact.known.later" : "fact.known.strict")));
  }

  private Node verify() {
    return section(
        "verify",
        element(Tag.P, speech.say("verify.text")),
        element(
            Tag.OL,
            element(Tag.LI, speech.say("verify.step1")),
            element(Tag.LI, speech.say("verify.step2")),
            element(Tag.LI, speech.say("verify.step3"))),
        element(
            Tag.P,
            styled("vkey"),
            speech.say("verify.key"),
            text(speech.words().say("separator.label")),
            speech.code(notice.desk().verifierKey())),
        paper(),
        element(Tag.H3, speech.say("verify.files")),
        element(
            Tag.UL,
            file("cap", SitePaths.cap(notice.id())),
            file("json", SitePaths.json(notice.id())),
            file("geojson", SitePaths.geoJson(notice.id())),
            file("proof", SitePaths.proof(notice.id())),
            file("text", SitePaths.VERIFY_TEXT)));
  }

  /** The way to the same page for paper, where one lies beside it. */
  private Node paper() {
    String path = SitePaths.pdf(notice.id(), version.language());
    return edition.beside().contains(path)
        ? Node.all(element(Tag.H3, speech.say("verify.paper")), element(Tag.UL, file("pdf", path)))
        : Node.nothing();
  }

  private Node file(String key, String path) {
    return element(Tag.LI, element(Tag.A, href("../../" + path), speech.say("verify.file." + key)));
  }

  private Node section(String name, Node... content) {
    return element(
        Tag.SECTION,
        styled("tail " + name),
        labelledBy("h-" + name),
        element(Tag.H2, id("h-" + name), speech.say(name + ".title")),
        Node.all(content));
  }

  /** "39.64° N, 46.55° E": the same in every language, as on maps. */
  static String coordinates(Point point) {
    return String.format(
        Locale.ROOT,
        "%s° %s, %s° %s",
        plain(Math.abs(point.latitude())),
        point.latitude() < 0 ? "S" : "N",
        plain(Math.abs(point.longitude())),
        point.longitude() < 0 ? "W" : "E");
  }

  private static String plain(double number) {
    return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
  }
}
