package org.tocsin.lake.table;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A column of a table of the lake.
 *
 * <p>A word of ours is stored as its place in a list: that takes a third of the time of storing
 * texts, and the view over the table shows the word.
 *
 * @param index its place in the table, from 0
 * @param name as in SQL
 * @param words what a word can be; empty for other types
 * @param meaning one line for people: unit, what is unknown, whose words they are
 */
public record Column(int index, String name, Type type, List<String> words, String meaning) {

  public Column {
    words = List.copyOf(words);
  }

  /** How it stands in the view. */
  String shown() {
    if (type != Type.WORD) {
      return name;
    }
    String list =
        words.stream()
            .map(word -> "'" + word.replace("'", "''") + "'")
            .collect(Collectors.joining(", "));
    return "[" + list + "][" + name + " + 1] AS " + name;
  }

  /** Types, with their names in SQL. */
  public enum Type {
    TEXT("VARCHAR"),
    WORD("SMALLINT"),
    SMALL("SMALLINT"),
    INT("INTEGER"),
    LONG("BIGINT"),
    DOUBLE("DOUBLE"),
    DATE("DATE");

    private final String sql;

    Type(String sql) {
      this.sql = sql;
    }

    public String sql() {
      return sql;
    }
  }
}
