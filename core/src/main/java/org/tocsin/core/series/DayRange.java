package org.tocsin.core.series;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.tocsin.core.time.Edtf;
import org.tocsin.core.time.EdtfInterval;
import org.tocsin.core.time.EdtfPoint;

/**
 * On which day something began, as far as is known. Epoch days, UTC.
 *
 * @param best the middle, where nothing better is known
 */
public record DayRange(long earliest, long best, long latest) {

  /**
   * What is known no closer than a season tells nothing of intervals; it is counted all the same.
   */
  static final long WIDEST = 92;

  /**
   * @throws IllegalArgumentException unless they ascend
   */
  public DayRange {
    if (earliest > best || best > latest) {
      throw new IllegalArgumentException(earliest + ", " + best + ", " + latest);
    }
  }

  /**
   * When it began; of a date alone, at any time within it. What is known by the cutoff had begun by
   * then.
   *
   * @return empty where the beginning is open or unknown, wider than a season, or after the cutoff
   */
  static Optional<DayRange> ofBeginning(Edtf time, Instant cutoff) {
    return beginning(time)
        .map(point -> between(day(point.from()), lastDay(point.to()), lastDay(cutoff)))
        .filter(range -> range.earliest <= lastDay(cutoff))
        .filter(range -> range.latest - range.earliest < WIDEST);
  }

  private static DayRange between(long earliest, long latest, long cutoff) {
    long last = Math.max(earliest, Math.min(latest, cutoff));
    return new DayRange(earliest, Math.floorDiv(earliest + last, 2), last);
  }

  private static Optional<EdtfPoint> beginning(Edtf time) {
    if (time instanceof EdtfInterval interval) {
      return interval.start() instanceof EdtfInterval.Stated stated
          ? Optional.of(stated.point())
          : Optional.empty();
    }
    return Optional.of((EdtfPoint) time);
  }

  /** The last day that ends by then or contains it. */
  static long lastDay(Instant end) {
    return day(end.minus(Duration.ofNanos(1)));
  }

  private static long day(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC).toLocalDate().toEpochDay();
  }
}
