package org.tocsin.core.time;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tocsin.core.time.EdtfProblem.Code;

/** A place in a text that moves to the right, and the first problem met on the way. */
class EdtfCursor {

  final String text;

  /** Where the next character is. */
  int at;

  /** Where the part being read ends; the whole text's end at first. */
  int end;

  private @Nullable EdtfProblem problem;

  EdtfCursor(String text) {
    this.text = text;
    this.end = text.length();
  }

  final Optional<EdtfProblem> problem() {
    return Optional.ofNullable(problem);
  }

  /** The longest run of the allowed characters from here on, which may be empty; moves past it. */
  final String run(String allowed) {
    int start = at;
    while (at < end && allowed.indexOf(text.charAt(at)) >= 0) {
      at++;
    }
    return text.substring(start, at);
  }

  /** Whether that character comes next; if so, moves past it. */
  final boolean next(char wanted) {
    boolean there = peek() == wanted;
    at += there ? 1 : 0;
    return there;
  }

  /** The character to come; a line end, which no form contains, where there is none. */
  final char peek() {
    return at < end ? text.charAt(at) : '\n';
  }

  final <T> Optional<T> levelTwo(int offset, String feature) {
    return fail(Code.LEVEL_2, offset, "level 0 or 1; " + feature + " are level 2, not read here");
  }

  final <T> Optional<T> fail(Code code, int offset, String expected) {
    return fail(code, offset, expected, Optional.empty());
  }

  final <T> Optional<T> fail(Code code, int offset, String expected, Optional<String> suggestion) {
    if (problem == null) {
      problem = new EdtfProblem(code, text, offset, expected, suggestion);
    }
    return Optional.empty();
  }
}
