package org.tocsin.core.time;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tocsin.core.time.EdtfProblem.Code;

/** Rewrites the everyday forms of {@link Edtf#parseLenient} as EDTF, and has that read strictly. */
final class EverydayTime {

  private static final List<String> MONTHS =
      List.of(
          "january",
          "february",
          "march",
          "april",
          "may",
          "june",
          "july",
          "august",
          "september",
          "october",
          "november",
          "december");

  private static final String OFFSET = "Z|[+-][0-9]{2}(?::[0-9]{2})?";

  /** Groups: part of the day, day, month, year, offset. */
  private static final Pattern WORDS =
      Pattern.compile(
          "(?:(morning|afternoon|evening|night) of )?(?:([0-9]{1,2}) )?([a-z]+) ([0-9]{4})"
              + "(?: ("
              + OFFSET
              + "))?",
          Pattern.CASE_INSENSITIVE);

  /** Groups: date and time to the minute, offset. */
  private static final Pattern MINUTE =
      Pattern.compile("([0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2})(" + OFFSET + ")?");

  private static final Pattern NUMBERS = Pattern.compile("[0-9]{1,2}([/.])[0-9]{1,2}\\1[0-9]{4}");

  private final String text;
  private final String stripped;

  private EverydayTime(String text) {
    this.text = text;
    this.stripped = text.strip();
  }

  static EdtfResult read(String text) {
    EdtfResult result = new EverydayTime(text).read();
    return result instanceof EdtfResult.Refused && text.length() <= EdtfReader.LONGEST_TEXT
        ? spoken(text).orElse(result)
        : result;
  }

  /** One of the further forms; empty if it is none of them. */
  private static Optional<EdtfResult> spoken(String text) {
    return SpokenTime.rewritten(text)
        .filter(rewritten -> !rewritten.equals(text.strip()))
        .map(rewritten -> new EverydayTime(rewritten).read())
        .map(
            result ->
                result instanceof EdtfResult.Refused refused
                    ? new EdtfResult.Refused(of(text, refused.reason()))
                    : result);
  }

  /** What stood in the way of reading it as it was rewritten. */
  private static EdtfProblem of(String text, EdtfProblem met) {
    String as = ", reading it as ";
    String expected =
        met.expected().contains(as) ? met.expected() : met.expected() + as + met.text();
    return new EdtfProblem(
        met.code(), text, text.indexOf(text.strip()), expected, met.suggestion());
  }

  private EdtfResult read() {
    EdtfResult strict = Edtf.parse(stripped);
    if (strict instanceof EdtfResult.Read || stripped.length() > EdtfReader.LONGEST_TEXT) {
      return placed(strict, Optional.empty());
    }
    Matcher words = WORDS.matcher(stripped);
    if (words.matches()) {
      return words(words);
    }
    Matcher minute = MINUTE.matcher(stripped);
    if (minute.matches()) {
      return rewritten(minute.group(1), ":00", ":59", group(minute, 2).orElse(""));
    }
    if (NUMBERS.matcher(stripped).matches()) {
      return refuse(
          Code.AMBIGUOUS, 0, "a date whose month is plain to see, as 3 Dec 2022 or 2022-12-03");
    }
    return placed(strict, Optional.empty());
  }

  private EdtfResult words(MatchResult words) {
    String name = words.group(3).toLowerCase(Locale.ROOT);
    int month = 0;
    while (month < 12 && (name.length() < 3 || !MONTHS.get(month).startsWith(name))) {
      month++;
    }
    if (month == 12) {
      return refuse(Code.SYNTAX, words.start(3), "the name of a month");
    }
    String date = words.group(4) + "-" + String.format(Locale.ROOT, "%02d", month + 1);
    Optional<String> day = group(words, 2);
    Optional<String> part = group(words, 1);
    if (day.isPresent()) {
      date += (day.get().length() == 1 ? "-0" : "-") + day.get();
    }
    if (part.isEmpty()) {
      return words.start(5) >= 0
          ? refuse(Code.SYNTAX, words.start(5), "no offset after a date without a time of day")
          : placed(Edtf.parse(date), Optional.of(date));
    }
    if (day.isEmpty()) {
      return refuse(Code.SYNTAX, words.start(3), "a day before the month");
    }
    String zone = group(words, 5).orElse("").toUpperCase(Locale.ROOT);
    return switch (part.get().toLowerCase(Locale.ROOT)) {
      case "morning" -> rewritten(date, "T04:00:00", "T11:59:59", zone);
      case "afternoon" -> rewritten(date, "T12:00:00", "T17:59:59", zone);
      case "evening" -> rewritten(date, "T18:00:00", "T23:59:59", zone);
      default ->
          refuse(Code.AMBIGUOUS, 0, "the hours of the night, which may be either of two nights");
    };
  }

  private EdtfResult rewritten(String date, String from, String to, String zone) {
    String interval = date + from + zone + "/" + date + to + zone;
    return placed(Edtf.parse(interval), Optional.of(interval));
  }

  /** The result with its problem, if any, told of the text as it was given. */
  private EdtfResult placed(EdtfResult result, Optional<String> rewritten) {
    if (!(result instanceof EdtfResult.Refused refused)) {
      return result;
    }
    EdtfProblem met = refused.reason();
    int offset = text.indexOf(stripped) + (rewritten.isPresent() ? 0 : met.offset());
    String expected = met.expected() + rewritten.map(edtf -> ", reading it as " + edtf).orElse("");
    return new EdtfResult.Refused(
        new EdtfProblem(met.code(), text, offset, expected, met.suggestion()));
  }

  private EdtfResult refuse(Code code, int offset, String expected) {
    int there = text.indexOf(stripped) + offset;
    return new EdtfResult.Refused(new EdtfProblem(code, text, there, expected, Optional.empty()));
  }

  private static Optional<String> group(MatchResult match, int group) {
    return Optional.ofNullable(match.group(group));
  }
}
