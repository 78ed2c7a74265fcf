package org.tocsin.lake.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.tocsin.lake.table.Table;

/** The tables of the lake. */
final class LakeSchema {

  private LakeSchema() {}

  static void make(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(
          "CREATE TABLE IF NOT EXISTS import (import_id INTEGER PRIMARY KEY, item VARCHAR,"
              + " provider VARCHAR, family VARCHAR, release VARCHAR, released_on DATE, bytes BIGINT,"
              + " row_count BIGINT, rejected BIGINT, member VARCHAR, world BOOLEAN, first_day DATE,"
              + " last_day DATE)");
      statement.execute(
          "CREATE TABLE IF NOT EXISTS import_country (import_id INTEGER, gw SMALLINT)");
      statement.execute(
          "CREATE TABLE IF NOT EXISTS rejected (import_id INTEGER, line BIGINT, record_offset BIGINT,"
              + " record_length INTEGER, reason VARCHAR, detail VARCHAR)");
      for (Table table : Lake.TABLES) {
        statement.execute(table.create("main"));
      }
      for (String made : AsOf.statements()) {
        statement.execute(made);
      }
    }
  }
}
