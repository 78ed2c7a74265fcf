package org.tocsin.lake.store;

import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.tocsin.lake.provider.Broken;
import org.tocsin.lake.provider.Form;
import org.tocsin.lake.record.Eights;

/**
 * Of an id that came more than once in a file, the first record stays; the others are kept aside.
 * Which they are is known at the end alone, and on which lines they stand only by reading the file
 * again: its lines are counted nowhere, since hardly any file needs them.
 */
final class Duplicates {

  /** Records that are told by name when a file was taken in. */
  static final int SHOWN = 5;

  /** Records placed with one statement, so that memory stays flat however many there are. */
  private static final int PAGE = 10_000;

  private final Connection connection;
  private final Form form;
  private final int id;

  /**
   * @param id the file's number in the lake
   */
  Duplicates(Connection connection, Form form, int id) {
    this.connection = connection;
    this.form = form;
    this.id = id;
  }

  /**
   * Moves them from the table of events to the rejected.
   *
   * @param first is given the first few of them
   * @return how many
   */
  long setAside(SeenIds ids, LakeWriter.Again again, List<Load.Kept> first)
      throws SQLException, IOException {
    if (ids.twice().isEmpty() && !ids.full()) {
      return 0;
    }
    String table = form.table().stored();
    try (Statement statement = connection.createStatement()) {
      statement.execute("CREATE OR REPLACE TEMP TABLE twice (event_id VARCHAR)");
      if (ids.full()) {
        statement.execute(
            "INSERT INTO twice SELECT event_id FROM "
                + table
                + " WHERE import_id = "
                + id
                + " GROUP BY event_id HAVING count(*) > 1");
      } else {
        name(ids);
      }
      statement.execute(
          "CREATE OR REPLACE TEMP TABLE again AS SELECT event_id, record_offset, record_length FROM "
              + "(SELECT event_id, record_offset, record_length, row_number() OVER (PARTITION BY"
              + " event_id ORDER BY record_offset) AS place FROM "
              + table
              + " WHERE import_id = "
              + id
              + " AND event_id IN (SELECT event_id FROM twice)) WHERE place > 1");
      statement.execute(
          "DELETE FROM "
              + table
              + " WHERE import_id = "
              + id
              + " AND record_offset IN (SELECT record_offset FROM again)");
      long count = place(statement, again, first);
      statement.execute("DROP TABLE again");
      statement.execute("DROP TABLE twice");
      return count;
    }
  }

  private void name(SeenIds ids) throws SQLException {
    try (PreparedStatement insert = connection.prepareStatement("INSERT INTO twice VALUES (?)")) {
      for (String one : ids.twice()) {
        insert.setString(1, one);
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }

  private long place(Statement statement, LakeWriter.Again again, List<Load.Kept> first)
      throws SQLException, IOException {
    long count = 0;
    try (InputStream records = again.records()) {
      LinesBefore lines = new LinesBefore(records);
      List<Long> offsets = page(statement, -1, first);
      while (!offsets.isEmpty()) {
        List<Long> on = new ArrayList<>();
        for (long offset : offsets) {
          on.add(1 + lines.to(offset));
        }
        for (int i = 0; count == 0 && i < first.size(); i++) {
          Load.Kept one = first.get(i);
          first.set(i, new Load.Kept(on.get(i), one.offset(), one.reason(), one.detail()));
        }
        // Numbers alone, so that the statement can be put together as text.
        statement.execute(
            "INSERT INTO rejected SELECT "
                + id
                + ", line, record_offset, record_length, '"
                + Broken.Reason.DUPLICATE.name().toLowerCase(Locale.ROOT)
                + "', event_id FROM again JOIN (SELECT unnest("
                + offsets
                + "::BIGINT[]) AS record_offset, unnest("
                + on
                + "::BIGINT[]) AS line) USING (record_offset) ORDER BY record_offset");
        count += offsets.size();
        offsets = page(statement, offsets.get(offsets.size() - 1), first);
      }
    }
    return count;
  }

  private static List<Long> page(Statement statement, long after, List<Load.Kept> first)
      throws SQLException {
    List<Long> offsets = new ArrayList<>();
    try (ResultSet result =
        statement.executeQuery(
            "SELECT record_offset, event_id FROM again WHERE record_offset > "
                + after
                + " ORDER BY record_offset LIMIT "
                + PAGE)) {
      while (result.next()) {
        offsets.add(result.getLong(1));
        if (first.size() < SHOWN) {
          first.add(
              new Load.Kept(0, result.getLong(1), Broken.Reason.DUPLICATE, result.getString(2)));
        }
      }
    }
    return offsets;
  }

  /** Counts line ends from the beginning of a stream on. */
  private static final class LinesBefore {
    private final InputStream in;
    private final byte[] buffer = new byte[1 << 16];
    private int at;
    private int filled;
    private long passed;
    private long lines;

    LinesBefore(InputStream in) {
      this.in = in;
    }

    /**
     * Line ends before a place, which is not before the one asked for last.
     *
     * @throws IOException also where the stream ends before it: the file changed
     */
    long to(long offset) throws IOException {
      while (passed < offset) {
        if (at == filled) {
          filled = in.read(buffer);
          at = 0;
          if (filled < 0) {
            throw new IOException("it became shorter while it was read");
          }
        }
        int until = (int) Math.min(filled, at + offset - passed);
        lines += Eights.count(buffer, at, until, (byte) '\n');
        passed += until - at;
        at = until;
      }
      return lines;
    }
  }
}
