package org.tocsin.lake.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.tocsin.lake.provider.Form;
import org.tocsin.lake.table.EventTable;

/**
 * Events that more than one file of a provider has, where the provider gives an id once and for
 * ever: the same file zipped, a part of it, files that overlap. One row of each stands; the others
 * stay in the lake and are listed in the table {@code repeated}. The row stands that the provider
 * added first, and of rows added on one day the one that was brought first, so that nothing is
 * known later than it was.
 */
final class Repeats {

  static final String TABLE =
      "CREATE TABLE IF NOT EXISTS repeated (import_id INTEGER, record_offset BIGINT)";

  private static final String STORED = EventTable.EVENT.stored();

  /** Equal ids lie between the same two: whole blocks of other ids need not be read. */
  private static final String RANGE =
      "SELECT min(event_id), max(event_id) FROM " + STORED + " WHERE import_id = ?";

  private static final String MET =
      """
      CREATE OR REPLACE TEMP TABLE met AS
      SELECT e.import_id, e.record_offset, n.record_offset AS new_offset,
        n.available_on < e.available_on AS before
      FROM STORED n JOIN STORED e ON e.event_id = n.event_id
        ANTI JOIN repeated r ON r.import_id = e.import_id AND r.record_offset = e.record_offset
      WHERE n.import_id = ? AND e.event_id BETWEEN ? AND ?
        AND e.import_id IN (SELECT import_id FROM import WHERE provider = ? AND family IS NULL)
      """
          .replace("STORED", STORED);

  private static final String LOST =
      """
      CREATE OR REPLACE TEMP TABLE lost AS
      SELECT DISTINCT i.provider, e.event_id FROM STORED e JOIN import i USING (import_id)
        ANTI JOIN repeated r ON r.import_id = e.import_id AND r.record_offset = e.record_offset
      WHERE i.family IS NULL AND i.item = ?
      """
          .replace("STORED", STORED);

  /** Of those that told of an event that is lost, the one that stands now. */
  private static final String HEIRS =
      """
      CREATE OR REPLACE TEMP TABLE heir AS
      SELECT e.import_id, e.record_offset
      FROM STORED e JOIN repeated r USING (import_id, record_offset)
        JOIN import i USING (import_id)
        JOIN lost l ON l.provider = i.provider AND l.event_id = e.event_id
      WHERE i.item <> ?
      QUALIFY row_number() OVER (PARTITION BY i.provider, e.event_id
        ORDER BY e.available_on, e.import_id) = 1
      """
          .replace("STORED", STORED);

  private Repeats() {}

  /**
   * Lists the rows of a file that is not yet among the imports, or those that they stand before.
   *
   * @return how many events of the file others had
   */
  static long record(Connection connection, Form form, int id) throws SQLException {
    if (!form.lasting() || !others(connection, form.provider())) {
      return 0;
    }
    try (PreparedStatement range = connection.prepareStatement(RANGE);
        PreparedStatement met = connection.prepareStatement(MET);
        Statement statement = connection.createStatement()) {
      range.setInt(1, id);
      met.setInt(1, id);
      try (ResultSet result = range.executeQuery()) {
        result.next();
        met.setString(2, result.getString(1));
        met.setString(3, result.getString(2));
      }
      met.setString(4, form.provider());
      met.execute();
      statement.execute(
          "INSERT INTO repeated SELECT CASE WHEN before THEN import_id ELSE "
              + id
              + " END, CASE WHEN before THEN record_offset ELSE new_offset END FROM met");
      try (ResultSet result = statement.executeQuery("SELECT count(*) FROM met")) {
        result.next();
        long count = result.getLong(1);
        statement.execute("DROP TABLE met");
        return count;
      }
    }
  }

  private static boolean others(Connection connection, String provider) throws SQLException {
    try (PreparedStatement ask =
        connection.prepareStatement(
            "SELECT count(*) > 0 FROM import WHERE provider = ? AND family IS NULL")) {
      ask.setString(1, provider);
      try (ResultSet result = ask.executeQuery()) {
        result.next();
        return result.getBoolean(1);
      }
    }
  }

  /** Lets the rows of other files stand where those of an item do that is about to go. */
  static void release(Connection connection, String item) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      try (ResultSet any = statement.executeQuery("SELECT count(*) FROM repeated")) {
        any.next();
        if (any.getLong(1) == 0) {
          return;
        }
      }
      for (String one : new String[] {LOST, HEIRS}) {
        try (PreparedStatement make = connection.prepareStatement(one)) {
          make.setString(1, item);
          make.execute();
        }
      }
      statement.execute(
          "DELETE FROM repeated WHERE (import_id, record_offset) IN"
              + " (SELECT import_id, record_offset FROM heir)");
      statement.execute("DROP TABLE lost");
      statement.execute("DROP TABLE heir");
    }
  }
}
