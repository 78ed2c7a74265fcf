package org.tocsin.notice.words;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import org.tocsin.notice.Language;

/** A catalogue of interface words. Every catalogue has the same keys. */
public final class Words {
  /** The languages there are catalogues for; a notice can be published in these. */
  public static final List<Language> LANGUAGES =
      List.of(Language.ENGLISH, Language.FRENCH, Language.ARABIC);

  private static final Map<Language, Words> ALL = load();

  private final Language language;
  private final Map<String, String> byKey;

  private Words(Language language, Map<String, String> byKey) {
    this.language = language;
    this.byKey = Map.copyOf(byKey);
  }

  /** Whether a notice in this language can be published. */
  public static boolean speak(Language language) {
    return LANGUAGES.stream().anyMatch(known -> known.primary().equals(language.primary()));
  }

  /**
   * The catalogue of a language; a regional tag takes that of its language.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static Words in(Language language) {
    Words exact = ALL.get(language);
    if (exact != null) {
      return exact;
    }
    Words general = ALL.get(Language.of(language.primary()));
    if (general == null) {
      throw new IllegalArgumentException("no interface words in " + language);
    }
    return general;
  }

  public Language language() {
    return language;
  }

  public Set<String> keys() {
    return byKey.keySet();
  }

  /**
   * The words of a key, with {0}, {1}, … replaced by the arguments.
   *
   * @throws IllegalArgumentException if the key is unknown
   */
  public String say(String key, Object... arguments) {
    String words = byKey.get(key);
    if (words == null) {
      throw new IllegalArgumentException("no words for " + key + " in " + language);
    }
    StringBuilder said = new StringBuilder();
    for (int at = 0; at < words.length(); ) {
      int number = placeholder(words, at);
      if (number >= 0 && number < arguments.length) {
        said.append(arguments[number]);
        at += 3;
      } else {
        said.append(words.charAt(at));
        at++;
      }
    }
    return said.toString();
  }

  /** The words of an enum constant: "level.RED_FLAG" for ("level", RED_FLAG). */
  public String say(String group, Enum<?> constant) {
    return say(group + "." + constant.name());
  }

  /** The number of the placeholder at a position, or -1. */
  private static int placeholder(String words, int at) {
    boolean braces =
        words.charAt(at) == '{' && at + 2 < words.length() && words.charAt(at + 2) == '}';
    return braces && Character.isDigit(words.charAt(at + 1)) ? words.charAt(at + 1) - '0' : -1;
  }

  private static Map<Language, Words> load() {
    Map<Language, Words> all = new TreeMap<>();
    for (Language language : LANGUAGES) {
      all.put(language, new Words(language, read("words_" + language.tag() + ".properties")));
    }
    return all;
  }

  private static Map<String, String> read(String resource) {
    try (InputStream in = Words.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("catalogue missing from the jar: " + resource);
      }
      Properties properties = new Properties();
      try (Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
        properties.load(reader);
      }
      Map<String, String> words = new TreeMap<>();
      properties.stringPropertyNames().forEach(key -> words.put(key, properties.getProperty(key)));
      return words;
    } catch (IOException e) {
      throw new UncheckedIOException("catalogue unreadable: " + resource, e);
    }
  }
}
