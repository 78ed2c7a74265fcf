package org.tocsin.journal;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.sqlite.JDBC;
import org.sqlite.SQLiteConfig;

/** Opens SQLite the ways the journal needs it. */
final class SqliteConnections {
  private static final int PATIENCE_MILLISECONDS = 5_000;

  private SqliteConnections() {}

  /** For writing: write-ahead log, each commit synced before it returns. */
  static Connection writing(Path file) throws SQLException {
    return writing(file, SQLiteConfig.SynchronousMode.FULL);
  }

  /** As {@link #writing(Path)}, but for the crash tests, which must notice when it is not FULL. */
  static Connection writing(Path file, SQLiteConfig.SynchronousMode synchronous)
      throws SQLException {
    SQLiteConfig config = new SQLiteConfig();
    config.setJournalMode(SQLiteConfig.JournalMode.WAL);
    config.setSynchronous(synchronous);
    config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
    config.setBusyTimeout(PATIENCE_MILLISECONDS);
    Connection connection = config.createConnection(JDBC.PREFIX + file.toAbsolutePath());
    try (Statement statement = connection.createStatement()) {
      // Only macOS knows the difference; there a plain fsync leaves data in the drive's cache.
      statement.execute("PRAGMA fullfsync = ON");
      statement.execute("PRAGMA checkpoint_fullfsync = ON");
    }
    return connection;
  }

  /** For reading beside a writer; needs to write the shared-memory file beside the database. */
  static Connection reading(Path file) throws SQLException {
    SQLiteConfig config = new SQLiteConfig();
    config.setReadOnly(true);
    config.setBusyTimeout(PATIENCE_MILLISECONDS);
    return config.createConnection(JDBC.PREFIX + file.toAbsolutePath());
  }

  /** For reading where nothing can be written, no log is left, and nobody else writes. */
  static Connection readingImmutable(Path file) throws SQLException {
    SQLiteConfig config = new SQLiteConfig();
    config.setReadOnly(true);
    return config.createConnection(
        JDBC.PREFIX + "file:" + file.toAbsolutePath().toUri().getRawPath() + "?immutable=1");
  }
}
