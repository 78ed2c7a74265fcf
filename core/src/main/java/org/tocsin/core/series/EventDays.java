package org.tocsin.core.series;

import java.util.List;

/**
 * On which of the days that were watched something of a kind happened. Days are as fine as accounts
 * are dated, so several incidents of one day are one day on which it happened.
 *
 * @param from the day before the first that counts: when watching began, or a day on which it
 *     happened and from which on the next was waited for
 * @param to the last day that counts
 * @param days on which it happened, each once, ascending, from {@code from} to {@code to}; epoch
 *     days or from any origin
 */
public record EventDays(long from, long to, List<Long> days) {

  /**
   * What lies before the last so many is left out: it tells little of the days ahead, and the work
   * grows with it.
   */
  public static final int LAST = 60;

  /**
   * @throws IllegalArgumentException if the days do not ascend or lie outside
   */
  public EventDays {
    days = List.copyOf(days);
    long last = from - 1;
    for (long day : days) {
      if (day <= last) {
        throw new IllegalArgumentException("days must ascend from " + from + ": " + days);
      }
      last = day;
    }
    if (to < last || to < from) {
      throw new IllegalArgumentException("ends on " + to + ", before its last day " + last);
    }
  }

  /** Watched since a day that was chosen without regard to what happened. */
  public static EventDays watched(long from, long to, List<Long> days) {
    List<Long> inside = inside(days, to).stream().filter(day -> day > from).toList();
    return new EventDays(from, to, inside).latest();
  }

  /**
   * Watched because it happened: from its first day on, which itself tells nothing of how often.
   *
   * @throws IllegalArgumentException if it happened on no day up to then
   */
  public static EventDays sinceFirst(List<Long> days, long to) {
    List<Long> inside = inside(days, to);
    if (inside.isEmpty()) {
      throw new IllegalArgumentException("nothing happened up to " + to);
    }
    return new EventDays(inside.get(0), to, inside).latest();
  }

  private static List<Long> inside(List<Long> days, long to) {
    return days.stream().filter(day -> day <= to).distinct().sorted().toList();
  }

  private EventDays latest() {
    if (days.size() <= LAST) {
      return this;
    }
    List<Long> kept = days.subList(days.size() - LAST, days.size());
    return new EventDays(kept.get(0), to, kept);
  }

  /** Whether it begins with a day on which it happened. */
  public boolean sinceEvent() {
    return !days.isEmpty() && days.get(0) == from;
  }

  /** Days that count and on which it happened. */
  public int events() {
    return days.size() - (sinceEvent() ? 1 : 0);
  }

  /** Days that count and on which it did not. */
  public long quiet() {
    return to - from - events();
  }

  /** Days from each time to the next. */
  public long[] gaps() {
    long[] gaps = new long[Math.max(0, days.size() - 1)];
    for (int i = 0; i < gaps.length; i++) {
      gaps[i] = days.get(i + 1) - days.get(i);
    }
    return gaps;
  }

  /** Days counted before the first time; 0 where it begins with one. */
  public long before() {
    return days.isEmpty() ? to - from : days.get(0) - from;
  }

  /** Days since the last time, or since watching began. */
  public long since() {
    return to - (days.isEmpty() ? from : days.get(days.size() - 1));
  }
}
