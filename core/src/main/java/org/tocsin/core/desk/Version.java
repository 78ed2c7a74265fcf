package org.tocsin.core.desk;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;

/**
 * One state of something, and when the desk recorded it.
 *
 * @param position of the entry
 * @param value empty where the entry took it away
 */
public record Version<V>(long position, Instant recordedAt, String actor, Optional<V> value) {

  static <V> Version<V> of(Recorded recorded, V value) {
    return new Version<>(
        recorded.position(), recorded.recordedAt(), recorded.actor(), Optional.of(value));
  }

  static <V> Version<V> gone(Recorded recorded) {
    return new Version<>(
        recorded.position(), recorded.recordedAt(), recorded.actor(), Optional.empty());
  }

  <W> Version<W> map(Function<V, W> seen) {
    return new Version<>(position, recordedAt, actor, value.map(seen));
  }
}
