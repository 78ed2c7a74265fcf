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
    Column made = new Column(columns.size(), column, type, meaning);
    columns.add(made);
    return made;
  }

  public final String name() {
    return name;
  }

  public final List<Column> columns() {
    return List.copyOf(columns);
  }

  /** The statement that makes it, in the named schema. */
  public final String create(String schema) {
    return "CREATE TABLE IF NOT EXISTS "
        + schema
        + "."
        + name
        + " ("
        + columns.stream()
            .map(column -> column.name() + " " + column.type().sql())
            .collect(Collectors.joining(", "))
        + ")";
  }
}
