package org.tocsin.journal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Opens a journal's database for reading.
 *
 * <p>SQLite's write-ahead log needs its shared-memory file even to read. In a directory where
 * nothing can be written there are two ways: an empty log means the database file is all there is,
 * and is opened as immutable; otherwise database and log are copied to a private directory, read
 * there, and the copy is deleted on closing.
 */
final class ReadingStore {
  private ReadingStore() {}

  static SqliteStore open(Path directory) {
    Path file = directory.resolve(SqliteStore.NAME);
    Path log = directory.resolve(SqliteStore.NAME + "-wal");
    try {
      if (Files.isWritable(directory)) {
        return SqliteStore.open(file, SqliteConnections.reading(file));
      }
      if (!Files.exists(log) || Files.size(log) == 0) {
        return SqliteStore.open(file, SqliteConnections.readingImmutable(file));
      }
      return copied(file, log);
    } catch (IOException | SQLException e) {
      throw StorageFaults.of(file, e);
    }
  }

  private static SqliteStore copied(Path file, Path log) throws IOException, SQLException {
    Path copy = Files.createTempDirectory("tocsin-journal-");
    try {
      Path copiedFile = copy.resolve(SqliteStore.NAME);
      Files.copy(file, copiedFile);
      Files.copy(log, copy.resolve(SqliteStore.NAME + "-wal"));
      return SqliteStore.open(
          file, SqliteConnections.reading(copiedFile), Optional.of(() -> remove(copy)));
    } catch (IOException | SQLException | JournalFault e) {
      remove(copy);
      throw e;
    }
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
