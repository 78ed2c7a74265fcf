package org.tocsin.cli.table;

import java.time.LocalDate;

/**
 * What one period of a table is, found from its times: dates may be days, weeks or months apart.
 */
enum Steps {
  PERIODS("periods"),
  DAYS("days"),
  WEEKS("weeks"),
  MONTHS("months");

  private final String word;

  Steps(String word) {
    this.word = word;
  }

  String word() {
    return word;
  }

  /**
   * Turns days since 1970 into indexes of periods, in place: weeks where all days fall on the same
   * day of the week, months where all are of the same day of their month or of its last, else days.
   *
   * @param form the form the times were written in; others than dates are indexes already
   */
  static Steps number(long[] times, int rows, TimeForm form) {
    return switch (form) {
      case WEEK -> WEEKS;
      case MONTH, COMPACT_MONTH -> MONTHS;
      case INDEX -> PERIODS;
      case DATE, COMPACT_DATE -> numberDays(times, rows);
    };
  }

  private static Steps numberDays(long[] times, int rows) {
    boolean week = true;
    boolean month = true;
    boolean end = true;
    boolean one = true;
    int day = rows == 0 ? 1 : LocalDate.ofEpochDay(times[0]).getDayOfMonth();
    for (int i = 0; i < rows; i++) {
      week &= Math.floorMod(times[i] - times[0], 7L) == 0;
      LocalDate date = LocalDate.ofEpochDay(times[i]);
      month &= date.getDayOfMonth() == day;
      end &= date.getDayOfMonth() == date.lengthOfMonth();
      one &= times[i] == times[0];
    }
    if ((month || end) && !one && !week) {
      for (int i = 0; i < rows; i++) {
        LocalDate date = LocalDate.ofEpochDay(times[i]);
        times[i] = date.getYear() * 12L + date.getMonthValue() - 1;
      }
      return MONTHS;
    }
    if (week && !one) {
      long start = times[0];
      for (int i = 0; i < rows; i++) {
        times[i] = Math.floorDiv(times[i] - start, 7L);
      }
      return WEEKS;
    }
    return DAYS;
  }
}
