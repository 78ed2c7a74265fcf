package org.tocsin.lake.table;

/**
 * A column of a table of the lake.
 *
 * @param index its place in the table, from 0
 * @param name as in SQL
 * @param meaning one line for people: unit, what is unknown, whose words they are
 */
public record Column(int index, String name, Type type, String meaning) {

  /** Types, with their names in SQL. */
  public enum Type {
    TEXT("VARCHAR"),
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
