package org.tocsin.core.time;

import java.util.Optional;

/** What came of reading a text: a time, or the problem that stood in the way. */
public sealed interface EdtfResult {

  /** The text was read. */
  record Read(Edtf edtf) implements EdtfResult {}

  /** The text was not read. */
  record Refused(EdtfProblem reason) implements EdtfResult {}

  /** The time, if the text was read. */
  default Optional<Edtf> time() {
    return this instanceof Read read ? Optional.of(read.edtf()) : Optional.empty();
  }

  /** The problem, if it was not. */
  default Optional<EdtfProblem> problem() {
    return this instanceof Refused refused ? Optional.of(refused.reason()) : Optional.empty();
  }

  /**
   * The time of a text that the program itself wrote.
   *
   * @throws IllegalStateException with the problem's message if the text was not read
   */
  default Edtf orThrow() {
    return time()
        .orElseThrow(
            () ->
                new IllegalStateException(
                    problem().map(EdtfProblem::message).orElse("no time and no problem")));
  }
}
