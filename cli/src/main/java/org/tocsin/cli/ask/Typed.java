package org.tocsin.cli.ask;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tocsin.cli.Refusal;
import org.tocsin.core.figure.Figure;
import org.tocsin.core.figure.FigureProblem;
import org.tocsin.core.figure.FigureResult;
import org.tocsin.core.model.Availability;
import org.tocsin.core.model.Credibility;
import org.tocsin.core.model.Measure;
import org.tocsin.core.time.Edtf;
import org.tocsin.core.time.EdtfProblem;
import org.tocsin.core.time.EdtfResult;
import org.tocsin.intake.casefile.FigureWords;

/** What people type, read leniently; each method throws a Refusal that says what was expected. */
public final class Typed {

  private static final Pattern INSTANT =
      Pattern.compile(
          "(?<day>[0-9]{4}-[0-9]{2}-[0-9]{2})[T ](?<time>[0-9]{2}:[0-9]{2}(:[0-9]{2})?) ?"
              + "(?<zone>[A-Za-z+-][A-Za-z0-9/_:+-]{0,63})");

  /** More is not looked at for words of other languages. */
  private static final int LONGEST = 200;

  private Typed() {}

  /** A time in everyday words or EDTF. */
  public static Edtf when(String text) {
    EdtfResult result = Edtf.parseLenient(text);
    if (result.problem().isPresent()) {
      EdtfProblem problem = result.problem().get();
      throw Refusal.of(
          "typed.bad-time",
          text,
          problem.expected(),
          problem.suggestion().orElse("3 Dec 2022, morning of 3 Dec 2022, 2022-12 or 2022-12-03"));
    }
    return result.orThrow();
  }

  /** When an account came out: its end must be known. */
  public static Availability available(String text) {
    Edtf written = when(text);
    return new Availability(
        written,
        written.availableBy().orElseThrow(() -> Refusal.of("typed.open-availability", text)));
  }

  /** A number of people or things, an estimate or a range, in everyday words. */
  public static Figure figure(String text) {
    FigureResult result = Figure.parse(text);
    return figure(
        text, result.problem().isEmpty() ? result : better(result, Figure.parse(english(text))));
  }

  /** The same of any measure. */
  public static Figure figure(Measure measure, String text) {
    FigureResult result = FigureWords.read(measure, text);
    return figure(
        text,
        result.problem().isEmpty()
            ? result
            : better(result, FigureWords.read(measure, english(text))));
  }

  private static String english(String text) {
    return text.length() > LONGEST ? text : SpokenFigure.english(text);
  }

  /** What came of it in English words, if anything; else what was wrong with it as it was typed. */
  private static FigureResult better(FigureResult typed, FigureResult english) {
    return english.problem().isEmpty() ? english : typed;
  }

  private static Figure figure(String text, FigureResult result) {
    if (result.problem().isPresent()) {
      FigureProblem problem = result.problem().get();
      throw Refusal.of(
          "typed.bad-figure",
          text,
          problem.expected(),
          problem.suggestion().orElse("120, about 120, over 200 or 100-150k"));
    }
    return result.orThrow();
  }

  /** {@code killed=over 200}, and {@code over 200 killed}. */
  public static Map.Entry<Measure, Figure> measured(String text) {
    int equals = text.indexOf('=');
    if (equals >= 0 && isWord(text.substring(0, equals).strip())) {
      Measure measure = word(Measure.class, text.substring(0, equals).strip());
      return Map.entry(measure, figure(measure, text.substring(equals + 1).strip()));
    }
    Map.Entry<Measure, String> said =
        (text.length() > LONGEST
                ? Optional.<Map.Entry<Measure, String>>empty()
                : SpokenFigure.split(text))
            .orElseThrow(() -> unmeasured(text, equals));
    return Map.entry(said.getKey(), figure(said.getKey(), said.getValue()));
  }

  private static boolean isWord(String text) {
    String wanted = text.toLowerCase(Locale.ROOT).replace(' ', '-');
    return words(Measure.class).contains(wanted);
  }

  private static Refusal unmeasured(String text, int equals) {
    if (equals < 0) {
      return Refusal.of("typed.bad-measure", text, String.join(", ", words(Measure.class)));
    }
    String word = text.substring(0, equals).strip();
    return Refusal.of("typed.no-such-word", word, Nearest.offer(word, words(Measure.class)));
  }

  public static Credibility credibility(String text) {
    if (!text.matches("[1-6]")) {
      throw Refusal.of("typed.bad-credibility", text);
    }
    return Credibility.of(Integer.parseInt(text));
  }

  /** One of an enumeration's words, such as {@code lifeline-closed}. */
  public static <E extends Enum<E>> E word(Class<E> type, String text) {
    String wanted = text.strip().toLowerCase(Locale.ROOT).replace(' ', '-');
    for (E one : type.getEnumConstants()) {
      if (word(one).equals(wanted)) {
        return one;
      }
    }
    throw Refusal.of("typed.no-such-word", text, Nearest.offer(wanted, words(type)));
  }

  public static String word(Enum<?> one) {
    return one.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public static <E extends Enum<E>> List<String> words(Class<E> type) {
    return Arrays.stream(type.getEnumConstants()).map(Typed::word).toList();
  }

  /**
   * A minute or second with its zone, such as {@code 2026-12-01T09:00+04:00}, {@code 2026-12-01
   * 09:00 UTC} or {@code 2026-12-01 09:00 Asia/Yerevan}: an instant that may be told to others is
   * never guessed from where a machine stands.
   */
  public static Instant instant(String text) {
    Matcher parts = INSTANT.matcher(text.strip());
    if (parts.matches()) {
      try {
        return LocalDateTime.of(
                LocalDate.parse(parts.group("day")), LocalTime.parse(parts.group("time")))
            .atZone(ZoneId.of(parts.group("zone")))
            .toInstant();
      } catch (DateTimeException e) {
        throw Refusal.of("typed.bad-instant", text);
      }
    }
    throw Refusal.of("typed.bad-instant", text);
  }

  /** Such as {@code 48h} or {@code 5d}. */
  public static Duration duration(String text) {
    if (!text.matches("[1-9][0-9]{0,3}[hd]")) {
      throw Refusal.of("alert.not-a-duration", text);
    }
    long number = Long.parseLong(text.substring(0, text.length() - 1));
    return text.endsWith("h") ? Duration.ofHours(number) : Duration.ofDays(number);
  }

  public static String language(String text) {
    if (!text.matches("[a-z]{2,3}(-[A-Za-z0-9]{2,8})*")) {
      throw Refusal.of("typed.bad-language", text);
    }
    return text;
  }

  /** A name or a statement: not blank, and no characters that no text may hold. */
  public static String text(String text) {
    if (text.isBlank() || text.chars().anyMatch(Typed::unprintable)) {
      throw Refusal.of("typed.bad-text");
    }
    return text.strip();
  }

  private static boolean unprintable(int character) {
    return Character.isISOControl(character) && character != '\n' && character != '\t';
  }

  public static boolean yes(String text) {
    return switch (text.toLowerCase(Locale.ROOT)) {
      case "y", "yes" -> true;
      case "n", "no" -> false;
      default -> throw Refusal.of("typed.yes-or-no", text);
    };
  }

  /** An id made of a name: lower-case ASCII words joined by hyphens, one that is free. */
  public static String idFor(String name, String otherwise, Predicate<String> taken) {
    String plain =
        Normalizer.normalize(name, Normalizer.Form.NFD)
            .replaceAll("\\p{M}", "")
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^a-z0-9]+", "-")
            .replaceAll("^[^a-z]+|-+$", "");
    String shortened = plain.length() > 40 ? plain.substring(0, 40).replaceAll("-+$", "") : plain;
    String base = shortened.isEmpty() ? otherwise : shortened;
    String id = base;
    for (int n = 2; taken.test(id); n++) {
      id = base + "-" + n;
    }
    return id;
  }

  /** One of the ids there are. */
  public static String known(String kind, String id, List<String> ids) {
    if (!ids.contains(id)) {
      throw Refusal.of("typed.unknown-id", kind, id, Nearest.offer(id, ids));
    }
    return id;
  }

  /** Words separated by commas. */
  public static List<String> several(Optional<String> text) {
    return text.stream()
        .flatMap(all -> Arrays.stream(all.split(",", -1)))
        .map(String::strip)
        .filter(one -> !one.isEmpty())
        .toList();
  }
}
