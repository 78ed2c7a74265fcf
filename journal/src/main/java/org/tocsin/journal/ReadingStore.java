package org.tocsin.journal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A database opened for reading.
 *
 * <p>SQLite's write-ahead log needs its shared-memory file even to read. In a directory where
 * nothing can be written there are two ways: an empty log means the database file is all there is,
 * and is opened as immutable; otherwise database and log are copied to a private directory, read
 * there, and the copy is deleted on closing.
 *
 * @param others what to close after the store; not empty only if a copy is read
 */
record ReadingStore(EntryStore store, List<AutoCloseable> others) {
  static ReadingStore open(Path directory) {
    Path file = directory.resolve(SqliteStore.NAME);
    Path log = directory.resolve(SqliteStore.NAME + "-wal");
    try {
      if (Files.isWritable(directory)) {
        return over(file, SqliteConnections.reading(file), List.of());
      }
      if (!Files.exists(log) || Files.size(log) == 0) {
        return over(file, SqliteConnections.readingImmutable(file), List.of());
      }
      return copied(file, log);
    } catch (IOException | SQLException e) {
      throw StorageFaults.of(file, e);
    }
  }

  private static ReadingStore copied(Path file, Path log) throws IOException, SQLException {
    Path copy = Files.createTempDirectory("tocsin-journal-");
    AutoCloseable removal = () -> remove(copy);
    try {
      Path copiedFile = copy.resolve(SqliteStore.NAME);
      Files.copy(file, copiedFile);
      Files.copy(log, copy.resolve(SqliteStore.NAME + "-wal"));
      return over(file, SqliteConnections.reading(copiedFile), List.of(removal));
    } catch (IOException | SQLException | JournalFault e) {
      remove(copy);
      throw e;
    }
  }

  private static ReadingStore over(Path file, Connection connection, List<AutoCloseable> others) {
    return new ReadingStore(SqliteStore.open(file, connection), others);
  }

  private static void remove(Path copy) {
    try (Stream<Path> files = Files.list(copy)) {
      List<Path> all = new ArrayList<>(files.toList());
      all.add(copy);
      for (Path path : all) {
        Files.deleteIfExists(path);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("could not remove the private copy " + copy, e);
    }
  }
}
