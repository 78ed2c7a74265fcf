package org.tocsin.notice.cap;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.tocsin.notice.Level;

/** How each level is put in CAP's terms: the table levels.tsv beside this class, read once. */
final class CapLevels {
  private static final Map<Level, Terms> ALL = load();

  private CapLevels() {}

  /** What CAP says for a level. Always complete: a table that leaves out a level fails to load. */
  static Terms of(Level level) {
    Terms terms = ALL.get(level);
    if (terms == null) {
      throw new IllegalStateException("no CAP terms for " + level);
    }
    return terms;
  }

  /** The values of CAP's fields, in CAP's own spelling. */
  record Terms(
      List<String> categories,
      List<String> responseTypes,
      String urgency,
      String severity,
      String certainty) {}

  private static Map<Level, Terms> load() {
    Map<Level, Terms> all = new EnumMap<>(Level.class);
    try (InputStream in = CapLevels.class.getResourceAsStream("levels.tsv")) {
      if (in == null) {
        throw new IllegalStateException("levels.tsv is missing from the jar");
      }
      new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#") && !line.startsWith("level\t"))
          .forEach(line -> put(all, List.of(line.split("\t", -1))));
    } catch (IOException e) {
      throw new UncheckedIOException("levels.tsv cannot be read", e);
    }
    if (all.size() != Level.values().length) {
      throw new IllegalStateException("levels.tsv lacks levels: it has " + all.keySet());
    }
    return all;
  }

  private static void put(Map<Level, Terms> all, List<String> cells) {
    if (cells.size() != 6) {
      throw new IllegalStateException("levels.tsv: not six columns: " + cells);
    }
    Terms terms =
        new Terms(
            List.of(cells.get(1).split(" ", -1)),
            List.of(cells.get(2).split(" ", -1)),
            cells.get(3),
            cells.get(4),
            cells.get(5));
    if (all.put(Level.valueOf(cells.get(0)), terms) != null) {
      throw new IllegalStateException("levels.tsv: twice " + cells.get(0));
    }
  }
}
