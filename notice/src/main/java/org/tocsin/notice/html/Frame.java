package org.tocsin.notice.html;

import static org.tocsin.notice.html.Attribute.dir;
import static org.tocsin.notice.html.Attribute.fixed;
import static org.tocsin.notice.html.Attribute.href;
import static org.tocsin.notice.html.Attribute.hreflang;
import static org.tocsin.notice.html.Attribute.label;
import static org.tocsin.notice.html.Attribute.lang;
import static org.tocsin.notice.html.Attribute.rel;
import static org.tocsin.notice.html.Attribute.styled;
import static org.tocsin.notice.html.Node.element;
import static org.tocsin.notice.html.Node.text;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tocsin.notice.Desk;
import org.tocsin.notice.Language;
import org.tocsin.notice.SitePaths;
import org.tocsin.notice.Status;
import org.tocsin.notice.html.Attribute.Fixed;
import org.tocsin.notice.words.Words;

/**
 * What every page has around its main part.
 *
 * @param up the way to the site's top: "" or "../../"
 * @param title of the page
 * @param status shown before all else unless ACTUAL
 * @param translations the languages of this page and their files, itself included
 */
record Frame(
    Speech speech,
    Desk desk,
    String up,
    String title,
    String skip,
    Status status,
    List<Translation> translations) {

  /** The same page in a language. */
  record Translation(Language language, String file) {}

  /** Nothing but what lies in the site itself: no script, no frame, no form, no other origin. */
  private static final String POLICY =
      "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'";

  byte[] page(Node main) {
    String classes = status == Status.ACTUAL ? "actual" : "not-actual";
    Node.Element html =
        element(
            Tag.HTML,
            lang(speech.language()),
            dir(speech.language().direction()),
            head(),
            element(
                Tag.BODY,
                styled(classes),
                element(Tag.A, styled("skip"), href("#main"), text(skip)),
                banner(),
                top(),
                element(Tag.MAIN, Attribute.id("main"), fixed(Fixed.TABINDEX, "-1"), main),
                bottom()));
    return Node.document(html).getBytes(StandardCharsets.UTF_8);
  }

  private Node head() {
    List<Part> parts = new ArrayList<>();
    parts.add(element(Tag.META, fixed(Fixed.CHARSET, "utf-8")));
    parts.add(
        element(
            Tag.META,
            fixed(Fixed.HTTP_EQUIV, "Content-Security-Policy"),
            fixed(Fixed.CONTENT, POLICY)));
    parts.add(meta("viewport", "width=device-width, initial-scale=1"));
    parts.add(meta("color-scheme", "light dark"));
    parts.add(meta("referrer", "no-referrer"));
    parts.add(element(Tag.TITLE, text(marked(title))));
    parts.add(element(Tag.LINK, rel("stylesheet"), href(up + SitePaths.STYLE)));
    parts.add(
        element(
            Tag.LINK,
            rel("alternate"),
            Attribute.type("application/atom+xml"),
            href(up + SitePaths.FEED)));
    for (Translation translation : translations) {
      if (!translation.language().equals(speech.language())) {
        parts.add(
            element(
                Tag.LINK,
                rel("alternate"),
                hreflang(translation.language()),
                href(translation.file())));
      }
    }
    return element(Tag.HEAD, parts.toArray(Part[]::new));
  }

  /** The title, led by EXERCISE or TEST where it is one, for tabs and printed page heads. */
  private String marked(String plain) {
    return status == Status.ACTUAL
        ? plain
        : speech.words().say("status." + status + ".short") + ": " + plain;
  }

  private Node banner() {
    if (status == Status.ACTUAL) {
      return Node.nothing();
    }
    return element(
        Tag.ASIDE,
        styled("not-real"),
        label(speech.words().say("banner.label")),
        element(Tag.P, text(speech.words().say("status." + status + ".banner"))));
  }

  private Node top() {
    List<Node> links = new ArrayList<>();
    for (Translation translation : translations) {
      Words own = Words.in(translation.language());
      Part name = text(own.say("language.name"));
      boolean here = translation.language().equals(speech.language());
      List<Part> link =
          new ArrayList<>(List.of(href(translation.file()), lang(translation.language())));
      link.add(here ? Attribute.current("page") : hreflang(translation.language()));
      link.add(name);
      links.add(element(Tag.LI, element(Tag.A, link.toArray(Part[]::new))));
    }
    return element(
        Tag.HEADER,
        styled("top"),
        element(
            Tag.P, styled("desk"), element(Tag.A, href(up + home()), speech.local(desk.name()))),
        element(
            Tag.NAV,
            label(speech.words().say("page.languages")),
            element(Tag.UL, styled("languages"), Node.all(links))));
  }

  private Node bottom() {
    return element(
        Tag.FOOTER,
        styled("bottom"),
        Node.when(
            Optional.of(status)
                .filter(kind -> kind != Status.ACTUAL)
                .map(
                    kind ->
                        element(
                            Tag.P,
                            styled("not-real-again"),
                            text(speech.words().say("status." + kind + ".banner"))))),
        element(
            Tag.P,
            text(speech.words().say("fact.publisher") + speech.words().say("separator.label")),
            speech.local(desk.name())),
        element(
            Tag.P,
            text(speech.words().say("fact.contact") + speech.words().say("separator.label")),
            element(Tag.BDI, text(desk.contact()))));
  }

  private String home() {
    return speech.siteIndex();
  }

  private static Node meta(String name, String content) {
    return element(Tag.META, fixed(Fixed.NAME, name), fixed(Fixed.CONTENT, content));
  }
}
