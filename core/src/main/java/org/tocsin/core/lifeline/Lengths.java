package org.tocsin.core.lifeline;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;

/** Lengths of time, and moments they lead to. */
final class Lengths {

  private static final BigDecimal SECONDS_PER_HOUR = BigDecimal.valueOf(3600);

  /** A thousand years: no account of a closing speaks of longer. */
  private static final Duration LONGEST = Duration.ofDays(365_250);

  private Lengths() {}

  /** To the nanosecond; a thousand years at most. */
  static Duration of(BigDecimal hours) {
    BigDecimal seconds = hours.multiply(SECONDS_PER_HOUR);
    if (seconds.compareTo(BigDecimal.valueOf(LONGEST.toSeconds())) >= 0) {
      return LONGEST;
    }
    BigDecimal[] whole =
        seconds
            .movePointRight(9)
            .setScale(0, RoundingMode.HALF_EVEN)
            .divideAndRemainder(BigDecimal.valueOf(1_000_000_000L));
    return Duration.ofSeconds(whole[0].longValue(), whole[1].longValue());
  }

  /** So exact that {@link #of} gives back whole seconds. */
  static BigDecimal hours(Duration length) {
    return BigDecimal.valueOf(length.toSeconds())
        .divide(SECONDS_PER_HOUR, 16, RoundingMode.HALF_EVEN);
  }

  static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }

  static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }

  /** No beginning stays none, no end stays none. */
  static Instant after(Instant start, Duration length) {
    return start.equals(Instant.MIN) || start.equals(Instant.MAX) ? start : start.plus(length);
  }

  static Instant before(Instant end, Duration length) {
    return end.equals(Instant.MIN) || end.equals(Instant.MAX) ? end : end.minus(length);
  }
}
