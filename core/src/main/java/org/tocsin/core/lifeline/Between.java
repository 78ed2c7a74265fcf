package org.tocsin.core.lifeline;

import java.time.Instant;

/**
 * A moment that is not known exactly.
 *
 * @param earliest {@link Instant#MIN} where nobody says
 */
public record Between(Instant earliest, Instant latest) {

  /**
   * @throws IllegalArgumentException if they are out of order
   */
  public Between {
    if (earliest.isAfter(latest)) {
      throw new IllegalArgumentException(earliest + " is after " + latest);
    }
  }
}
