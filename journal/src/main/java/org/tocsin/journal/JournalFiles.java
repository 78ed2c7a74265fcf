package org.tocsin.journal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.sqlite.SQLiteConfig;
import org.tocsin.journal.tree.TreeHasher;

/** Makes and opens the files of a journal: {@code journal.db}, its head and its lock. */
final class JournalFiles {
  private static final Head EMPTY = new Head(0, TreeHasher.EMPTY_ROOT);

  private JournalFiles() {}

  static Journal inMemory(RandomGenerator salts) {
    EntryStore store = new MemoryStore();
    return new Journal(
        new JournalParts(store, Optional.empty(), List.of()),
        VerifiedTree.load(store, EMPTY),
        new Opening(EMPTY, Optional.empty(), false),
        Optional.of(salts));
  }

  /**
   * The head comes first, so that a missing head is always a fault; what an interrupted creation
   * leaves behind is a head of size 0 without a usable database, and is finished by creating again.
   */
  static Journal create(Path directory, RandomGenerator salts) {
    try {
      Files.createDirectories(directory);
    } catch (IOException e) {
      throw StorageFaults.of(directory, e);
    }
    JournalLock lock = JournalLock.take(directory);
    try {
      Path head = directory.resolve(HeadFile.NAME);
      Path database = directory.resolve(SqliteStore.NAME);
      boolean used = Files.exists(head) && HeadFile.read(head).head().size() > 0;
      if (used || Files.exists(database)) {
        throw new JournalFault(
            JournalFault.Code.NOT_HERE,
            directory.toString(),
            "there is a journal already",
            "Open it, or choose another directory");
      }
      HeadFile.create(directory, EMPTY);
      Path part = directory.resolve(SqliteStore.NAME + ".part");
      Files.deleteIfExists(part);
      SqliteStore.create(part);
      Files.move(part, database);
      DurableFiles.syncDirectory(directory);
      return openLocked(directory, lock, salts, SQLiteConfig.SynchronousMode.FULL);
    } catch (IOException e) {
      JournalFault fault = StorageFaults.of(directory, e);
      lock.close();
      throw fault;
    } catch (JournalFault e) {
      lock.close();
      throw e;
    }
  }

  static Journal open(Path directory, RandomGenerator salts) {
    return open(directory, salts, SQLiteConfig.SynchronousMode.FULL);
  }

  static Journal open(
      Path directory, RandomGenerator salts, SQLiteConfig.SynchronousMode synchronous) {
    requireJournal(directory);
    JournalLock lock = JournalLock.take(directory);
    try {
      return openLocked(directory, lock, salts, synchronous);
    } catch (JournalFault e) {
      lock.close();
      throw e;
    }
  }

  private static Journal openLocked(
      Path directory,
      JournalLock lock,
      RandomGenerator salts,
      SQLiteConfig.SynchronousMode synchronous) {
    HeadFile headFile = HeadFile.open(directory.resolve(HeadFile.NAME));
    Path database = directory.resolve(SqliteStore.NAME);
    EntryStore store;
    try {
      requireDatabase(database, headFile.head());
      store = SqliteStore.open(database, SqliteConnections.writing(database, synchronous));
    } catch (SQLException e) {
      headFile.close();
      throw StorageFaults.of(database, e);
    } catch (JournalFault e) {
      headFile.close();
      throw e;
    }
    JournalParts parts = new JournalParts(store, Optional.of(headFile), List.of(lock));
    try {
      Head head = headFile.head();
      requireAcknowledged(store, head);
      VerifiedTree tree = VerifiedTree.load(store, head);
      Optional<Opening.Quarantined> tail = quarantine(directory, store, head);
      return new Journal(parts, tree, new Opening(head, tail, false), Optional.of(salts));
    } catch (JournalFault e) {
      JournalParts.closeAll(List.of(store, headFile));
      throw e;
    }
  }

  private static Optional<Opening.Quarantined> quarantine(
      Path directory, EntryStore store, Head head) {
    long size = store.size();
    if (size == head.size()) {
      return Optional.empty();
    }
    Path kept = Quarantine.keep(directory, store, head.size(), size);
    store.cutTo(head.size());
    return Optional.of(new Opening.Quarantined(head.size(), size - head.size(), Optional.of(kept)));
  }

  static Journal openReadOnly(Path directory) {
    requireJournal(directory);
    Head head = HeadFile.read(directory.resolve(HeadFile.NAME)).head();
    SqliteStore store = ReadingStore.open(directory);
    try {
      requireAcknowledged(store, head);
      long beyond = store.size() - head.size();
      Optional<Opening.Quarantined> tail =
          beyond > 0
              ? Optional.of(new Opening.Quarantined(head.size(), beyond, Optional.empty()))
              : Optional.empty();
      return new Journal(
          new JournalParts(store, Optional.empty(), List.of()),
          VerifiedTree.load(store, head),
          new Opening(head, tail, store.isCopy()),
          Optional.empty());
    } catch (JournalFault e) {
      store.close();
      throw e;
    }
  }

  private static void requireJournal(Path directory) {
    Path head = directory.resolve(HeadFile.NAME);
    Path database = directory.resolve(SqliteStore.NAME);
    if (!Files.exists(database) && !Files.exists(head)) {
      throw new JournalFault(
          JournalFault.Code.NOT_HERE,
          directory.toString(),
          "there is no journal here",
          "Check the path, or create a journal first");
    }
  }

  private static void requireDatabase(Path database, Head head) {
    if (Files.exists(database)) {
      return;
    }
    if (head.size() == 0) {
      throw new JournalFault(
          JournalFault.Code.NOT_HERE,
          database.toString(),
          "creating this journal was interrupted; it holds no entries",
          "Create it again in the same directory");
    }
    throw missing(database.toString(), 0, head);
  }

  private static void requireAcknowledged(EntryStore store, Head head) {
    long size = store.size();
    if (size < head.size()) {
      throw missing(store.name(), size, head);
    }
  }

  private static JournalFault missing(String where, long size, Head head) {
    return new JournalFault(
        JournalFault.Code.ENTRIES_MISSING,
        where + ", entry " + size,
        "only " + size + " of " + head.size() + " acknowledged entries are there",
        "Keep a copy of the directory and restore it from a backup that has them; to go on without"
            + " them, run the journal's recovery for "
            + size
            + " entries");
  }
}
