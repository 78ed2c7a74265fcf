package org.tocsin.core.lifeline;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A stretch of time, {@code to} not included.
 *
 * @param from {@link Instant#MIN} where it has no known beginning
 */
record Span(Instant from, Instant to) {

  Span {
    if (!from.isBefore(to)) {
      throw new IllegalArgumentException(from + " is not before " + to);
    }
  }

  /** Empty where they are not in order. */
  static Optional<Span> between(Instant from, Instant to) {
    return from.isBefore(to) ? Optional.of(new Span(from, to)) : Optional.empty();
  }

  Duration length() {
    return Duration.between(from, to);
  }

  boolean unbounded() {
    return from.equals(Instant.MIN);
  }

  boolean touches(Span other) {
    return from.isBefore(other.to) && other.from.isBefore(to);
  }

  boolean covers(Span other) {
    return !other.from.isBefore(from) && !other.to.isAfter(to);
  }
}
