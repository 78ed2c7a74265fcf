package org.tocsin.notice.html;

import static org.tocsin.notice.html.Attribute.href;
import static org.tocsin.notice.html.Attribute.label;
import static org.tocsin.notice.html.Attribute.lang;
import static org.tocsin.notice.html.Attribute.styled;
import static org.tocsin.notice.html.Node.element;
import static org.tocsin.notice.html.Node.text;

import java.util.ArrayList;
import java.util.List;
import org.tocsin.notice.Edition;
import org.tocsin.notice.Language;
import org.tocsin.notice.Level;
import org.tocsin.notice.MessageType;
import org.tocsin.notice.Notice;
import org.tocsin.notice.SitePaths;
import org.tocsin.notice.TranslationState;
import org.tocsin.notice.Version;

/** The top of an alert's page: which alert, what to mind, the headline, the level, the dates. */
final class AlertHead {
  private final Edition edition;
  private final Notice notice;
  private final Version version;
  private final Speech speech;

  AlertHead(Edition edition, Notice notice, Version version, Speech speech) {
    this.edition = edition;
    this.notice = notice;
    this.version = version;
    this.speech = speech;
  }

  Node node() {
    return element(
        Tag.HEADER,
        styled("head"),
        element(
            Tag.P,
            styled("which"),
            speech.local(notice.situationName()),
            text(" · "),
            speech.say("page.alertNumber", notice.id().number()),
            text(" · "),
            speech.say("page.revision", notice.id().revision())),
        element(Tag.H1, element(Tag.BDI, text(version.headline()))),
        level(),
        warnings(),
        facts());
  }

  private Node warnings() {
    List<Node> lines = new ArrayList<>();
    Notice latest = edition.latest(notice);
    if (!latest.equals(notice)) {
      lines.add(superseded(latest));
    }
    if (notice.type() == MessageType.CANCEL) {
      lines.add(line("banner.cancelled"));
    }
    if (notice.type() == MessageType.CORRECTION) {
      lines.add(line("banner.correction"));
    }
    if (version.state() != TranslationState.ORIGINAL) {
      lines.add(translated());
    }
    if (notice.desk().sole()) {
      lines.add(line("banner.sole"));
    }
    if (lines.isEmpty()) {
      return Node.nothing();
    }
    return element(
        Tag.ASIDE, styled("mind"), label(speech.words().say("banner.label")), Node.all(lines));
  }

  private Node superseded(Notice latest) {
    String key =
        latest.type() == MessageType.CANCEL ? "banner.superseded.cancelled" : "banner.superseded";
    Language first = SitePaths.firstLanguage(latest);
    Language language = latest.version(speech.language()).isPresent() ? speech.language() : first;
    String address = "../../" + SitePaths.page(latest.id(), language, first);
    return element(
        Tag.P,
        styled("superseded"),
        around(key, element(Tag.A, href(address), speech.code(latest.id().text()))));
  }

  private Node translated() {
    Language original = notice.original().language();
    String address = SitePaths.page(original, SitePaths.firstLanguage(notice));
    String key =
        version.state() == TranslationState.UNREVIEWED ? "banner.unreviewed" : "banner.reviewed";
    return element(
        Tag.P,
        styled(Node.token(version.state())),
        around(
            key,
            element(
                Tag.A,
                href(address),
                lang(original),
                Attribute.hreflang(original),
                text(Speech.name(original)))));
  }

  /** Words with one argument, where the argument is a node. */
  private Node around(String key, Node argument) {
    // A private-use character cannot stand in a catalogue's words.
    String words = speech.words().say(key, "\uE000");
    int at = words.indexOf('\uE000');
    return Node.all(text(words.substring(0, at)), argument, text(words.substring(at + 1)));
  }

  private Node line(String key) {
    return element(Tag.P, speech.say(key));
  }

  private Node level() {
    Level level = notice.level();
    int step = List.of(Level.values()).indexOf(level) + 1;
    List<Node> steps = new ArrayList<>();
    for (Level other : Level.values()) {
      List<Part> parts = new ArrayList<>();
      if (other == level) {
        parts.add(Attribute.current("true"));
      }
      parts.add(LevelShapes.of(other));
      parts.add(element(Tag.SPAN, speech.say("level." + other)));
      steps.add(element(Tag.LI, parts.toArray(Part[]::new)));
    }
    return element(
        Tag.DIV,
        styled("level " + Node.token(level)),
        element(
            Tag.P,
            LevelShapes.of(level),
            element(
                Tag.SPAN, speech.say("level.label"), text(speech.words().say("separator.label"))),
            element(Tag.STRONG, speech.say("level." + level)),
            text(" "),
            element(
                Tag.SPAN, styled("step"), speech.say("level.step", step, Level.values().length))),
        element(
            Tag.OL,
            styled("scale"),
            Attribute.role("list"),
            label(speech.words().say("level.scale")),
            Node.all(steps)));
  }

  private Node facts() {
    return element(
        Tag.DL,
        styled("facts"),
        fact("fact.issued", speech.moment(notice.sent())),
        fact("fact.expires", speech.moment(notice.expires())),
        fact("fact.type", speech.say("type." + notice.type())),
        fact("fact.status", speech.say("status." + notice.status())),
        fact("fact.publisher", speech.local(notice.desk().name())),
        fact("fact.identifier", speech.code(notice.id().text())));
  }

  private Node fact(String key, Node value) {
    return element(Tag.DIV, element(Tag.DT, speech.say(key)), element(Tag.DD, value));
  }
}
