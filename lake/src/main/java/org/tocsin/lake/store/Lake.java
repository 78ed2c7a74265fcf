package org.tocsin.lake.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.tocsin.lake.table.EventTable;
import org.tocsin.lake.table.MentionTable;
import org.tocsin.lake.table.Table;

/**
 * The lake: one encrypted DuckDB file. All that is in it can be read again from the vault.
 *
 * <p>DuckDB encrypts each block with AES-256-GCM under the given key. Without its network extension
 * it draws the blocks' nonces from a generator that its authors call not fit for cryptography, and
 * asks to be told that this is accepted; it is, since what lies here is public data: what the
 * encryption keeps from whoever takes the disk is which data a desk holds.
 *
 * <p>One process writes, or several read.
 */
public final class Lake implements AutoCloseable {

  /** Bytes of a key. */
  public static final int KEY_LENGTH = 32;

  /** What the database file is called in statements. */
  static final String NAME = "lake";

  static final List<Table> TABLES = List.of(EventTable.EVENT, MentionTable.MENTION);

  private final Connection connection;
  private final Path file;

  private Lake(Connection connection, Path file) {
    this.connection = connection;
    this.file = file;
  }

  /** Opens to write, and makes it where it is missing. */
  public static Lake write(Path file, byte[] key, int threads) {
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      Lake lake = open(file, key, threads, false);
      if (!LakeSchema.current(lake.connection)) {
        // Made by another version; the caller reads everything from the vault again.
        lake.close();
        Files.delete(file);
        lake = open(file, key, threads, false);
      }
      LakeSchema.make(lake.connection);
      return lake;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (SQLException e) {
      throw LakeFault.of("open", e);
    }
  }

  /** Opens to read. */
  public static Lake read(Path file, byte[] key, int threads) {
    try {
      return open(file, key, threads, true);
    } catch (SQLException e) {
      throw LakeFault.of("open", e);
    }
  }

  private static Lake open(Path file, byte[] key, int threads, boolean readOnly)
      throws SQLException {
    if (key.length != KEY_LENGTH) {
      throw new IllegalArgumentException("a key has " + KEY_LENGTH + " bytes, not " + key.length);
    }
    Connection connection = DriverManager.getConnection("jdbc:duckdb:");
    try (Statement statement = connection.createStatement()) {
      // Nothing is fetched, and nothing spills to disk in the clear.
      statement.execute("SET autoinstall_known_extensions = false");
      statement.execute("SET autoload_known_extensions = false");
      statement.execute("SET temp_directory = ''");
      statement.execute("SET threads = " + threads);
      statement.execute("SET preserve_insertion_order = false");
      // Rows go to the disk as soon as there are enough for a group, not five groups at once.
      statement.execute("SET write_buffer_row_group_count = 1");
      statement.execute("SET force_mbedtls_unsafe = 'true'");
      statement.execute(
          "ATTACH '"
              + file.toAbsolutePath().toString().replace("'", "''")
              + "' AS "
              + NAME
              + " (ENCRYPTION_KEY '"
              + HexFormat.of().formatHex(key)
              + "'"
              + (readOnly ? ", READ_ONLY" : "")
              + ")");
      statement.execute("USE " + NAME);
      return new Lake(connection, file);
    } catch (SQLException e) {
      connection.close();
      throw e;
    }
  }

  /** Whether this version made it; one of another version is made anew when opened to write. */
  public boolean current() {
    try {
      return LakeSchema.current(connection);
    } catch (SQLException e) {
      throw LakeFault.of("look", e);
    }
  }

  /** The connection, for whoever asks or fills. */
  public Connection connection() {
    return connection;
  }

  /** From here on no file can be reached and no setting changed by any statement. */
  public void lock() {
    try (Statement statement = connection.createStatement()) {
      statement.execute("SET enable_external_access = false");
      statement.execute("SET lock_configuration = true");
    } catch (SQLException e) {
      throw LakeFault.of("lock", e);
    }
  }

  /** The vault's items whose rows are here. */
  public SortedSet<String> items() {
    SortedSet<String> items = new TreeSet<>();
    try (Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery("SELECT item FROM import")) {
      while (result.next()) {
        items.add(result.getString(1));
      }
      return items;
    } catch (SQLException e) {
      throw LakeFault.of("list", e);
    }
  }

  /** Takes all rows of an item away. */
  public void remove(String item) {
    try (Statement statement = connection.createStatement()) {
      String which =
          " WHERE import_id IN (SELECT import_id FROM import WHERE item = '"
              + item.replace("'", "''")
              + "')";
      connection.setAutoCommit(false);
      Repeats.release(connection, item);
      for (Table table : TABLES) {
        statement.execute("DELETE FROM " + table.stored() + which);
      }
      statement.execute("DELETE FROM repeated" + which);
      statement.execute("DELETE FROM rejected" + which);
      statement.execute("DELETE FROM import_country" + which);
      statement.execute("DELETE FROM import WHERE item = '" + item.replace("'", "''") + "'");
      connection.commit();
      connection.setAutoCommit(true);
    } catch (SQLException e) {
      throw LakeFault.of("remove", e);
    }
  }

  public Path file() {
    return file;
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      throw LakeFault.of("close", e);
    }
  }
}
