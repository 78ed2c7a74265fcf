package org.tocsin.core.problem;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * Where a problem lies.
 *
 * @param file as the person named it, or empty for what was typed on the command line
 * @param line counted from 1
 * @param path what inside the file or the record, such as {@code reports[3].happened}
 */
public record Where(Optional<String> file, OptionalInt line, Optional<String> path) {

  public static Where nowhere() {
    return new Where(Optional.empty(), OptionalInt.empty(), Optional.empty());
  }

  public static Where file(String file) {
    return new Where(Optional.of(file), OptionalInt.empty(), Optional.empty());
  }

  public static Where line(String file, int line) {
    return new Where(Optional.of(file), OptionalInt.of(line), Optional.empty());
  }

  public static Where path(String path) {
    return new Where(Optional.empty(), OptionalInt.empty(), Optional.of(path));
  }

  public Where at(String innerPath) {
    return new Where(file, line, Optional.of(innerPath));
  }

  /** {@code file:line: path}, leaving out what is not known. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(file.orElse(""));
    line.ifPresent(number -> text.append(':').append(number));
    path.ifPresent(inner -> text.append(text.length() == 0 ? "" : ": ").append(inner));
    return text.toString();
  }
}
