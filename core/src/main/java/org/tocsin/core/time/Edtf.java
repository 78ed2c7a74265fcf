package org.tocsin.core.time;

import java.time.Instant;
import java.time.Period;
import java.util.Optional;

/**
 * An imprecise time in Extended Date/Time Format (EDTF), levels 0 and 1.
 *
 * <p>{@code toString} gives the canonical text, which {@link #parse} reads back to an equal value.
 * It is the text that was read, but for an offset of whole hours, written out ({@code -04} becomes
 * {@code -04:00}), and for an offset of zero, which becomes {@code Z}.
 *
 * <p>Beyond level 1, one thing is read: an interval's ends may carry a time of day, as ISO 8601-1
 * allows and the Library of Congress profile does not, because two hours of one morning cannot be
 * written otherwise.
 *
 * <p>A time is taken to say that something went on for some stretch of time, never empty, wherever
 * in it is not said: on a plain date, any stretch within that UTC day; in an interval {@code a/b},
 * a stretch that starts within a and ends within b. Relations hold ({@link Truth#YES}) if they hold
 * for every stretch of the one and every stretch of the other, independently chosen; they fail
 * ({@link Truth#NO}) if they hold for none. They go by what is written: whether it is {@linkplain
 * #certain certain} or {@linkplain #approximate approximate} is for the caller to weigh.
 */
public sealed interface Edtf permits EdtfPoint, EdtfInterval {

  /** Reads the text strictly: EDTF level 0 or 1, no blanks around it. */
  static EdtfResult parse(String text) {
    return new EdtfReader(text).read();
  }

  /**
   * Reads what {@link #parse} reads and, beside it, these everyday forms. Month names are English,
   * whole or their first three letters or more, in any case; blanks around the text are ignored.
   *
   * <ul>
   *   <li>{@code 3 Dec 2022}: {@code 2022-12-03}
   *   <li>{@code December 2022}: {@code 2022-12}
   *   <li>{@code morning of 3 Dec 2022}: from 04:00 until 12:00, {@code
   *       2022-12-03T04:00:00/2022-12-03T11:59:59}; likewise {@code afternoon} (12:00 until 18:00)
   *       and {@code evening} (18:00 until midnight). These hours are Tocsin's own convention.
   *       Local time, offset unknown, unless one follows: {@code morning of 3 Dec 2022 +04:00}
   *   <li>{@code 2022-12-03T10:30+04:00}, a time without seconds: that minute, as an interval
   * </ul>
   *
   * <p>Further, with the names of months whole or as they are usually cut short, in English, French
   * or Arabic, in either order, with the digits of either:
   *
   * <ul>
   *   <li>{@code 3rd of December 2022}, {@code December 3, 2022}, {@code 3 décembre 2022}
   *   <li>{@code 3-5 December 2022}, {@code 28 Nov to 3 Dec 2022}, {@code 2022-12-03/05}: from the
   *       one to the other; the year before is meant where the months say so
   *   <li>{@code about 3 December 2022}: {@code 2022-12-03~}
   *   <li>{@code since 12 Dec 2022}: {@code 2022-12-12/..}; {@code until 12 Dec 2022}
   *   <li>{@code 3 Dec 2022 at 14:30}, {@code 3 Dec 2022, 14:30 UTC+4}: that minute
   *   <li>{@code matin du 3 décembre 2022} and the like
   * </ul>
   *
   * <p>{@code night of} is refused, for it may be either of two nights, and so is {@code
   * 03/12/2022}; {@code between 3 and 5 Dec 2022} is, for no interval says that it was at some time
   * within.
   */
  static EdtfResult parseLenient(String text) {
    return EverydayTime.read(text);
  }

  /**
   * The earliest and the latest it may cover, as written. A date without a time of day is the UTC
   * day.
   */
  Bounds bounds();

  /** False if any part is marked {@code ?} or {@code %}: the source may be wrong about it. */
  boolean certain();

  /** True if any part is marked {@code ~} or {@code %}. The bounds stay those written. */
  boolean approximate();

  /**
   * The shortest and longest that something can have lasted, going by this time alone.
   *
   * <p>Of an interval between two times of day whose offsets are both unknown it is assumed that
   * they were read off one clock. A date with unspecified digits is one day, month or year, though
   * its bounds are wider. Empty for an interval with an open end, which has no length.
   */
  Optional<DurationRange> durationRange();

  /**
   * The same time moved, exactly as precise as before. Years and months are added first, a day past
   * the end of the month becoming its last (29 February 2024 plus one year is 28 February 2025),
   * then days.
   *
   * <p>Empty where the precision cannot follow (a month moved by days, a decade by three years) or
   * the result cannot be written (a day in the year 10000).
   */
  Optional<Edtf> shift(Period by);

  /**
   * From when something dated so can be counted on to have been there: the latest bound, so the end
   * of the UTC day for a date alone and the end of the month for a month alone. Something is
   * available as of an instant that is not before this one. Empty where the end is open or unknown.
   */
  default Optional<Instant> availableBy() {
    return bounds().to().known();
  }

  /** Whether this ended before the other began, or just as it began. */
  default Truth before(Edtf other) {
    return Extent.of(this).before(Extent.of(other));
  }

  /** Whether all of this lies within the other, which may begin and end with it. */
  default Truth during(Edtf other) {
    return Extent.of(this).during(Extent.of(other));
  }

  /** Whether there was an instant common to both. */
  default Truth overlaps(Edtf other) {
    return Extent.of(this).overlaps(Extent.of(other));
  }

  /** Whether both lie wholly within one and the same UTC day. */
  default Truth sameDay(Edtf other) {
    return Extent.of(this).sameDay(Extent.of(other));
  }
}
