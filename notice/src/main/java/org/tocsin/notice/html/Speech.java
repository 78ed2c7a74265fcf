package org.tocsin.notice.html;

import static org.tocsin.notice.html.Node.element;
import static org.tocsin.notice.html.Node.text;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.tocsin.notice.Edition;
import org.tocsin.notice.Language;
import org.tocsin.notice.LocalText;
import org.tocsin.notice.SitePaths;
import org.tocsin.notice.words.Dates;
import org.tocsin.notice.words.EdtfWords;
import org.tocsin.notice.words.Words;

/**
 * A page's language and everything said in it.
 *
 * @param otherwise the language to fall back on, the original's
 * @param siteIndex file of the site's index in this language
 */
record Speech(Language language, Language otherwise, String siteIndex) {

  /** For a page of an edition; the index falls back on its first language. */
  static Speech of(Edition edition, Language language, Language otherwise) {
    return new Speech(language, otherwise, SitePaths.page(language, edition.first()));
  }

  Words words() {
    return Words.in(language);
  }

  Node say(String key, Object... arguments) {
    return text(words().say(key, arguments));
  }

  /** A short text; marked with its own language where that is not the page's. */
  Node local(LocalText local) {
    LocalText.Spoken spoken = local.in(language, otherwise);
    return in(spoken.language(), spoken.text());
  }

  /** A text in a language; set apart so that it cannot disturb the direction around it. */
  Node in(Language other, String content) {
    if (other.equals(language)) {
      return element(Tag.BDI, text(content));
    }
    return element(Tag.BDI, Attribute.lang(other), Attribute.dir(other.direction()), text(content));
  }

  Node moment(Instant moment) {
    return element(
        Tag.TIME, Attribute.datetime(moment.toString()), text(new Dates(words()).moment(moment)));
  }

  Node day(LocalDate day) {
    return element(Tag.TIME, Attribute.datetime(day.toString()), text(new Dates(words()).day(day)));
  }

  /** An EDTF date in words where there are some, else as it stands. */
  Node edtf(Optional<String> edtf) {
    if (edtf.isEmpty()) {
      return say("edtf.unknown");
    }
    return new EdtfWords(words())
        .say(edtf.get())
        .map(Node::text)
        .orElseGet(() -> element(Tag.BDI, element(Tag.CODE, text(edtf.get()))));
  }

  /** A machine's word (an id, a key), always left to right. */
  Node code(String content) {
    return element(Tag.CODE, Attribute.dir(Language.Direction.LEFT_TO_RIGHT), text(content));
  }

  /** The name of a language in itself where we know it, else its tag. */
  static String name(Language language) {
    return Words.speak(language) ? Words.in(language).say("language.name") : language.tag();
  }
}
