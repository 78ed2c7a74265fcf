package org.tocsin.core.time;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.tocsin.core.typed.Plain;

/**
 * The further forms of {@link Edtf#parseLenient}: dates with the names of months in English, French
 * or Arabic, from one to another, approximate, open at an end, or with a time of day. What leaves
 * open when something went on within some days ({@code between 3 and 5 Dec}) is none of them: an
 * interval says that it lasted from the one to the other.
 */
final class SpokenTime {

  private static final List<List<String>> MONTHS =
      List.of(
          List.of("january", "jan", "janvier", "janv", "يناير", "كانون الثاني"),
          List.of("february", "feb", "fevrier", "fevr", "fev", "فبراير", "شباط"),
          List.of("march", "mar", "mars", "مارس", "اذار"),
          List.of("april", "apr", "avril", "avr", "ابريل", "نيسان"),
          List.of("may", "mai", "مايو", "ايار"),
          List.of("june", "jun", "juin", "يونيو", "حزيران"),
          List.of("july", "jul", "juillet", "juil", "يوليو", "تموز"),
          List.of("august", "aug", "aout", "اغسطس", "اب"),
          List.of("september", "sept", "sep", "septembre", "سبتمبر", "ايلول"),
          List.of("october", "oct", "octobre", "اكتوبر", "تشرين الاول"),
          List.of("november", "nov", "novembre", "نوفمبر", "تشرين الثاني"),
          List.of("december", "dec", "decembre", "ديسمبر", "كانون الاول"));

  private static final Map<String, Integer> NUMBERS = numbers();

  /** Arabic often names a month twice, by both calendars' names. */
  private static final String MONTH = "(" + names() + ")\\.?(?:/(?:" + names() + "))?";

  private static final String DAY = "([0-9]{1,2})(?:st|nd|rd|th|er)?";
  private static final String THE = "(?:the |on |on the |le |l')?";

  private static final Pattern DAY_FIRST =
      Pattern.compile(THE + DAY + "(?: (?:of |de |d')?" + MONTH + "(?:,? ([0-9]{4}))?)?");
  private static final Pattern MONTH_FIRST =
      Pattern.compile(MONTH + "(?: " + DAY + ")?(?:,? ([0-9]{4}))?");
  private static final Pattern WRITTEN =
      Pattern.compile("([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?");

  /** For 2022-12-03/05. */
  private static final Pattern CUT_SHORT =
      Pattern.compile("([0-9]{4}-[0-9]{2}-)([0-9]{2})/([0-9]{2})");

  private static final Pattern CLOCK =
      Pattern.compile(
          "(.+?),?(?: at| a)? ([0-9]{1,2})[:h]([0-9]{2})(?: ?(utc|z)?(?:([+-])([0-9]{1,2})(?::?([0-9]{2}))?)?)?");

  private static final Pattern PART =
      Pattern.compile(
          "(?:in the |on the |the |dans la |dans l'|le |l'|au )?"
              + "(morning of|matin du|matin de|matinee du|صباح|afternoon of|apres-midi du|بعد ظهر"
              + "|evening of|soir du|soiree du|مساء) (.+?)(?: ([+-][0-9]{2}(?::[0-9]{2})?|z))?");

  private static final Pattern ABOUT =
      Pattern.compile(
          "(?:about |around |circa |ca\\.? |c\\. ?|approximately |roughly |~ ?|vers |environ |autour du "
              + "|حوالي |نحو )(.+)");
  private static final Pattern SINCE =
      Pattern.compile("(?:since |from |depuis |a partir du |منذ |ابتداء من )(.+)");
  private static final Pattern UNTIL =
      Pattern.compile("(?:until |till |jusqu'au |jusqu'a |jusqu'en |حتى )(.+)");

  private static final Pattern FROM = Pattern.compile("^(?:from |du |de |من )");
  private static final Pattern TO =
      Pattern.compile(" ?- ?| to | until | till | au | a | jusqu'au | الى | حتى ");

  private static final int NONE = -1;

  /** As far as it is told, each otherwise {@code NONE}. */
  private record Told(int year, int month, int day) {
    boolean dated() {
      return year != NONE && (day == NONE || month != NONE);
    }

    String edtf() {
      String edtf = String.format(Locale.ROOT, "%04d", year);
      if (month != NONE) {
        edtf += String.format(Locale.ROOT, "-%02d", month);
      }
      return day != NONE ? edtf + String.format(Locale.ROOT, "-%02d", day) : edtf;
    }
  }

  private SpokenTime() {}

  /**
   * The same in EDTF, or in a form that {@link EverydayTime} reads; empty if it is none of them.
   */
  static Optional<String> rewritten(String text) {
    String plain = Plain.of(text);
    Matcher cut = CUT_SHORT.matcher(plain);
    if (cut.matches()) {
      return Optional.of(cut.group(1) + cut.group(2) + "/" + cut.group(1) + cut.group(3));
    }
    return date(plain)
        .map(Told::edtf)
        .or(() -> about(plain))
        .or(() -> range(plain))
        .or(() -> open(SINCE, plain).map(from -> from + "/.."))
        .or(() -> open(UNTIL, plain).map(to -> "../" + to))
        .or(() -> part(plain))
        .or(() -> clock(plain));
  }

  /** A whole date: its year is told. */
  private static Optional<Told> date(String plain) {
    return told(plain).filter(Told::dated);
  }

  private static Optional<Told> told(String plain) {
    Matcher written = WRITTEN.matcher(plain);
    if (written.matches()) {
      return Optional.of(new Told(number(written, 1), number(written, 2), number(written, 3)));
    }
    Matcher day = DAY_FIRST.matcher(plain);
    if (day.matches()) {
      return Optional.of(new Told(number(day, 3), month(day, 2), number(day, 1)));
    }
    Matcher month = MONTH_FIRST.matcher(plain);
    return month.matches()
        ? Optional.of(new Told(number(month, 3), month(month, 1), number(month, 2)))
        : Optional.empty();
  }

  private static Optional<String> about(String plain) {
    Matcher about = ABOUT.matcher(plain);
    return about.matches() ? date(about.group(1)).map(date -> date.edtf() + "~") : Optional.empty();
  }

  private static Optional<String> open(Pattern word, String plain) {
    Matcher open = word.matcher(plain);
    return open.matches() ? date(open.group(1)).map(Told::edtf) : Optional.empty();
  }

  private static Optional<String> range(String plain) {
    String between = FROM.matcher(plain).replaceFirst("");
    Matcher to = TO.matcher(between);
    while (to.find()) {
      Optional<Told> first = told(between.substring(0, to.start()));
      Optional<Told> last = date(between.substring(to.end()));
      Optional<Told> begun = first.flatMap(from -> last.flatMap(until -> completed(from, until)));
      if (begun.isPresent()) {
        return Optional.of(begun.get().edtf() + "/" + last.orElseThrow().edtf());
      }
    }
    return Optional.empty();
  }

  /** The first of two with what only the last one tells; a year before where that must be meant. */
  private static Optional<Told> completed(Told first, Told last) {
    if (first.month() == NONE && (first.day() != NONE && last.day() == NONE)) {
      return Optional.empty();
    }
    int month = first.month() != NONE || first.year() != NONE ? first.month() : last.month();
    int year = first.year() != NONE ? first.year() : last.year();
    if (first.year() == NONE && month > last.month()) {
      year--;
    }
    return Optional.of(new Told(year, month, first.day())).filter(Told::dated);
  }

  private static Optional<String> part(String plain) {
    Matcher part = PART.matcher(plain);
    if (!part.matches()) {
      return Optional.empty();
    }
    String word =
        switch (part.group(1)) {
          case "morning of", "matin du", "matin de", "matinee du", "صباح" -> "morning";
          case "afternoon of", "apres-midi du", "بعد ظهر" -> "afternoon";
          default -> "evening";
        };
    String zone = Optional.ofNullable(part.group(3)).map(it -> " " + it).orElse("");
    return date(part.group(2))
        .filter(date -> date.day() != NONE)
        .flatMap(SpokenTime::day)
        .map(day -> word + " of " + day + zone);
  }

  /** As {@link EverydayTime} reads a day; empty for the 31st of February. */
  private static Optional<String> day(Told date) {
    try {
      LocalDate day = LocalDate.of(date.year(), date.month(), date.day());
      return Optional.of(
          String.format(
              Locale.ROOT,
              "%d %s %04d",
              day.getDayOfMonth(),
              MONTHS.get(day.getMonthValue() - 1).get(0),
              day.getYear()));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** A day and a minute of it. */
  private static Optional<String> clock(String plain) {
    Matcher clock = CLOCK.matcher(plain);
    if (!clock.matches()) {
      return Optional.empty();
    }
    String minute =
        String.format(Locale.ROOT, "T%02d:%s", Integer.parseInt(clock.group(2)), clock.group(3));
    String zone =
        clock.group(5) == null
            ? (clock.group(4) == null ? "" : "Z")
            : String.format(
                Locale.ROOT,
                "%s%02d:%s",
                clock.group(5),
                Integer.parseInt(clock.group(6)),
                Optional.ofNullable(clock.group(7)).orElse("00"));
    return date(clock.group(1))
        .filter(date -> date.day() != NONE)
        .map(date -> date.edtf() + minute + zone);
  }

  private static int number(MatchResult match, int group) {
    return Optional.ofNullable(match.group(group)).map(Integer::parseInt).orElse(NONE);
  }

  private static int month(MatchResult match, int group) {
    return Optional.ofNullable(match.group(group)).map(NUMBERS::get).orElse(NONE);
  }

  private static Map<String, Integer> numbers() {
    Map<String, Integer> numbers = new HashMap<>();
    for (int month = 0; month < MONTHS.size(); month++) {
      for (String name : MONTHS.get(month)) {
        numbers.put(name, month + 1);
      }
    }
    return Map.copyOf(numbers);
  }

  private static String names() {
    return MONTHS.stream()
        .flatMap(List::stream)
        .map(Pattern::quote)
        .collect(Collectors.joining("|"));
  }
}
