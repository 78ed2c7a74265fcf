package org.tocsin.core.figure;

import java.util.Optional;

/** What came of reading a text: a figure, or the problem that stood in the way. */
public sealed interface FigureResult {

  /** The text was read. */
  record Read(Figure value) implements FigureResult {}

  /** The text was not read. */
  record Refused(FigureProblem reason) implements FigureResult {}

  /** The figure, if the text was read. */
  default Optional<Figure> figure() {
    return this instanceof Read read ? Optional.of(read.value()) : Optional.empty();
  }

  /** The problem, if it was not. */
  default Optional<FigureProblem> problem() {
    return this instanceof Refused refused ? Optional.of(refused.reason()) : Optional.empty();
  }

  /**
   * The figure of a text that the program itself wrote.
   *
   * @throws IllegalStateException with the problem's message if the text was not read
   */
  default Figure orThrow() {
    return figure()
        .orElseThrow(
            () ->
                new IllegalStateException(
                    problem().map(FigureProblem::message).orElse("no figure and no problem")));
  }
}
