package org.tocsin.core.time;

import java.time.Instant;

/**
 * The half-open stretch of time {@code [from, to)} that an imprecise time covers.
 *
 * @param from the earliest instant it may cover
 * @param to the first instant after the latest it may cover
 */
public record Bounds(Bound from, Bound to) {

  /**
   * @throws IllegalArgumentException if both sides are known and {@code from} is not before {@code
   *     to}
   */
  public Bounds {
    if (from instanceof Bound.At start
        && to instanceof Bound.At end
        && !start.instant().isBefore(end.instant())) {
      throw new IllegalArgumentException(
          "from " + start.instant() + " must be before to " + end.instant());
    }
  }

  /** Both sides known. */
  public static Bounds of(Instant from, Instant to) {
    return new Bounds(new Bound.At(from), new Bound.At(to));
  }
}
