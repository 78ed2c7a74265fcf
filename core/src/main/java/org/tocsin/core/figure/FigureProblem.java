package org.tocsin.core.figure;

import java.util.Optional;

/**
 * Why a text was not read as a figure.
 *
 * @param code what kind of mistake it is, for message catalogues
 * @param text the text as given
 * @param offset where reading stopped, in UTF-16 units from the start of {@code text}
 * @param expected what could have stood there, in English
 * @param suggestion a text that would be read, where there is one to offer
 */
public record FigureProblem(
    Code code, String text, int offset, String expected, Optional<String> suggestion) {

  /** The kinds of mistake. */
  public enum Code {
    /** Nothing to read. */
    EMPTY,
    /** Longer than any figure that is read here. */
    TOO_LONG,
    /** Not one of the forms of a figure. */
    SYNTAX,
    /** A lower bound above the best value or the upper bound, or a best value above the upper. */
    ORDER,
    /** A form that different readers take for different numbers, as {@code 100.000}. */
    AMBIGUOUS
  }

  /**
   * @throws IllegalArgumentException if the offset lies outside the text
   */
  public FigureProblem {
    if (offset < 0 || offset > text.length()) {
      throw new IllegalArgumentException("offset " + offset + " outside the text");
    }
  }

  /** The whole in one English line, with the place counted from 1. */
  public String message() {
    String where = "\"" + text + "\", character " + (offset + 1) + ": expected " + expected;
    return suggestion.map(better -> where + "; try " + better).orElse(where);
  }
}
