package org.tocsin.notice.write;

import java.time.ZoneOffset;
import java.util.List;
import org.tocsin.notice.Edition;
import org.tocsin.notice.Language;
import org.tocsin.notice.Notice;
import org.tocsin.notice.NoticeId;
import org.tocsin.notice.SectionKind;
import org.tocsin.notice.Sentence;
import org.tocsin.notice.SitePaths;
import org.tocsin.notice.Status;
import org.tocsin.notice.Version;
import org.tocsin.notice.cap.CapWriter;
import org.tocsin.notice.words.Words;
import org.tocsin.notice.xml.XmlText;

/**
 * All notices as an Atom feed (RFC 4287), latest first. Ids are tag URIs (RFC 4151) made of the
 * desk's sender, the day of the first issue, and the notice's id, so they never change.
 */
final class AtomWriter {
  private static final String NAMESPACE = "http://www.w3.org/2005/Atom";

  private final Edition edition;
  private final XmlText xml;

  private AtomWriter(Edition edition) {
    this.edition = edition;
    Language language = edition.first();
    this.xml =
        edition
            .desk()
            .home()
            .map(
                home ->
                    new XmlText(
                        "feed", NAMESPACE, "xml:lang", language.tag(), "xml:base", home.toString()))
            .orElseGet(() -> new XmlText("feed", NAMESPACE, "xml:lang", language.tag()));
  }

  static byte[] write(Edition edition) {
    return new AtomWriter(edition).feed();
  }

  private byte[] feed() {
    Language language = edition.first();
    String desk = edition.desk().name().in(language, language).text();
    List<Notice> notices = edition.notices();
    xml.element("id", feedId())
        .element("title", Words.in(language).say("feed.title", desk))
        .element("updated", notices.get(0).sent().toString())
        .start("author")
        .element("name", desk)
        .end("author")
        .empty("link", "rel", "alternate", "type", "text/html", "href", "index.html");
    if (edition.desk().home().isPresent()) {
      xml.empty("link", "rel", "self", "type", "application/atom+xml", "href", SitePaths.FEED);
    }
    notices.forEach(this::entry);
    return xml.finish();
  }

  private void entry(Notice notice) {
    Version version = notice.version(edition.first()).orElse(notice.original());
    Words words = Words.in(version.language());
    xml.start("entry", "xml:lang", version.language().tag())
        .element("id", tag(notice, notice.id()))
        .element("title", title(notice, version, words))
        .element("published", notice.sent().toString())
        .element("updated", notice.sent().toString())
        .start("author")
        .element(
            "name",
            notice.desk().name().in(version.language(), notice.original().language()).text())
        .end("author");
    Language first = SitePaths.firstLanguage(notice);
    for (Language language : notice.languages()) {
      xml.empty(
          "link",
          "rel",
          "alternate",
          "type",
          "text/html",
          "hreflang",
          language.tag(),
          "href",
          SitePaths.page(notice.id(), language, first));
    }
    xml.empty(
            "link",
            "rel",
            "alternate",
            "type",
            CapWriter.MEDIA_TYPE,
            "href",
            SitePaths.cap(notice.id()))
        .empty(
            "link",
            "rel",
            "related",
            "type",
            "application/json",
            "href",
            SitePaths.json(notice.id()))
        .empty(
            "category",
            "scheme",
            "tag:" + notice.desk().sender() + "," + year(notice) + ":level",
            "term",
            notice.level().name(),
            "label",
            words.say("level", notice.level()))
        .element("summary", summary(notice, version, words))
        .end("entry");
  }

  private static String title(Notice notice, Version version, Words words) {
    return notice.status() == Status.ACTUAL
        ? version.headline()
        : words.say("status." + notice.status() + ".short") + ": " + version.headline();
  }

  private static String summary(Notice notice, Version version, Words words) {
    String first =
        version.section(SectionKind.SUMMARY).sentences().stream()
            .findFirst()
            .map(Sentence::text)
            .orElse("");
    return words.say("feed.summary", words.say("level", notice.level()), first);
  }

  private String feedId() {
    Notice oldest = edition.notices().get(edition.notices().size() - 1);
    return "tag:" + oldest.desk().sender() + "," + year(oldest) + ":alerts";
  }

  /** A notice's own id: with the day of its own issue, when the desk surely held its sender. */
  private static String tag(Notice notice, NoticeId id) {
    return "tag:"
        + notice.desk().sender()
        + ","
        + notice.sent().atOffset(ZoneOffset.UTC).toLocalDate()
        + ":"
        + id.text();
  }

  private static int year(Notice notice) {
    return notice.sent().atOffset(ZoneOffset.UTC).getYear();
  }
}
