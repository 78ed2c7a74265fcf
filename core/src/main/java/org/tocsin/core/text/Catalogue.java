package org.tocsin.core.text;

import com.ibm.icu.number.LocalizedNumberFormatter;
import com.ibm.icu.number.NumberFormatter;
import com.ibm.icu.text.ListFormatter;
import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.tocsin.core.figure.Figure;

/**
 * The wording of one language: ICU messages from {@code phrases_<language>.properties}. Digits are
 * Western in every language, so that a figure reads the same in all versions of an alert.
 */
public final class Catalogue {

  /** Languages an alert can be written in; the first is the one it is drafted in. */
  public static final List<String> LANGUAGES = List.of("en", "fr", "ar");

  private static final Map<String, Catalogue> LOADED = loadAll();

  private final String language;
  private final ULocale locale;
  private final Map<String, String> messages;
  private final LocalizedNumberFormatter numbers;
  private final ListFormatter lists;
  private final Times times;

  private Catalogue(String language) {
    this.language = language;
    this.locale = new ULocale(language + "@numbers=latn");
    this.messages = load(language);
    this.numbers = NumberFormatter.withLocale(locale);
    this.lists = ListFormatter.getInstance(locale);
    this.times = new Times(locale, this);
  }

  private static Map<String, Catalogue> loadAll() {
    Map<String, Catalogue> all = new HashMap<>();
    LANGUAGES.forEach(language -> all.put(language, new Catalogue(language)));
    return all;
  }

  /**
   * @throws IllegalArgumentException for a language there is no catalogue for
   */
  public static Catalogue in(String language) {
    @Nullable Catalogue catalogue = LOADED.get(language);
    if (catalogue == null) {
      throw new IllegalArgumentException("no catalogue for " + language);
    }
    return catalogue;
  }

  public String language() {
    return language;
  }

  public boolean rightToLeft() {
    return locale.isRightToLeft();
  }

  public SortedSet<String> keys() {
    return new TreeSet<>(messages.keySet());
  }

  public String message(String key) {
    return Objects.requireNonNull(
        messages.get(key), () -> "no wording for " + key + " in " + language);
  }

  public boolean has(String key) {
    return messages.containsKey(key);
  }

  /** The phrase in this language. */
  public String say(Phrase phrase) {
    Map<String, Object> values = new TreeMap<>();
    phrase.args().forEach((name, arg) -> values.put(name, value(arg)));
    return new MessageFormat(message(phrase.key()), locale).format(values);
  }

  public String say(String key) {
    return say(Phrase.of(key));
  }

  /**
   * Plain numbers go to ICU as numbers, so that plural rules can see them; all else is worded here.
   */
  private Object value(Arg arg) {
    if (arg instanceof Arg.Count count) {
      return count.number();
    }
    return word(arg);
  }

  public String word(Arg arg) {
    if (arg instanceof Arg.Name name) {
      return name.label().in(language);
    } else if (arg instanceof Arg.Count count) {
      return number(BigDecimal.valueOf(count.number()));
    } else if (arg instanceof Arg.Amount amount) {
      return figure(amount.figure());
    } else if (arg instanceof Arg.When when) {
      return times.say(when.time());
    } else if (arg instanceof Arg.Moment moment) {
      return times.say(moment.instant());
    } else if (arg instanceof Arg.Term term) {
      return say(term.key());
    } else if (arg instanceof Arg.Said said) {
      return say(said.phrase());
    } else if (arg instanceof Arg.Verbatim verbatim) {
      return verbatim.text();
    } else if (arg instanceof Arg.Several several) {
      return lists.format(several.items().stream().map(this::word).toList());
    }
    throw new IllegalStateException("no wording for " + arg);
  }

  String number(BigDecimal number) {
    return numbers.format(number).toString();
  }

  /** A figure with its doubt: a range, a bound, or unknown. */
  public String figure(Figure figure) {
    if (figure.isUnknown()) {
      return say("figure.unknown");
    }
    Map<String, Arg> parts = new HashMap<>();
    figure.low().ifPresent(low -> parts.put("low", new Arg.Verbatim(number(low))));
    figure.best().ifPresent(best -> parts.put("best", new Arg.Verbatim(number(best))));
    figure.high().ifPresent(high -> parts.put("high", new Arg.Verbatim(number(high))));
    return say(Phrase.of(figureKey(figure), parts));
  }

  private static String figureKey(Figure figure) {
    boolean low = figure.low().isPresent();
    boolean high = figure.high().isPresent();
    if (figure.best().isEmpty()) {
      return low && high ? "figure.between" : low ? "figure.at-least" : "figure.at-most";
    }
    if (low && high) {
      boolean exact = figure.low().equals(figure.best()) && figure.high().equals(figure.best());
      return exact ? "figure.exact" : "figure.best-between";
    }
    return low ? "figure.best-at-least" : high ? "figure.best-at-most" : "figure.about";
  }

  private static Map<String, String> load(String language) {
    String name = "phrases_" + language + ".properties";
    Properties properties = new Properties();
    try (InputStream in = Catalogue.class.getResourceAsStream(name)) {
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
