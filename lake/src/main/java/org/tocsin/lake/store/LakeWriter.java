package org.tocsin.lake.store;

import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.tocsin.lake.provider.Broken;
import org.tocsin.lake.provider.Form;
import org.tocsin.lake.table.EventTable;

/**
 * Takes one file at a time into the lake: rows, what was kept aside, and the line about the file.
 * Nothing of it is seen by others until {@link #commit}.
 */
public final class LakeWriter {

  /** Some 50 MB of blocks that are not full. */
  private static final long PORTION = 1L << 20;

  private final Lake lake;
  private final int threads;
  private final long portion;

  public LakeWriter(Lake lake, int threads) {
    this(lake, threads, PORTION);
  }

  /**
   * @param portion rows given to the database with one statement
   */
  LakeWriter(Lake lake, int threads, long portion) {
    this.lake = lake;
    this.threads = threads;
    this.portion = portion;
  }

  /** What is known of a file before it is read. */
  public record Brought(
      String item, long bytes, Optional<String> release, Optional<LocalDate> releasedOn) {}

  /**
   * The same records once more from their beginning; asked for where it matters what lies where.
   */
  @FunctionalInterface
  public interface Again {
    InputStream records() throws IOException;
  }

  /**
   * Reads records to their end. The transaction stays open.
   *
   * @throws IOException when they cannot be read, or are not of the form; nothing stays then
   */
  public Load load(
      Form form,
      InputStream records,
      Again again,
      Optional<String> member,
      Brought brought,
      Watch watch)
      throws IOException {
    Connection connection = lake.connection();
    try {
      connection.setAutoCommit(false);
      int id = nextId();
      Tally tally = new Tally(form.table() == EventTable.EVENT);
      try (Watching watching = watch.over(tally)) {
        watching.begin();
        new Loading(connection, threads, form, id, tally, portion).load(records);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IOException("interrupted", e);
      }
      List<Load.Kept> first = new ArrayList<>();
      long twice = new Duplicates(connection, form, id).setAside(tally.ids(), again, first);
      long repeated = Repeats.record(connection, form, id);
      return finish(form, member, brought, id, tally, twice, first, repeated);
    } catch (SQLException e) {
      rollback();
      throw LakeFault.of("load", e);
    } catch (IOException | RuntimeException e) {
      rollback();
      throw e;
    }
  }

  /** Shows a person that something goes on. */
  @FunctionalInterface
  public interface Watch {
    Watching over(Tally tally);
  }

  /** Goes on until it is closed. */
  public interface Watching extends AutoCloseable {
    void begin();

    @Override
    void close();
  }

  /** Says which item of the vault the original became. */
  public void name(int importId, String item) {
    try (PreparedStatement update =
        lake.connection().prepareStatement("UPDATE import SET item = ? WHERE import_id = ?")) {
      update.setString(1, item);
      update.setInt(2, importId);
      update.executeUpdate();
    } catch (SQLException e) {
      throw LakeFault.of("name", e);
    }
  }

  public void commit() {
    try {
      lake.connection().commit();
      lake.connection().setAutoCommit(true);
    } catch (SQLException e) {
      throw LakeFault.of("commit", e);
    }
  }

  public void rollback() {
    try {
      lake.connection().rollback();
      lake.connection().setAutoCommit(true);
    } catch (SQLException e) {
      throw LakeFault.of("roll back", e);
    }
  }

  private int nextId() throws SQLException {
    try (Statement statement = lake.connection().createStatement();
        ResultSet result =
            statement.executeQuery("SELECT coalesce(max(import_id), 0) + 1 FROM import")) {
      result.next();
      return result.getInt(1);
    }
  }

  private Load finish(
      Form form,
      Optional<String> member,
      Brought brought,
      int id,
      Tally tally,
      long twice,
      List<Load.Kept> first,
      long repeated)
      throws SQLException {
    Map<String, Long> reasons = new LinkedHashMap<>();
    List<Tally.Placed> rejected = tally.rejected();
    try (PreparedStatement insert =
        lake.connection().prepareStatement("INSERT INTO rejected VALUES (?, ?, ?, ?, ?, ?)")) {
      for (Tally.Placed one : rejected) {
        String reason = word(one.what().reason());
        reasons.merge(reason, 1L, Long::sum);
        insert.setInt(1, id);
        insert.setLong(2, one.line());
        insert.setLong(3, one.what().offset());
        insert.setInt(4, one.what().length());
        insert.setString(5, reason);
        insert.setString(6, one.what().detail());
        insert.addBatch();
      }
      if (!rejected.isEmpty()) {
        insert.executeBatch();
      }
    }
    if (twice > 0) {
      reasons.put(word(Broken.Reason.DUPLICATE), twice);
    }
    Load load =
        new Load(
            id,
            form.provider(),
            brought.release().orElse(form.release()),
            brought.releasedOn(),
            member,
            tally.rows() - twice,
            repeated,
            rejected.size() + twice,
            tally.nowhere(),
            Coverage.untold(
                lake.connection(), id, form.provider(), brought.release().orElse(form.release())),
            reasons,
            shown(rejected, first));
    about(form, brought, load);
    if (form.family().isPresent()) {
      Coverage.record(lake.connection(), id, form.provider(), load.release());
    }
    return load;
  }

  private static List<Load.Kept> shown(List<Tally.Placed> broken, List<Load.Kept> duplicates) {
    return Stream.concat(
            broken.stream()
                .limit(Duplicates.SHOWN)
                .map(
                    one ->
                        new Load.Kept(
                            one.line(),
                            one.what().offset(),
                            one.what().reason(),
                            one.what().detail())),
            duplicates.stream())
        .sorted(Comparator.comparingLong(Load.Kept::offset))
        .limit(Duplicates.SHOWN)
        .toList();
  }

  private static String word(Broken.Reason reason) {
    return reason.name().toLowerCase(java.util.Locale.ROOT);
  }

  private void about(Form form, Brought brought, Load load) throws SQLException {
    try (PreparedStatement insert =
        lake.connection()
            .prepareStatement(
                "INSERT INTO import (import_id, item, provider, family, release, released_on,"
                    + " bytes, row_count, rejected, member) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
      insert.setInt(1, load.importId());
      insert.setString(2, brought.item());
      insert.setString(3, load.provider());
      insert.setString(4, form.family().orElse(null));
      insert.setString(5, load.release());
      insert.setObject(6, load.releasedOn().orElse(null));
      insert.setLong(7, brought.bytes());
      insert.setLong(8, load.rows());
      insert.setLong(9, load.rejected());
      insert.setString(10, load.member().orElse(null));
      insert.executeUpdate();
    }
  }
}
