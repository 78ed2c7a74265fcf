package org.tocsin.core.time;

import java.util.Optional;

/**
 * Why a text was not read as a time.
 *
 * @param code what kind of mistake it is, for message catalogues
 * @param text the text as given
 * @param offset where reading stopped, in UTF-16 units from the start of {@code text}
 * @param expected what could have stood there, in English
 * @param suggestion a text that would be read, or what to do, where there is one to offer
 */
public record EdtfProblem(
    Code code, String text, int offset, String expected, Optional<String> suggestion) {

  /** The kinds of mistake. */
  public enum Code {
    /** Nothing to read. */
    EMPTY,
    /** Longer than any time that is read here. */
    TOO_LONG,
    /** Something other than what the format has at this place. */
    SYNTAX,
    /** A month, day, hour, minute, second, offset or year outside its range. */
    RANGE,
    /** An interval that ends before it starts. */
    ORDER,
    /** Extended Date/Time Format of level 2, which is not read. */
    LEVEL_2,
    /** A form that different readers take for different dates. */
    AMBIGUOUS
  }

  /**
   * @throws IllegalArgumentException if the offset lies outside the text
   */
  public EdtfProblem {
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
