package org.tocsin.lake.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.tocsin.lake.table.Table;

/** The tables of the lake. */
final class LakeSchema {

  /** Goes up where files come otherwise than before into the same tables: they are read again. */
  private static final int READ_AS = 2;

  private LakeSchema() {}

  private static final List<String> PLAIN =
      List.of(
          "CREATE TABLE IF NOT EXISTS import (import_id INTEGER PRIMARY KEY, item VARCHAR,"
              + " provider VARCHAR, family VARCHAR, release VARCHAR, released_on DATE, bytes BIGINT,"
              + " row_count BIGINT, rejected BIGINT, member VARCHAR, world BOOLEAN, first_day DATE,"
              + " last_day DATE)",
          "CREATE TABLE IF NOT EXISTS import_country (import_id INTEGER, gw SMALLINT)",
          "CREATE TABLE IF NOT EXISTS rejected (import_id INTEGER, line BIGINT, record_offset BIGINT,"
              + " record_length INTEGER, reason VARCHAR, detail VARCHAR)",
          Repeats.TABLE);

  private static List<String> statements() {
    List<String> all = new ArrayList<>(PLAIN);
    all.addAll(ForecastRows.TABLES);
    for (Table table : Lake.TABLES) {
      all.add(table.create());
      all.add(table.view());
    }
    all.addAll(AsOf.statements());
    return all;
  }

  /** Tells tables of this version from those of another. */
  private static String version() {
    return Integer.toHexString((String.join(";", statements()) + READ_AS).hashCode());
  }

  static void make(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      for (String one : statements()) {
        statement.execute(one);
      }
      statement.execute("CREATE TABLE IF NOT EXISTS version (made_as VARCHAR)");
      statement.execute(
          "INSERT INTO version SELECT '"
              + version()
              + "' WHERE NOT EXISTS (SELECT 1 FROM version)");
    }
  }

  /** Whether the lake was made by this version of the tables; one that is being made was. */
  static boolean current(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      try (ResultSet tables =
          statement.executeQuery(
              "SELECT count(*) FILTER (table_name = 'version') = 1 OR count(*) = 0"
                  + " FROM duckdb_tables() WHERE database_name = 'lake'")) {
        tables.next();
        if (!tables.getBoolean(1)) {
          return false;
        }
      }
      try (ResultSet any =
          statement.executeQuery(
              "SELECT count(*) FROM duckdb_tables() WHERE database_name = 'lake'")) {
        any.next();
        if (any.getInt(1) == 0) {
          return true;
        }
      }
      try (ResultSet made =
          statement.executeQuery(
              "SELECT count(*) FROM version WHERE made_as = '" + version() + "'")) {
        made.next();
        return made.getInt(1) == 1;
      }
    }
  }
}
