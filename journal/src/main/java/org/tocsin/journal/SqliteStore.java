package org.tocsin.journal;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tocsin.journal.tree.Hash;
import org.tocsin.journal.tree.HashTiles;

/** Entries in one SQLite database file, through the statements of {@link Sql}. */
final class SqliteStore implements EntryStore {
  static final String NAME = "journal.db";

  private static final int MOST_MISSING = 1_000_000;

  private final Path file;
  private final Connection connection;
  private final PreparedStatement addEntry;
  private final PreparedStatement addTile;
  private final PreparedStatement readEntries;
  private final Optional<AutoCloseable> copy;

  private SqliteStore(Path file, Connection connection, Optional<AutoCloseable> copy)
      throws SQLException {
    this.file = file;
    this.connection = connection;
    this.copy = copy;
    this.addEntry = connection.prepareStatement(Sql.ADD_ENTRY);
    this.addTile = connection.prepareStatement(Sql.ADD_TILE);
    this.readEntries = connection.prepareStatement(Sql.READ_ENTRIES);
  }

  /** Makes the tables in a new database file. */
  static void create(Path file) {
    try (Connection connection = SqliteConnections.writing(file);
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      for (String sql : Sql.CREATE) {
        statement.executeUpdate(sql);
      }
      connection.commit();
    } catch (SQLException e) {
      throw StorageFaults.of(file, e);
    }
  }

  /** Opens over a connection, which the store closes. */
  static SqliteStore open(Path file, Connection connection) {
    return open(file, connection, Optional.empty());
  }

  /**
   * Opens over a connection to a private copy.
   *
   * @param file to name in faults
   * @param copy what to close after the connection
   */
  static SqliteStore open(Path file, Connection connection, Optional<AutoCloseable> copy) {
    try {
      requireVersion(file, connection);
      connection.setAutoCommit(false);
      return new SqliteStore(file, connection, copy);
    } catch (SQLException e) {
      JournalFault fault = StorageFaults.of(file, e);
      try {
        connection.close();
      } catch (SQLException suppressed) {
        fault.addSuppressed(suppressed);
      }
      throw fault;
    }
  }

  private static void requireVersion(Path file, Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(Sql.READ_VERSION)) {
      if (!rows.next() || rows.getInt(1) != Sql.VERSION) {
        throw new JournalFault(
            JournalFault.Code.DATABASE_DAMAGED,
            file.toString(),
            "the database is not in layout version " + Sql.VERSION,
            "Use the version of Tocsin that wrote it, or a newer one");
      }
    }
  }

  @Override
  public String name() {
    return file.toString();
  }

  @Override
  public long size() {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(Sql.SIZE)) {
      // MAX over no rows is NULL, which getLong gives as 0.
      return rows.next() ? rows.getLong(1) : 0;
    } catch (SQLException e) {
      throw StorageFaults.of(file, e);
    }
  }

  @Override
  public void append(
      long first, List<byte[]> entries, List<Hash> leaves, int firstTile, List<Hash> tiles) {
    try {
      for (int i = 0; i < entries.size(); i++) {
        addEntry.setLong(1, first + i);
        addEntry.setBytes(2, leaves.get(i).bytes());
        addEntry.setBytes(3, entries.get(i));
        addEntry.executeUpdate();
      }
      for (int i = 0; i < tiles.size(); i++) {
        addTile.setLong(1, firstTile + i);
        addTile.setBytes(2, tiles.get(i).bytes());
        addTile.executeUpdate();
      }
      connection.commit();
    } catch (SQLException e) {
      throw rolledBack(e);
    }
  }

  @Override
  public void cutTo(long size) {
    try (PreparedStatement cutEntries = connection.prepareStatement(Sql.CUT_ENTRIES);
        PreparedStatement cutTiles = connection.prepareStatement(Sql.CUT_TILES)) {
      cutEntries.setLong(1, size);
      cutEntries.executeUpdate();
      cutTiles.setLong(1, size / HashTiles.TILE_LEAVES);
      cutTiles.executeUpdate();
      connection.commit();
    } catch (SQLException e) {
      throw rolledBack(e);
    }
  }

  private JournalFault rolledBack(SQLException e) {
    JournalFault fault = StorageFaults.of(file, e);
    try {
      connection.rollback();
    } catch (SQLException suppressed) {
      // SQLite rolls back by itself on some failures and then refuses to do so again.
      fault.addSuppressed(suppressed);
    }
    return fault;
  }

  @Override
  public void scan(long from, long to, RowVisitor visitor) {
    try {
      readEntries.setLong(1, from);
      readEntries.setLong(2, to);
      try (ResultSet rows = readEntries.executeQuery()) {
        while (rows.next()) {
          byte[] bytes = rows.getBytes(2);
          visitor.row(rows.getLong(1), bytes == null ? new byte[0] : bytes);
        }
      }
      connection.commit();
    } catch (SQLException e) {
      throw StorageFaults.of(file, e);
    }
  }

  @Override
  public List<Hash> leaves(long from, long to) {
    try (PreparedStatement statement = connection.prepareStatement(Sql.READ_LEAVES)) {
      statement.setLong(1, from);
      statement.setLong(2, to);
      try (ResultSet rows = statement.executeQuery()) {
        return hashes(rows, from, to - from, "entry");
      }
    } catch (SQLException e) {
      throw StorageFaults.of(file, e);
    }
  }

  @Override
  public List<Hash> tiles() {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(Sql.READ_TILES)) {
      return hashes(rows, 0, -1, "tile");
    } catch (SQLException e) {
      throw StorageFaults.of(file, e);
    }
  }

  /** Stored leaf hashes, empty where one is missing or is no hash. */
  List<Optional<Hash>> leavesAsTheyAre(long from, long to) {
    try (PreparedStatement statement = connection.prepareStatement(Sql.READ_LEAVES)) {
      statement.setLong(1, from);
      statement.setLong(2, to);
      try (ResultSet rows = statement.executeQuery()) {
        return hashesAsTheyAre(rows, from, (int) (to - from));
      }
    } catch (SQLException e) {
      throw StorageFaults.of(file, e);
    }
  }

  /** Stored tile roots, empty where one is missing or is no hash. */
  List<Optional<Hash>> tilesAsTheyAre() {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(Sql.READ_TILES)) {
      return hashesAsTheyAre(rows, 0, 0);
    } catch (SQLException e) {
      throw StorageFaults.of(file, e);
    }
  }

  private static List<Optional<Hash>> hashesAsTheyAre(ResultSet rows, long first, int least)
      throws SQLException {
    List<Optional<Hash>> hashes = new ArrayList<>();
    while (rows.next()) {
      long at = rows.getLong(1) - first;
      // Numbers from a damaged file may be anything; far ones say nothing about the near.
      if (at < hashes.size() || at > hashes.size() + MOST_MISSING) {
        continue;
      }
      pad(hashes, (int) at);
      byte[] bytes = rows.getBytes(2);
      boolean hash = bytes != null && bytes.length == Hash.LENGTH;
      hashes.add(hash ? Optional.of(Hash.of(bytes)) : Optional.empty());
    }
    pad(hashes, least);
    return hashes;
  }

  private static void pad(List<Optional<Hash>> hashes, int size) {
    while (hashes.size() < size) {
      hashes.add(Optional.empty());
    }
  }

  /** What SQLite finds wrong with the file; empty if nothing. */
  List<String> integrity() {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(Sql.INTEGRITY)) {
      List<String> lines = new ArrayList<>();
      while (rows.next()) {
        lines.add(rows.getString(1));
      }
      lines.remove("ok");
      return lines;
    } catch (SQLException e) {
      throw StorageFaults.of(file, e);
    }
  }

  /**
   * Hashes numbered without a gap from the first; a negative count means however many there are.
   */
  private List<Hash> hashes(ResultSet rows, long first, long count, String what)
      throws SQLException {
    List<Hash> hashes = new ArrayList<>();
    while (rows.next()) {
      byte[] bytes = rows.getBytes(2);
      if (rows.getLong(1) != first + hashes.size()
          || bytes == null
          || bytes.length != Hash.LENGTH) {
        throw missingHash(what, first + hashes.size());
      }
      hashes.add(Hash.of(bytes));
    }
    if (count >= 0 && hashes.size() != count) {
      throw missingHash(what, first + hashes.size());
    }
    return hashes;
  }

  private JournalFault missingHash(String what, long number) {
    return new JournalFault(
        JournalFault.Code.TREE_CHANGED,
        file + ", " + what + " " + number,
        "there is no hash stored where one must be",
        "Run fsck for the whole list, keep a copy of the directory, and restore it from a backup");
  }

  /** Whether a private copy is read. */
  boolean isCopy() {
    return copy.isPresent();
  }

  @Override
  public void close() {
    List<AutoCloseable> parts = new ArrayList<>();
    parts.add(this::closeConnection);
    copy.ifPresent(parts::add);
    JournalParts.closeAll(parts);
  }

  private void closeConnection() {
    try {
      connection.close();
    } catch (SQLException e) {
      throw StorageFaults.of(file, e);
    }
  }
}
