package org.tocsin.desk.draw.chart;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** Days of instants, UTC. */
final class Days {

  private Days() {}

  /** The last day that has begun before the instant. */
  static LocalDate last(Instant before) {
    return of(before.minusNanos(1));
  }

  static LocalDate of(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC).toLocalDate();
  }
}
