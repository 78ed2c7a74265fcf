package org.tocsin.desk.draw;

import java.util.Optional;

/**
 * Where a mark leads. What is asked for is a reference as core writes them: {@code incident/i-1},
 * {@code response/…}, {@code situation/…}, {@code place/…}, {@code lifeline/…}, {@code signal/…},
 * {@code alert/…}, {@code series/…}.
 */
@FunctionalInterface
public interface Links {

  /** The address; empty where there is nothing to be opened: the mark is then not chosen. */
  Optional<String> to(String reference);

  /** For pictures in print. */
  static Links none() {
    return reference -> Optional.empty();
  }
}
