package org.tocsin.journal;

import java.util.List;

/**
 * Every statement the journal sends. Plain enough for PostgreSQL, where INTEGER becomes BIGINT and
 * BLOB becomes BYTEA.
 */
final class Sql {
  /** The layout's version, kept in the table {@code format}. */
  static final int VERSION = 1;

  /**
   * An entry's leaf hash lies before its bytes, so that reading hashes alone skips the bytes of
   * large entries. A tile is 256 entries; its root is stored once it is full.
   */
  static final List<String> CREATE =
      List.of(
          "CREATE TABLE format (version INTEGER NOT NULL)",
          "CREATE TABLE entry (position INTEGER NOT NULL PRIMARY KEY,"
              + " leaf BLOB NOT NULL, bytes BLOB NOT NULL)",
          "CREATE TABLE tile (number INTEGER NOT NULL PRIMARY KEY, root BLOB NOT NULL)",
          "INSERT INTO format (version) VALUES (" + VERSION + ")");

  static final String READ_VERSION = "SELECT version FROM format";

  static final String SIZE = "SELECT MAX(position) + 1 FROM entry";

  static final String ADD_ENTRY = "INSERT INTO entry (position, leaf, bytes) VALUES (?, ?, ?)";

  static final String ADD_TILE = "INSERT INTO tile (number, root) VALUES (?, ?)";

  static final String READ_ENTRIES =
      "SELECT position, bytes FROM entry WHERE position >= ? AND position < ? ORDER BY position";

  static final String READ_LEAVES =
      "SELECT position, leaf FROM entry WHERE position >= ? AND position < ? ORDER BY position";

  static final String READ_TILES = "SELECT number, root FROM tile ORDER BY number";

  /** SQLite's own check; elsewhere the database has its own ways. */
  static final String INTEGRITY = "PRAGMA integrity_check";

  static final String CUT_ENTRIES = "DELETE FROM entry WHERE position >= ?";

  static final String CUT_TILES = "DELETE FROM tile WHERE number >= ?";

  private Sql() {}
}
