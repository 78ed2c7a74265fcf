package org.tocsin.desk.draw;

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
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.tocsin.core.figure.Figure;
import org.tocsin.core.model.EventKind;
import org.tocsin.core.model.Label;
import org.tocsin.core.model.Lifeline;
import org.tocsin.core.model.Response;
import org.tocsin.core.text.Arg;
import org.tocsin.core.text.Catalogue;
import org.tocsin.core.text.Phrase;
import org.tocsin.core.time.Edtf;
import org.tocsin.notice.Level;

/**
 * The words of pictures in one language: ICU messages from {@code pictures_<language>.properties},
 * and those that core has. Digits are Western in every language, as in alerts.
 */
public final class Words {

  private static final Map<String, Words> READ = new ConcurrentHashMap<>();

  private final ULocale locale;
  private final Catalogue core;
  private final Map<String, String> messages;

  private Words(String language) {
    this.locale = new ULocale(language + "@numbers=latn");
    this.core = Catalogue.in(language);
    this.messages = load(language);
  }

  /**
   * @throws IllegalArgumentException for a language there is no catalogue for
   */
  public static Words in(String language) {
    if (!Catalogue.LANGUAGES.contains(language)) {
      throw new IllegalArgumentException("no words of pictures in " + language);
    }
    return READ.computeIfAbsent(language, Words::new);
  }

  public String language() {
    return core.language();
  }

  public boolean rightToLeft() {
    return core.rightToLeft();
  }

  public SortedSet<String> keys() {
    return new TreeSet<>(messages.keySet());
  }

  public String message(String key) {
    return Objects.requireNonNull(
        messages.get(key), () -> "no wording for " + key + " in " + language());
  }

  /**
   * @param namesAndValues by turns: names that the message uses, and texts in this language or
   *     whole numbers
   */
  public String say(String key, Object... namesAndValues) {
    Map<String, Object> values = new HashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      values.put((String) namesAndValues[i], namesAndValues[i + 1]);
    }
    return new MessageFormat(message(key), locale)
        .format(values, new StringBuffer(), null)
        .toString();
  }

  public String say(Phrase phrase) {
    return core.say(phrase);
  }

  public String name(Label label) {
    return core.word(new Arg.Name(label));
  }

  /** What stays as it is in every language, kept from reordering. */
  public String verbatim(String text) {
    return core.word(new Arg.Verbatim(text));
  }

  public String time(Edtf time) {
    return core.word(new Arg.When(time));
  }

  public String moment(Instant instant) {
    return core.word(new Arg.Moment(instant));
  }

  public String day(LocalDate day) {
    return moment(day.atStartOfDay(ZoneOffset.UTC).toInstant());
  }

  public String number(long number) {
    return core.word(new Arg.Count(number));
  }

  public String figure(Figure figure) {
    return core.figure(figure);
  }

  public String level(Level level) {
    return core.say("level." + level.name().toLowerCase(Locale.ROOT).replace('_', '-'));
  }

  /** One letter or sign that no other level of the language has. */
  public String letter(Level level) {
    return say("letter." + level.name().toLowerCase(Locale.ROOT).replace('_', '-'));
  }

  public String rung(int rung) {
    return core.say("rung." + rung);
  }

  /** For the side of a lane. */
  public String shortRung(int rung) {
    return say("rung.short." + rung);
  }

  public String event(EventKind kind) {
    return core.say("event." + kind.word());
  }

  public String instrument(Response.Instrument instrument) {
    return core.say("instrument." + instrument.word());
  }

  public String lifeline(Lifeline.Kind kind) {
    return say("lifeline." + kind.name().toLowerCase(Locale.ROOT));
  }

  private static Map<String, String> load(String language) {
    String name = "pictures_" + language + ".properties";
    Properties properties = new Properties();
    try (InputStream in = Words.class.getResourceAsStream(name)) {
      properties.load(
          new InputStreamReader(
              Objects.requireNonNull(in, () -> "missing " + name), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Map<String, String> read = new HashMap<>();
    properties.forEach((key, value) -> read.put((String) key, (String) value));
    return read;
  }
}
