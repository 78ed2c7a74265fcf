package org.tocsin.core.time;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.Period;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;

/**
 * A second of a day.
 *
 * <p>Without an offset it is local time somewhere, and stays so: its bounds are wide enough for
 * every offset in civil use, from {@link #LEAST_OFFSET} to {@link #GREATEST_OFFSET}. So a local
 * time reaches beyond the UTC day of its date by up to 14 hours before and 12 hours after.
 *
 * @param local what calendar and clock showed, to the second
 * @param offset the clock's offset from UTC; empty where it is not known
 */
public record EdtfDateTime(LocalDateTime local, Optional<ZoneOffset> offset) implements EdtfPoint {

  /** The offset furthest behind UTC in civil use. */
  public static final ZoneOffset LEAST_OFFSET = ZoneOffset.ofHours(-12);

  /** The offset furthest ahead of UTC in civil use. */
  public static final ZoneOffset GREATEST_OFFSET = ZoneOffset.ofHours(14);

  private static final Duration SECOND = Duration.ofSeconds(1);
  private static final DateTimeFormatter AFTER_THE_YEAR =
      DateTimeFormatter.ofPattern("-MM-dd'T'HH:mm:ss", Locale.ROOT);

  /**
   * @throws IllegalArgumentException if there are fractions of a second, the offset has seconds, or
   *     the year has more than four digits
   */
  public EdtfDateTime {
    if (!local.truncatedTo(ChronoUnit.SECONDS).equals(local)) {
      throw new IllegalArgumentException("fractions of a second cannot be written: " + local);
    }
    if (offset.isPresent() && offset.get().getTotalSeconds() % 60 != 0) {
      throw new IllegalArgumentException("seconds of an offset cannot be written: " + offset.get());
    }
    if (!writable(local)) {
      throw new IllegalArgumentException("year of more than four digits: " + local);
    }
  }

  @Override
  public Instant from() {
    return local.toInstant(offset.orElse(GREATEST_OFFSET));
  }

  @Override
  public Instant to() {
    return local.toInstant(offset.orElse(LEAST_OFFSET)).plus(SECOND);
  }

  /** Always true: level 1 puts no question mark on a time of day. */
  @Override
  public boolean certain() {
    return true;
  }

  /** Always false: level 1 puts no tilde on a time of day. */
  @Override
  public boolean approximate() {
    return false;
  }

  @Override
  public Optional<DurationRange> durationRange() {
    return Optional.of(new DurationRange(Duration.ZERO, Optional.of(SECOND)));
  }

  @Override
  public Optional<Edtf> shift(Period by) {
    try {
      LocalDateTime moved = local.plus(by);
      return writable(moved) ? Optional.of(new EdtfDateTime(moved, offset)) : Optional.empty();
    } catch (DateTimeException outOfRange) {
      return Optional.empty(); // beyond LocalDateTime's range, so far beyond four digits
    }
  }

  @Override
  public String toString() {
    String text = EdtfDate.yearText(local.getYear()) + AFTER_THE_YEAR.format(local);
    return text + offset.map(ZoneOffset::getId).orElse("");
  }

  private static boolean writable(LocalDateTime local) {
    return Math.abs(local.getYear()) <= 9999;
  }
}
