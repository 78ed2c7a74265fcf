package org.tocsin.core.time;

import java.time.Instant;
import java.util.Optional;

/** One side of what an imprecise time covers. */
public sealed interface Bound {

  /** A known limit. */
  record At(Instant instant) implements Bound {}

  /** No limit on this side: it goes on ({@code ..} in the text). */
  record Open() implements Bound {}

  /** There is a limit, and nobody has said which (an empty end in the text). */
  record Unknown() implements Bound {}

  /** The limit, where one is known. */
  default Optional<Instant> known() {
    return this instanceof At at ? Optional.of(at.instant()) : Optional.empty();
  }
}
