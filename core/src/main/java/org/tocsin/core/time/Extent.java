package org.tocsin.core.time;

import java.time.Instant;

/**
 * The stretches of time [start, end) that an imprecise time leaves possible: every one, never
 * empty, whose start and end lie in these ranges, both sides included. Every start in its range has
 * an end that fits, and the other way round.
 *
 * <p>Dates with unspecified digits ({@code 1985-XX-XX}) are more than this can say, namely that the
 * stretch lies within one day; here it is any stretch of that year. So an answer may be UNKNOWN
 * which finer reasoning could settle, and is never wrong.
 */
record Extent(Instant firstStart, Instant lastStart, Instant firstEnd, Instant lastEnd) {

  /** Stand for no limit: beyond every instant that a text can say. */
  private static final Instant EVER = Instant.MIN;

  private static final Instant FOREVER = Instant.MAX;

  static Extent of(Edtf time) {
    if (time instanceof EdtfPoint point) {
      return fitting(point.from(), last(point.to()), next(point.from()), point.to());
    }
    EdtfInterval interval = (EdtfInterval) time;
    Instant firstStart = EVER;
    Instant lastStart = FOREVER;
    if (interval.start() instanceof EdtfInterval.Stated start) {
      firstStart = start.point().from();
      lastStart = last(start.point().to());
    } else if (interval.start() instanceof EdtfInterval.Open) {
      lastStart = EVER;
    }
    Instant firstEnd = EVER;
    Instant lastEnd = FOREVER;
    if (interval.end() instanceof EdtfInterval.Stated end) {
      firstEnd = next(end.point().from());
      lastEnd = end.point().to();
    } else if (interval.end() instanceof EdtfInterval.Open) {
      firstEnd = FOREVER;
    }
    return fitting(firstStart, lastStart, firstEnd, lastEnd);
  }

  /** Narrowed to starts that come before some end, and ends that come after some start. */
  private static Extent fitting(
      Instant firstStart, Instant lastStart, Instant firstEnd, Instant lastEnd) {
    return new Extent(
        firstStart, earlier(lastStart, last(lastEnd)), later(firstEnd, next(firstStart)), lastEnd);
  }

  Truth before(Extent other) {
    return Truth.of(!lastEnd.isAfter(other.firstStart), !firstEnd.isAfter(other.lastStart));
  }

  Truth during(Extent other) {
    boolean always = !other.lastStart.isAfter(firstStart) && !lastEnd.isAfter(other.firstEnd);
    // The other at its widest leaves most room; then some stretch of this must fit into it.
    Instant start = later(firstStart, other.firstStart);
    Instant end = earlier(lastEnd, other.lastEnd);
    boolean sometimes = !start.isAfter(lastStart) && !end.isBefore(firstEnd) && start.isBefore(end);
    return Truth.of(always, sometimes);
  }

  Truth overlaps(Extent other) {
    return Truth.of(
        lastStart.isBefore(other.firstEnd) && other.lastStart.isBefore(firstEnd),
        firstStart.isBefore(other.lastEnd) && other.firstStart.isBefore(lastEnd));
  }

  Truth sameDay(Extent other) {
    // A stretch that fits into one day at all fits into each from the day in which the earliest end
    // falls to the day of the latest start; where that order is turned round there is none.
    long from = Math.max(day(last(firstEnd)), day(last(other.firstEnd)));
    long to = Math.min(day(lastStart), day(other.lastStart));
    boolean always =
        day(firstStart) == day(last(lastEnd))
            && day(other.firstStart) == day(last(other.lastEnd))
            && day(firstStart) == day(other.firstStart);
    return Truth.of(always, from <= to);
  }

  private static long day(Instant instant) {
    return Math.floorDiv(instant.getEpochSecond(), 86_400L);
  }

  private static Instant next(Instant instant) {
    return instant.plusNanos(1);
  }

  /** The last instant before that one. */
  private static Instant last(Instant instant) {
    return instant.minusNanos(1);
  }

  private static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }
}
