package org.tocsin.notice;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Moments as notices carry them: whole seconds of the years 1 to 9999, which CAP can write. */
final class Moments {
  private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
  private static final Instant LAST = Instant.parse("9999-12-31T23:59:59Z");

  private Moments() {}

  static void require(String what, Instant moment) {
    if (!moment.equals(moment.truncatedTo(ChronoUnit.SECONDS))
        || moment.isBefore(FIRST)
        || moment.isAfter(LAST)) {
      throw new IllegalArgumentException(
          what + " must be a whole second of the years 1 to 9999: " + moment);
    }
  }
}
