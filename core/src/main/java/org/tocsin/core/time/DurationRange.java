package org.tocsin.core.time;

import java.time.Duration;
import java.util.Optional;

/**
 * How long something may have lasted, going by its imprecise time alone.
 *
 * @param shortest no shorter than this (never negative; zero where nothing shorter is excluded)
 * @param longest no longer than this; empty where an end is unknown
 */
public record DurationRange(Duration shortest, Optional<Duration> longest) {

  /**
   * @throws IllegalArgumentException if shortest is negative or above longest
   */
  public DurationRange {
    if (shortest.isNegative()) {
      throw new IllegalArgumentException("shortest is negative: " + shortest);
    }
    if (longest.isPresent() && longest.get().compareTo(shortest) < 0) {
      throw new IllegalArgumentException(shortest + " is longer than " + longest.get());
    }
  }
}
