package org.tocsin.lake.table;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A table of the lake: its name and columns. */
public abstract class Table {

  private final String name;
  private final List<Column> columns = new ArrayList<>();

  protected Table(String name) {
    this.name = name;
  }

  protected final Column add(String column, Column.Type type, String meaning) {
    return add(column, type, List.of(), meaning);
  }

  protected final Column words(String column, List<String> words, String meaning) {
    return add(column, Column.Type.WORD, words, meaning);
  }

  private Column add(String column, Column.Type type, List<String> words, String meaning) {
    Column made = new Column(columns.size(), column, type, words, meaning);
    columns.add(made);
    return made;
  }

  /** What people ask. */
  public final String name() {
    return name;
  }

  /** Where the rows lie, words as numbers. */
  public final String stored() {
    return name + "_stored";
  }

  public final List<Column> columns() {
    return List.copyOf(columns);
  }

  /** The view that people ask. */
  public final String view() {
    return "CREATE OR REPLACE VIEW "
        + name
        + " AS SELECT "
        + columns.stream().map(Column::shown).collect(Collectors.joining(", "))
        + " FROM "
        + stored();
  }

  /** The statement that makes the table. */
  public final String create() {
    return "CREATE TABLE IF NOT EXISTS "
        + stored()
        + " ("
        + columns.stream()
            .map(column -> column.name() + " " + column.type().sql())
            .collect(Collectors.joining(", "))
        + ")";
  }
}
