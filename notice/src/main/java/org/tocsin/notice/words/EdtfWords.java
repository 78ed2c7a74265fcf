package org.tocsin.notice.words;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * EDTF level 1 dates in words: days, months, years, seasons, times in UTC, intervals, open ends,
 * "about" and "uncertain", days and months not known. What goes beyond that (letter-prefixed years,
 * unspecified years) is left to the reader as it stands.
 */
public final class EdtfWords {
  private static final Pattern DATE =
      Pattern.compile("([0-9]{4})(?:-([0-9]{2}|XX)(?:-([0-9]{2}|XX))?)?([~?%])?");

  private final Words words;
  private final Dates dates;

  public EdtfWords(Words words) {
    this.words = words;
    this.dates = new Dates(words);
  }

  /** The date in words, or nothing if it is beyond what can be put in words. */
  public Optional<String> say(String edtf) {
    int slash = edtf.indexOf('/');
    if (slash < 0) {
      return single(edtf);
    }
    String from = edtf.substring(0, slash);
    String to = edtf.substring(slash + 1);
    boolean openStart = from.isEmpty() || from.equals("..");
    boolean openEnd = to.isEmpty() || to.equals("..");
    if (openStart && openEnd) {
      return Optional.of(words.say("edtf.unknown"));
    }
    if (openStart) {
      return single(to).map(end -> words.say("edtf.until", end));
    }
    if (openEnd) {
      return single(from).map(start -> words.say("edtf.from", start));
    }
    return single(from)
        .flatMap(start -> single(to).map(end -> words.say("edtf.interval", start, end)));
  }

  private Optional<String> single(String edtf) {
    if (edtf.indexOf('T') > 0) {
      return time(edtf);
    }
    Matcher matcher = DATE.matcher(edtf);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(qualified(plain(matcher), matcher.group(4)));
    } catch (DateTimeException e) {
      // Not a day of the calendar: shown as it stands, since the desk let it pass.
      return Optional.empty();
    }
  }

  private String plain(Matcher matcher) {
    int year = Integer.parseInt(matcher.group(1));
    String month = matcher.group(2);
    String day = matcher.group(3);
    if (month == null) {
      return Integer.toString(year);
    }
    if (month.equals("XX")) {
      return words.say("edtf.monthUnknown", Integer.toString(year));
    }
    int number = Integer.parseInt(month);
    if (number >= 21 && number <= 24 && day == null) {
      return words.say("date.month", words.say("season." + number), Integer.toString(year));
    }
    LocalDate first = LocalDate.of(year, number, 1);
    if (day == null) {
      return dates.month(year, number);
    }
    return day.equals("XX")
        ? words.say("edtf.dayUnknown", dates.month(year, number))
        : dates.day(first.withDayOfMonth(Integer.parseInt(day)));
  }

  private String qualified(String said, @Nullable String mark) {
    if (mark == null) {
      return said;
    }
    return switch (mark) {
      case "~" -> words.say("edtf.approximate", said);
      case "?" -> words.say("edtf.uncertain", said);
      default -> words.say("edtf.approximateUncertain", said);
    };
  }

  private Optional<String> time(String edtf) {
    try {
      // Without an offset this throws: local time of an unknown zone is not ours to call UTC.
      return Optional.of(dates.moment(OffsetDateTime.parse(edtf).toInstant()));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
