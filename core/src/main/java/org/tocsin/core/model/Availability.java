package org.tocsin.core.model;

import java.time.Instant;
import org.tocsin.core.time.Edtf;

/**
 * When an account became available to the world: the day a report was published, a judgment given,
 * a secret order came out.
 *
 * @param written as given, EDTF
 * @param from the first instant at which it counts as known: the end of what was written, so that a
 *     day alone means the end of that day, UTC, and a month alone the end of that month
 */
public record Availability(Edtf written, Instant from) {

  /** Whether this was known at the end of the period that ends, exclusively, at {@code cutoff}. */
  public boolean knownBy(Instant cutoff) {
    return !from.isAfter(cutoff);
  }
}
