package org.tocsin.notice.html;

import static org.tocsin.notice.html.Attribute.href;
import static org.tocsin.notice.html.Attribute.id;
import static org.tocsin.notice.html.Attribute.labelledBy;
import static org.tocsin.notice.html.Attribute.styled;
import static org.tocsin.notice.html.Node.element;
import static org.tocsin.notice.html.Node.text;

import java.util.ArrayList;
import java.util.List;
import org.tocsin.notice.Edition;
import org.tocsin.notice.Language;
import org.tocsin.notice.Notice;
import org.tocsin.notice.Section;
import org.tocsin.notice.SectionKind;
import org.tocsin.notice.SitePaths;
import org.tocsin.notice.Version;

/** The page of one notice in one language. */
public final class AlertPage {
  private final Edition edition;
  private final Notice notice;
  private final Version version;
  private final Speech speech;
  private final Mentions mentions = new Mentions();

  private AlertPage(Edition edition, Notice notice, Version version) {
    this.edition = edition;
    this.notice = notice;
    this.version = version;
    this.speech = Speech.of(edition, version.language(), notice.original().language());
  }

  /** The page, UTF-8. */
  public static byte[] write(Edition edition, Notice notice, Version version) {
    return new AlertPage(edition, notice, version).page();
  }

  private byte[] page() {
    Language first = SitePaths.firstLanguage(notice);
    List<Frame.Translation> translations =
        notice.languages().stream()
            .map(language -> new Frame.Translation(language, SitePaths.page(language, first)))
            .toList();
    String desk = notice.desk().name().in(speech.language(), speech.otherwise()).text();
    Frame frame =
        new Frame(
            speech,
            notice.desk(),
            "../../",
            speech.words().say("page.title", version.headline(), desk),
            speech.words().say("page.skip"),
            notice.status(),
            translations);
    return frame.page(article());
  }

  private Node article() {
    AlertHead head = new AlertHead(edition, notice, version, speech);
    // The sections are made before the evidence, which links back to each mention in them.
    List<Node> sections = new ArrayList<>();
    for (Section section : version.sections()) {
      sections.add(section(section));
    }
    return element(
        Tag.ARTICLE,
        head.node(),
        contents(),
        Node.all(sections),
        new AlertRecommendations(notice, version, speech).node(),
        new AlertEvidence(notice, speech, mentions).node(),
        new AlertTail(edition, notice, version, speech).node());
  }

  private Node section(Section section) {
    String name = Node.token(section.kind());
    List<Part> parts = new ArrayList<>();
    parts.add(styled("said said-" + name));
    parts.add(labelledBy("h-" + name));
    parts.add(element(Tag.H2, id("h-" + name), text(section.heading())));
    if (section.kind() == SectionKind.POSITION) {
      parts.add(new AlertHearings(notice, speech).node());
    }
    parts.add(new Prose(speech, mentions).section(section.kind(), section.sentences()));
    return element(Tag.SECTION, parts.toArray(Part[]::new));
  }

  private Node contents() {
    List<Node> items = new ArrayList<>();
    for (Section section : version.sections()) {
      items.add(item("#h-" + Node.token(section.kind()), section.heading()));
    }
    if (!notice.recommendations().isEmpty()) {
      items.add(item("#h-recommendations", speech.words().say("recommendations.title")));
    }
    items.add(item("#h-evidence", speech.words().say("evidence.title")));
    items.add(item("#h-verify", speech.words().say("verify.title")));
    return element(
        Tag.DETAILS,
        styled("contents"),
        element(Tag.SUMMARY, speech.say("page.contents")),
        element(
            Tag.NAV,
            Attribute.label(speech.words().say("page.contents")),
            element(Tag.OL, Node.all(items))));
  }

  private static Node item(String address, String heading) {
    return element(Tag.LI, element(Tag.A, href(address), text(heading)));
  }
}
