package org.tocsin.core.desk;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One state of something, and when the desk recorded it.
 *
 * @param position of the entry
 * @param valueOrNull as {@link #value}: a million of these are kept, and an {@link Optional} in
 *     each would be a million objects more
 */
public record Version<V>(long position, Instant recordedAt, String actor, @Nullable V valueOrNull) {

  /** Empty where the entry took it away. */
  public Optional<V> value() {
    return Optional.ofNullable(valueOrNull);
  }

  static <V> Version<V> of(Recorded recorded, V value) {
    return new Version<>(recorded.position(), recorded.recordedAt(), recorded.actor(), value);
  }

  static <V> Version<V> gone(Recorded recorded) {
    return new Version<>(recorded.position(), recorded.recordedAt(), recorded.actor(), null);
  }

  <W> Version<W> map(Function<V, W> seen) {
    return new Version<>(
        position, recordedAt, actor, valueOrNull == null ? null : seen.apply(valueOrNull));
  }

  /** With the value as it is asked for: replayed states are held against what was recorded so. */
  @Override
  public String toString() {
    return "Version[position="
        + position
        + ", recordedAt="
        + recordedAt
        + ", actor="
        + actor
        + ", value="
        + value()
        + "]";
  }
}
