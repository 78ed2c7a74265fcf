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
import org.tocsin.notice.SitePaths;
import org.tocsin.notice.Status;
import org.tocsin.notice.Version;
import org.tocsin.notice.words.Dates;

/** The list of all alerts in one language. */
public final class IndexPage {
  private final Edition edition;
  private final Speech speech;

  private IndexPage(Edition edition, Language language) {
    this.edition = edition;
    this.speech = Speech.of(edition, language, edition.first());
  }

  /** The page, UTF-8. */
  public static byte[] write(Edition edition, Language language) {
    return new IndexPage(edition, language).page();
  }

  private byte[] page() {
    List<Frame.Translation> translations =
        edition.languages().stream()
            .map(
                language ->
                    new Frame.Translation(language, SitePaths.page(language, edition.first())))
            .toList();
    String desk = edition.desk().name().in(speech.language(), speech.otherwise()).text();
    Frame frame =
        new Frame(
            speech,
            edition.desk(),
            "",
            speech.words().say("page.title", speech.words().say("index.title"), desk),
            speech.words().say("page.skip.index"),
            wholly(),
            translations);
    return frame.page(content(desk));
  }

  /** The status all notices share, else ACTUAL: each alert in the list says its own. */
  private Status wholly() {
    Status first = edition.notices().get(0).status();
    return edition.notices().stream().allMatch(notice -> notice.status() == first)
        ? first
        : Status.ACTUAL;
  }

  private Node content(String desk) {
    return element(
        Tag.DIV,
        styled("index"),
        element(Tag.H1, speech.say("index.heading", desk)),
        element(Tag.P, styled("intro"), speech.say("index.intro")),
        list("current", edition.current()),
        edition.replaced().isEmpty() ? Node.nothing() : list("earlier", edition.replaced()),
        files());
  }

  private Node list(String name, List<Notice> notices) {
    List<Node> items = notices.stream().map(this::item).toList();
    return element(
        Tag.SECTION,
        styled(name),
        labelledBy("h-" + name),
        element(Tag.H2, id("h-" + name), speech.say("index." + name)),
        element(Tag.UL, styled("alerts"), Attribute.role("list"), Node.all(items)));
  }

  private Node item(Notice notice) {
    Version version = notice.version(speech.language()).orElse(notice.original());
    Language first = SitePaths.firstLanguage(notice);
    List<Part> heading = new ArrayList<>();
    heading.add(href(SitePaths.page(notice.id(), version.language(), first)));
    if (!version.language().equals(speech.language())) {
      heading.add(Attribute.hreflang(version.language()));
    }
    heading.add(speech.in(version.language(), version.headline()));
    Dates dates = new Dates(speech.words());
    return element(
        Tag.LI,
        styled("level " + Node.token(notice.level())),
        element(
            Tag.P,
            styled("badge"),
            LevelShapes.of(notice.level()),
            element(Tag.STRONG, speech.say("level." + notice.level())),
            mark(notice)),
        element(Tag.H3, element(Tag.A, heading.toArray(Part[]::new))),
        element(
            Tag.P,
            styled("quiet"),
            speech.local(notice.situationName()),
            text(" · "),
            speech.say("page.alertNumber", notice.id().number()),
            text(" · "),
            speech.say("page.revision", notice.id().revision()),
            text(" · "),
            speech.say(
                "index.summary",
                speech.words().say("type", notice.type()),
                dates.moment(notice.sent()),
                dates.moment(notice.expires()))));
  }

  private Node mark(Notice notice) {
    if (notice.status() == Status.ACTUAL) {
      return Node.nothing();
    }
    return Node.all(
        text(" "),
        element(
            Tag.SPAN, styled("not-real-mark"), speech.say("status." + notice.status() + ".short")));
  }

  private Node files() {
    return element(
        Tag.SECTION,
        labelledBy("h-files"),
        element(Tag.H2, id("h-files"), speech.say("index.files")),
        element(
            Tag.UL,
            file("feed", SitePaths.FEED),
            file("alerts", SitePaths.ALERTS_JSON),
            file("geojson", SitePaths.ALERTS_GEOJSON),
            file("text", SitePaths.VERIFY_TEXT)),
        element(
            Tag.P,
            styled("vkey"),
            speech.say("verify.key"),
            text(speech.words().say("separator.label")),
            speech.code(edition.desk().verifierKey())));
  }

  private Node file(String key, String path) {
    return element(Tag.LI, element(Tag.A, href(path), speech.say("verify.file." + key)));
  }
}
