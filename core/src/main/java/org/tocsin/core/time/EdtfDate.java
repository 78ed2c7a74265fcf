package org.tocsin.core.time;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.Period;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * A calendar date as precise as its form says, read as whole UTC days.
 *
 * <p>Years are those of the proleptic Gregorian calendar with a year 0 (1 BC).
 *
 * @param form how much of the date is given
 * @param first the first day it covers
 * @param qualification what the writer says about it
 */
public record EdtfDate(Form form, LocalDate first, Qualification qualification)
    implements EdtfPoint {

  /** How much of a date is given, from the exact to the vague. */
  public enum Form {
    /** {@code 1985-04-12}. */
    DAY,
    /** {@code 1985-04}. */
    MONTH,
    /** {@code 1985-04-XX}: some day of that month. */
    DAY_UNSPECIFIED,
    /** {@code 1985}, or with more than four digits {@code Y170000002}. */
    YEAR,
    /** {@code 1985-XX}: some month of that year. */
    MONTH_UNSPECIFIED,
    /** {@code 1985-XX-XX}: some day of that year. */
    MONTH_AND_DAY_UNSPECIFIED,
    /** {@code 201X}: some year of those ten. */
    DECADE,
    /** {@code 20XX}: some year of those hundred. */
    CENTURY
  }

  private static final int LAST_FOUR_DIGIT_YEAR = 9999;

  /**
   * @throws IllegalArgumentException if {@code first} is not the first day of the form, or the date
   *     cannot be written (only a plain year may have more than four digits)
   */
  public EdtfDate {
    int year = first.getYear();
    if (form != Form.YEAR && Math.abs(year) > LAST_FOUR_DIGIT_YEAR) {
      throw new IllegalArgumentException("only a plain year may have over four digits: " + first);
    }
    boolean firstOfForm =
        switch (form) {
          case DAY -> true;
          case MONTH, DAY_UNSPECIFIED -> first.getDayOfMonth() == 1;
          case YEAR, MONTH_UNSPECIFIED, MONTH_AND_DAY_UNSPECIFIED -> first.getDayOfYear() == 1;
          case DECADE -> first.getDayOfYear() == 1 && startsSpan(year, 10);
          case CENTURY -> first.getDayOfYear() == 1 && startsSpan(year, 100);
        };
    if (!firstOfForm) {
      throw new IllegalArgumentException(first + " is not the first day of a " + form);
    }
  }

  /** That day, unqualified. */
  public static EdtfDate day(LocalDate day) {
    return new EdtfDate(Form.DAY, day, Qualification.NONE);
  }

  /** That month, unqualified. */
  public static EdtfDate month(YearMonth month) {
    return new EdtfDate(Form.MONTH, month.atDay(1), Qualification.NONE);
  }

  /** That year, unqualified. */
  public static EdtfDate year(int year) {
    return new EdtfDate(Form.YEAR, LocalDate.of(year, 1, 1), Qualification.NONE);
  }

  boolean hasUnspecifiedDigits() {
    return switch (form) {
      case DAY, MONTH, YEAR -> false;
      case DAY_UNSPECIFIED, MONTH_UNSPECIFIED, MONTH_AND_DAY_UNSPECIFIED, DECADE, CENTURY -> true;
    };
  }

  /** The last day it covers. */
  public LocalDate last() {
    return switch (form) {
      case DAY -> first;
      case MONTH, DAY_UNSPECIFIED -> first.withDayOfMonth(first.lengthOfMonth());
      case YEAR, MONTH_UNSPECIFIED, MONTH_AND_DAY_UNSPECIFIED -> endOfYear(first.getYear());
      case DECADE -> endOfYear(lastOfSpan(first.getYear(), 10));
      case CENTURY -> endOfYear(lastOfSpan(first.getYear(), 100));
    };
  }

  @Override
  public Instant from() {
    return first.atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  @Override
  public Instant to() {
    // Not through the day after, which LocalDate cannot hold at the end of its last year.
    return last().atStartOfDay(ZoneOffset.UTC).toInstant().plus(Duration.ofDays(1));
  }

  @Override
  public boolean certain() {
    return !qualification.uncertain();
  }

  @Override
  public boolean approximate() {
    return qualification.approximate();
  }

  @Override
  public Optional<DurationRange> durationRange() {
    Duration longest =
        switch (form) {
          case DAY, DAY_UNSPECIFIED, MONTH_AND_DAY_UNSPECIFIED -> Duration.ofDays(1);
          case MONTH, YEAR -> Duration.between(from(), to());
          case MONTH_UNSPECIFIED -> Duration.ofDays(31);
          case DECADE, CENTURY -> Duration.ofDays(366);
        };
    return Optional.of(new DurationRange(Duration.ZERO, Optional.of(longest)));
  }

  @Override
  public Optional<Edtf> shift(Period by) {
    int step =
        switch (form) {
          case CENTURY -> 100;
          case DECADE -> 10;
          default -> 1;
        };
    boolean wholeYears = by.getMonths() == 0 && by.getDays() == 0;
    boolean follows =
        switch (form) {
          case DAY -> true;
          case MONTH, DAY_UNSPECIFIED -> by.getDays() == 0;
          default -> wholeYears && by.getYears() % step == 0;
        };
    if (!follows) {
      return Optional.empty();
    }
    try {
      LocalDate moved = first.plus(by);
      boolean writable = form == Form.YEAR || Math.abs(moved.getYear()) <= LAST_FOUR_DIGIT_YEAR;
      boolean aligned = step == 1 || startsSpan(moved.getYear(), step);
      return writable && aligned
          ? Optional.of(new EdtfDate(form, moved, qualification))
          : Optional.empty();
    } catch (DateTimeException outOfRange) {
      return Optional.empty(); // beyond the years that LocalDate holds and the text can say
    }
  }

  @Override
  public String toString() {
    String year = yearText(first.getYear());
    String text =
        switch (form) {
          case DAY -> year + twoDigits(first.getMonth()) + "-" + twoDigits(first.getDayOfMonth());
          case MONTH -> year + twoDigits(first.getMonth());
          case DAY_UNSPECIFIED -> year + twoDigits(first.getMonth()) + "-XX";
          case YEAR -> year;
          case MONTH_UNSPECIFIED -> year + "-XX";
          case MONTH_AND_DAY_UNSPECIFIED -> year + "-XX-XX";
          case DECADE -> year.substring(0, year.length() - 1) + "X";
          case CENTURY -> year.substring(0, year.length() - 2) + "XX";
        };
    return text + qualification.sign();
  }

  /** Four digits and a sign where negative; beyond four digits the letter Y comes first. */
  static String yearText(int year) {
    if (Math.abs(year) > LAST_FOUR_DIGIT_YEAR) {
      return "Y" + year;
    }
    // Not by a format, which takes a microsecond: times are written out in many places.
    String digits = Integer.toString(Math.abs(year));
    return (year < 0 ? "-" : "") + "0".repeat(4 - digits.length()) + digits;
  }

  private static String twoDigits(Month month) {
    return "-" + twoDigits(month.getValue());
  }

  private static String twoDigits(int number) {
    return number < 10 ? "0" + number : Integer.toString(number);
  }

  private static LocalDate endOfYear(int year) {
    return LocalDate.of(year, 12, 31);
  }

  /**
   * Whether the years whose last digits are unspecified begin here. Digits count away from zero, so
   * {@code -201X} begins with -2019; and there is no year "minus zero", so {@code -000X} ends with
   * -1.
   */
  private static boolean startsSpan(int year, int length) {
    return year >= 0 ? year % length == 0 : -year % length == length - 1;
  }

  private static int lastOfSpan(int year, int length) {
    int last = year + length - 1;
    return year < 0 ? Math.min(last, -1) : last;
  }
}
