package org.tocsin.core.assess;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.tocsin.notice.Level;

/**
 * The decision table, read from {@code levels.tsv}: data, so that anyone can read and contest it.
 */
public record LevelTable(List<Line> lines) {

  /** All conditions must hold. */
  public record Line(Level level, List<Condition> conditions) {
    public Line {
      conditions = List.copyOf(conditions);
    }

    /** The conditions as they stand in the table. */
    public String conditionsText() {
      return String.join("; ", conditions.stream().map(Object::toString).toList());
    }

    @Override
    public String toString() {
      return level + ": " + conditionsText();
    }
  }

  /**
   * @throws IllegalArgumentException when a line's level is higher than that of a line before it:
   *     the first line that holds gives the level, so the gravest come first
   */
  public LevelTable {
    lines = List.copyOf(lines);
    for (int i = 1; i < lines.size(); i++) {
      if (lines.get(i).level().compareTo(lines.get(i - 1).level()) > 0) {
        throw new IllegalArgumentException(
            lines.get(i) + ": stands after a line of a lower level, " + lines.get(i - 1).level());
      }
    }
  }

  private static final LevelTable SHIPPED = shipped();

  /** The table that comes with this version. */
  public static LevelTable standard() {
    return SHIPPED;
  }

  private static LevelTable shipped() {
    try (InputStream in = LevelTable.class.getResourceAsStream("levels.tsv")) {
      return read(
          new String(
              Objects.requireNonNull(in, "levels.tsv").readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * @throws IllegalArgumentException naming the line that is not of the table's form
   */
  public static LevelTable read(String text) {
    List<Line> lines = new ArrayList<>();
    int number = 0;
    for (String line : text.lines().toList()) {
      number++;
      if (!line.isBlank() && !line.startsWith("#")) {
        lines.add(line(line, number));
      }
    }
    return new LevelTable(lines);
  }

  private static Line line(String line, int number) {
    String[] columns = line.split("\t", -1);
    if (columns.length != 2) {
      throw new IllegalArgumentException("line " + number + ": a level, a tab, conditions");
    }
    List<Condition> conditions = new ArrayList<>();
    for (String condition : columns[1].split(";", -1)) {
      conditions.add(
          Condition.read(condition)
              .orElseThrow(
                  () ->
                      new IllegalArgumentException(
                          "line " + number + ": not a condition: " + condition.strip())));
    }
    return new Line(level(columns[0], number), conditions);
  }

  private static Level level(String word, int number) {
    for (Level level : Level.values()) {
      if (level.name().equals(word)) {
        return level;
      }
    }
    throw new IllegalArgumentException("line " + number + ": not a level: " + word);
  }
}
