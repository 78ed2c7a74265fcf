package org.tocsin.cli.table;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How a table writes its times; all rows of a table alike. */
enum TimeForm {
  /** 20241230, of this century and the last: taken as a number, a year would be 8,900 periods. */
  COMPACT_DATE("((?:19|20)[0-9]{2})(0[1-9]|1[0-2])(0[1-9]|[12][0-9]|3[01])") {
    @Override
    long index(Matcher text) {
      return LocalDate.of(number(text, 1), number(text, 2), number(text, 3)).toEpochDay();
    }
  },
  /** 202412. */
  COMPACT_MONTH("((?:19|20)[0-9]{2})(0[1-9]|1[0-2])") {
    @Override
    long index(Matcher text) {
      return number(text, 1) * 12L + number(text, 2) - 1;
    }
  },
  /** A whole number that grows by one a period: 1, 2, 3; or a year. */
  INDEX("-?[0-9]{1,15}") {
    @Override
    long index(Matcher text) {
      return Long.parseLong(text.group());
    }
  },
  /** 2024-12-30. */
  DATE("([0-9]{4})-([0-9]{2})-([0-9]{2})(?:[T ]00:00(?::00(?:\\.0+)?)?Z?)?") {
    @Override
    long index(Matcher text) {
      return LocalDate.of(number(text, 1), number(text, 2), number(text, 3)).toEpochDay();
    }
  },
  /** ISO 8601 weeks: 2025-W01. */
  WEEK("([0-9]{4})-?W([0-9]{2})") {
    @Override
    long index(Matcher text) {
      LocalDate fourth = LocalDate.of(number(text, 1), 1, 4);
      long weeks = IsoFields.WEEK_OF_WEEK_BASED_YEAR.rangeRefinedBy(fourth).getMaximum();
      if (number(text, 2) < 1 || number(text, 2) > weeks) {
        throw new DateTimeException("week " + text.group(2));
      }
      // 1 January 1970 was a Thursday, the day by which ISO counts weeks.
      LocalDate thursday = fourth.with(java.time.DayOfWeek.THURSDAY).plusWeeks(number(text, 2) - 1);
      return Math.floorDiv(thursday.toEpochDay(), 7);
    }
  },
  /** 2024-12. */
  MONTH("([0-9]{4})-([0-9]{2})") {
    @Override
    long index(Matcher text) {
      YearMonth month = YearMonth.of(number(text, 1), number(text, 2));
      return month.getYear() * 12L + month.getMonthValue() - 1;
    }
  };

  private final Pattern pattern;

  TimeForm(String pattern) {
    this.pattern = Pattern.compile(pattern);
  }

  abstract long index(Matcher text);

  /** Whether a time is so written, be there such a day or not. */
  boolean writes(String text) {
    return pattern.matcher(text).matches();
  }

  /** Index of a time so written; days since 1970 for a date. Empty if it is not so written. */
  OptionalLong read(String text) {
    Matcher matcher = pattern.matcher(text);
    if (!matcher.matches()) {
      return OptionalLong.empty();
    }
    try {
      return OptionalLong.of(index(matcher));
    } catch (DateTimeException e) {
      // Such as 2015-02-29: well written, and no day.
      return OptionalLong.empty();
    }
  }

  private static int number(Matcher text, int group) {
    return Integer.parseInt(text.group(group));
  }
}
