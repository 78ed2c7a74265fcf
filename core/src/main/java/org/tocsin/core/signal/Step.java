package org.tocsin.core.signal;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import org.tocsin.core.detect.Season;

/** How long the periods are that events are counted in. Each has a number; one more is the next. */
public enum Step {
  /** From Monday, as ISO 8601 has it. */
  WEEK(52),
  MONTH(12);

  /** 1 January 1970 was a Thursday. */
  private static final int MONDAY = 3;

  private static final int DAYS = 7;
  private static final int MONTHS = 12;

  private final int year;

  Step(int year) {
    this.year = year;
  }

  public Season season() {
    return Season.of(year);
  }

  /** The period that holds a day. */
  public long of(LocalDate day) {
    return this == WEEK
        ? Math.floorDiv(day.toEpochDay() + MONDAY, (long) DAYS)
        : day.getYear() * (long) MONTHS + day.getMonthValue() - 1;
  }

  public LocalDate first(long period) {
    return this == WEEK
        ? LocalDate.ofEpochDay(period * DAYS - MONDAY)
        : YearMonth.of(
                Math.toIntExact(Math.floorDiv(period, (long) MONTHS)),
                Math.floorMod(period, MONTHS) + 1)
            .atDay(1);
  }

  public LocalDate last(long period) {
    return first(period + 1).minusDays(1);
  }

  public int days(long period) {
    return Math.toIntExact(first(period + 1).toEpochDay() - first(period).toEpochDay());
  }

  /** How many make a year. */
  int year() {
    return year;
  }

  /** How many make a quarter of a year. */
  int quarter() {
    return year / 4;
  }

  /** What a budget of alarms a week comes to for one of these periods. */
  public int budget(int perWeek) {
    return this == WEEK ? perWeek : perWeek * WEEK.year / MONTHS;
  }

  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
