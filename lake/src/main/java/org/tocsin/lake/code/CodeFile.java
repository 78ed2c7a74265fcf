package org.tocsin.lake.code;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** A tab-separated table of codes beside these classes; lines that begin with # are remarks. */
final class CodeFile {

  private CodeFile() {}

  /** Its lines, each of so many columns. */
  static List<List<String>> lines(String file, int columns) {
    try (InputStream in = CodeFile.class.getResourceAsStream(file)) {
      byte[] bytes = Objects.requireNonNull(in, file).readAllBytes();
      return new String(bytes, StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> columns(file, line, columns))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> columns(String file, String line, int count) {
    List<String> columns = List.of(line.split("\t", -1));
    if (columns.size() != count) {
      throw new IllegalStateException(file + ": not " + count + " columns: " + line);
    }
    return columns;
  }
}
