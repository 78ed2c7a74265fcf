package org.tocsin.bench.signals;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;

/**
 * A stretch of months with much killing, by a rule that was fixed before the replay was run: it
 * begins with a month of {@value #DEATHS} deaths or more (best estimates, every kind of violence)
 * after {@value #QUIET} months each below, and ends before the next {@value #QUIET} such months.
 *
 * @param last month of {@value #DEATHS} or more
 * @param deaths from the first to the last month
 */
record Outbreak(YearMonth first, YearMonth last, long deaths) {

  static final int DEATHS = 50;
  static final int QUIET = 6;

  /**
   * @param from outbreaks that begin before are left out
   */
  static List<Outbreak> in(SortedMap<YearMonth, Long> deaths, YearMonth from, YearMonth to) {
    List<Outbreak> outbreaks = new ArrayList<>();
    YearMonth begin = null;
    YearMonth last = null;
    for (YearMonth month = deaths.firstKey(); !month.isAfter(to); month = month.plusMonths(1)) {
      if (deaths.getOrDefault(month, 0L) >= DEATHS) {
        if (last == null || last.plusMonths(QUIET).isBefore(month)) {
          add(outbreaks, deaths, begin, last, from);
          begin = month;
        }
        last = month;
      }
    }
    add(outbreaks, deaths, begin, last, from);
    return outbreaks;
  }

  private static void add(
      List<Outbreak> outbreaks,
      SortedMap<YearMonth, Long> deaths,
      @org.jspecify.annotations.Nullable YearMonth begin,
      @org.jspecify.annotations.Nullable YearMonth last,
      YearMonth from) {
    if (begin != null && last != null && !begin.isBefore(from)) {
      long sum =
          deaths.subMap(begin, last.plusMonths(1)).values().stream()
              .mapToLong(Long::longValue)
              .sum();
      outbreaks.add(new Outbreak(begin, last, sum));
    }
  }

  /** Whether an alarm about this month is about this outbreak. */
  boolean has(YearMonth month) {
    return !month.isBefore(first.minusMonths(QUIET)) && !month.isAfter(last);
  }
}
