package org.tocsin.notice;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One short text in several languages.
 *
 * @param byLanguage at least one text; sorted by tag
 */
public record LocalText(SortedMap<Language, String> byLanguage) {
  public LocalText {
    if (byLanguage.isEmpty()) {
      throw new IllegalArgumentException("a text needs at least one language");
    }
    byLanguage.forEach((language, text) -> PublicText.require("text in " + language, text));
    byLanguage = Collections.unmodifiableSortedMap(new TreeMap<>(byLanguage));
  }

  public static LocalText of(Map<Language, String> byLanguage) {
    return new LocalText(new TreeMap<>(byLanguage));
  }

  public static LocalText of(Language language, String text) {
    return of(Map.of(language, text));
  }

  /** A text whose languages are given as tags, for data read from files. */
  public static LocalText ofTags(Map<String, String> byTag) {
    SortedMap<Language, String> byLanguage = new TreeMap<>();
    byTag.forEach((tag, text) -> byLanguage.put(Language.of(tag), text));
    return new LocalText(byLanguage);
  }

  /**
   * The text in the wanted language, else in the second one, else in the first there is; with the
   * language it really is in, so that a page can mark it.
   */
  public Spoken in(Language wanted, Language otherwise) {
    Language found =
        byLanguage.containsKey(wanted)
            ? wanted
            : byLanguage.containsKey(otherwise) ? otherwise : byLanguage.firstKey();
    return new Spoken(found, byLanguage.getOrDefault(found, ""));
  }

  /** A text and the language it is in. */
  public record Spoken(Language language, String text) {}
}
