package org.tocsin.bench.series;

import java.util.List;
import org.tocsin.core.series.EventDays;

/**
 * All days on which something happened in one series.
 *
 * @param name for telling series apart; never printed
 * @param days epoch days, ascending, each once
 */
record Past(String name, List<Long> days) {

  Past {
    days = List.copyOf(days);
  }

  boolean begunBefore(long day) {
    return days.get(0) < day;
  }

  /** Days since the last event before that day. */
  long silence(long day) {
    return day - days.stream().filter(each -> each < day).reduce((a, b) -> b).orElseThrow();
  }

  /** What was known on the eve of a day. */
  EventDays before(long day) {
    return EventDays.sinceFirst(days, day - 1);
  }

  /** Whether it happened on one of so many days from that day on. */
  boolean happens(long day, int within) {
    return days.stream().anyMatch(each -> each >= day && each < day + within);
  }
}
