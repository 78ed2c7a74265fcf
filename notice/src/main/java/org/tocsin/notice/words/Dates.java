package org.tocsin.notice.words;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;

/**
 * Dates in words. The month names are our own: the JDK's change from release to release, and a
 * page's bytes must not.
 */
public final class Dates {
  private final Words words;

  public Dates(Words words) {
    this.words = words;
  }

  /** "3 December 2022". */
  public String day(LocalDate date) {
    String day =
        date.getDayOfMonth() == 1
            ? words.say("date.firstOfMonth")
            : Integer.toString(date.getDayOfMonth());
    return words.say(
        "date.day", day, month(date.getMonthValue()), Integer.toString(date.getYear()));
  }

  /** "3 December 2022, 09:30 UTC". */
  public String moment(Instant moment) {
    OffsetDateTime utc = moment.atOffset(ZoneOffset.UTC);
    String clock = String.format(Locale.ROOT, "%02d:%02d", utc.getHour(), utc.getMinute());
    return words.say("date.time", day(utc.toLocalDate()), clock);
  }

  /** "December 2022". */
  public String month(int year, int month) {
    return words.say("date.month", month(month), Integer.toString(year));
  }

  String month(int month) {
    return words.say("month." + month);
  }
}
