package org.tocsin.desk.words;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.tocsin.core.text.Arg;
import org.tocsin.core.text.Catalogue;
import org.tocsin.core.text.Phrase;

/**
 * The interface in one language: ICU messages from {@code desk_<language>.properties}, and through
 * {@link #catalogue} the words that alerts are made of. Digits are Western everywhere, so that a
 * number on the screen reads as the one in the alert.
 */
public final class Words {

  /** Languages of the interface, the first by default. */
  public static final List<String> LANGUAGES = Catalogue.LANGUAGES;

  private static final Map<String, Words> ALL = all();

  private final String language;
  private final ULocale locale;
  private final Catalogue catalogue;
  private final Map<String, String> messages;
  private final Map<String, MessageFormat> formats = new ConcurrentHashMap<>();

  private Words(String language) {
    this.language = language;
    this.locale = new ULocale(language + "@numbers=latn");
    this.catalogue = Catalogue.in(language);
    this.messages = load(language);
  }

  private static Map<String, Words> all() {
    Map<String, Words> all = new HashMap<>();
    LANGUAGES.forEach(language -> all.put(language, new Words(language)));
    return Map.copyOf(all);
  }

  /** English for a language there is none for. */
  public static Words in(String language) {
    return ALL.getOrDefault(language, Objects.requireNonNull(ALL.get("en")));
  }

  public String language() {
    return language;
  }

  public boolean rightToLeft() {
    return catalogue.rightToLeft();
  }

  /** How the page is written: {@code ltr} or {@code rtl}. */
  public String direction() {
    return rightToLeft() ? "rtl" : "ltr";
  }

  /** What alerts say, in this language. */
  public Catalogue catalogue() {
    return catalogue;
  }

  public String say(Phrase phrase) {
    return catalogue.say(phrase);
  }

  public String word(Arg arg) {
    return catalogue.word(arg);
  }

  public String say(String key) {
    return fill(key, Map.of());
  }

  /** With one argument, by name. */
  public String say(String key, String name, Object value) {
    return fill(key, Map.of(name, value));
  }

  public String say(String key, String first, Object one, String second, Object other) {
    return fill(key, Map.of(first, one, second, other));
  }

  /** The word for a constant, under {@code <group>.<constant-in-lower-case>}. */
  public String of(String group, Enum<?> constant) {
    return say(group + "." + constant.name().toLowerCase(Locale.ROOT).replace('_', '-'));
  }

  /** One thing and what is said of it, with the colon as the language sets it. */
  public String pair(String first, String second) {
    return say("mark.pair", "first", first, "second", second);
  }

  private String fill(String key, Map<String, Object> values) {
    String message = messages.get(key);
    if (message == null) {
      throw new IllegalArgumentException("no wording for " + key + " in " + language);
    }
    MessageFormat format =
        formats.computeIfAbsent(key, fresh -> new MessageFormat(message, locale));
    // Made once, since that takes far longer than filling it; not made for several threads at once.
    synchronized (format) {
      return format.format(values, new StringBuffer(), null).toString();
    }
  }

  public boolean has(String key) {
    return messages.containsKey(key);
  }

  /** The name of a form's field; as it is sent where there is none. */
  public String field(String name) {
    return Stream.of("form." + name, "field." + name)
        .filter(this::has)
        .findFirst()
        .map(this::say)
        .orElse(name);
  }

  public String number(long number) {
    return catalogue.word(new Arg.Count(number));
  }

  /** A day and minute with the zone it is told in. */
  public String moment(Instant instant) {
    String text = instant.atOffset(ZoneOffset.UTC).toLocalDateTime().toString();
    return apart(text.substring(0, "2022-12-03T10:00".length()).replace('T', ' ') + " UTC");
  }

  /**
   * Figures and dates that stand for themselves in a sentence. After Arabic letters a browser would
   * write 2022-12-03 as 03-12-2022; between isolates (Unicode annex 9, FSI and PDI) it does not.
   */
  public String apart(String text) {
    return rightToLeft() ? "\u2068" + text + "\u2069" : text;
  }

  public String day(LocalDate day) {
    return catalogue.word(new Arg.When(org.tocsin.core.time.Edtf.parse(day.toString()).orThrow()));
  }

  public SortedSet<String> keys() {
    return new TreeSet<>(messages.keySet());
  }

  private static Map<String, String> load(String language) {
    String name = "desk_" + language + ".properties";
    Properties properties = new Properties();
    try (InputStream in = Words.class.getResourceAsStream(name)) {
      properties.load(
          new InputStreamReader(
              Objects.requireNonNull(in, () -> "missing " + name), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Map<String, String> messages = new HashMap<>();
    properties.forEach((key, value) -> messages.put((String) key, (String) value));
    return messages;
  }
}
