package org.tocsin.core.text;

import com.ibm.icu.number.LocalizedNumberFormatter;
import com.ibm.icu.number.NumberFormatter;
import com.ibm.icu.text.CaseMap;
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
import org.tocsin.core.figure.Figure;

/**
 * The wording of one language: ICU messages from {@code phrases_<language>.properties}. Digits are
 * Western in every language, so that a figure reads the same in all versions of an alert.
 */
public final class Catalogue {

  /** Languages an alert can be written in; the first is the one it is drafted in. */
  public static final List<String> LANGUAGES = List.of("en", "fr", "ar");

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
    this.times = new Times(this);
  }

  // A language is loaded when it is first asked for: most runs want one of the three.
  private static final class English {
    static final Catalogue WORDS = new Catalogue("en");
  }

  private static final class French {
    static final Catalogue WORDS = new Catalogue("fr");
  }

  private static final class Arabic {
    static final Catalogue WORDS = new Catalogue("ar");
  }

  /**
   * @throws IllegalArgumentException for a language there is no catalogue for
   */
  public static Catalogue in(String language) {
    return switch (language) {
      case "en" -> English.WORDS;
      case "fr" -> French.WORDS;
      case "ar" -> Arabic.WORDS;
      default -> throw new IllegalArgumentException("no catalogue for " + language);
    };
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
    return fill(phrase.key(), values);
  }

  /**
   * The phrase as a title: with a capital first, where the script has capitals, and cut with an
   * ellipsis where it is longer.
   *
   * @param longest in code points
   */
  public String title(Phrase phrase, int longest) {
    String said =
        CaseMap.toTitle().wholeString().noLowercase().apply(locale.toLocale(), null, say(phrase));
    return Isolation.cut(said, longest);
  }

  /**
   * The message with its arguments filled in.
   *
   * @param values texts in this language, or whole numbers
   */
  String fill(String key, Map<String, ?> values) {
    return new MessageFormat(message(key), locale)
        .format(values, new StringBuffer(), null)
        .toString();
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
      return setApart(name.label().in(language));
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
      return isolated(verbatim.text());
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
    Map<String, String> parts = new HashMap<>();
    figure.low().ifPresent(low -> parts.put("low", number(low)));
    figure.best().ifPresent(best -> parts.put("best", number(best)));
    figure.high().ifPresent(high -> parts.put("high", number(high)));
    return fill(figureKey(figure), parts);
  }

  /**
   * What stays as it is in every language, kept from reordering: in a language written from the
   * right even 1-2 would read 2-1.
   */
  String isolated(String text) {
    boolean digits = text.chars().allMatch(Character::isDigit);
    return rightToLeft() && !digits ? Isolation.isolate(text) : setApart(text);
  }

  private String setApart(String text) {
    return Isolation.needed(text, rightToLeft()) ? Isolation.isolate(text) : text;
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
