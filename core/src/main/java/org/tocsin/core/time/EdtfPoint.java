package org.tocsin.core.time;

import java.time.Instant;
import java.util.Optional;

/** A single time, as opposed to an interval between two. */
public sealed interface EdtfPoint extends Edtf permits EdtfDate, EdtfDateTime, EdtfSeason {

  /** The earliest instant it may cover. */
  Instant from();

  /** The first instant after the latest it may cover. */
  Instant to();

  @Override
  default Bounds bounds() {
    return Bounds.of(from(), to());
  }

  /** A single time always has both bounds, so there is always an end to go by. */
  @Override
  default Optional<Instant> availableBy() {
    return Optional.of(to());
  }
}
