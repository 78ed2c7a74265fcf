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
        new Opening(EMPTY, Optional.empty(), 0, false),
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
    HeadThread thread = new HeadThread(headFile);
    JournalParts parts = new JournalParts(store, Optional.of(thread), List.of(lock));
    try {
      Reconciliation found = Reconciliation.of(store, headFile.content());
      Optional<Opening.Quarantined> tail =
          found.torn()
              ? Optional.of(dropTorn(directory, headFile))
              : quarantine(directory, store, headFile.head());
      found.missing().ifPresent(missing -> putBack(store, found.tree(), missing));
      int restored = found.missing().map(missing -> missing.entries().size()).orElse(0);
      Opening opening = new Opening(headFile.head(), tail, restored, false);
      return new Journal(parts, found.tree(), opening, Optional.of(salts));
    } catch (JournalFault e) {
      JournalParts.closeAll(List.of(store, thread));
      throw e;
    }
  }

  private static void putBack(EntryStore store, VerifiedTree tree, Reconciliation.Missing missing) {
    VerifiedTree.Growth growth = missing.growth();
    long first = tree.head().size();
    store.append(first, missing.entries(), growth.leaves(), growth.firstTile(), growth.tiles());
    tree.accept(growth);
  }

  private static Opening.Quarantined dropTorn(Path directory, HeadFile headFile) {
    HeadContent content = headFile.content();
    Head before = content.older().head();
    Path kept = Quarantine.keepTorn(directory, before.size(), content.batch());
    headFile.write(before);
    return new Opening.Quarantined(
        before.size(), content.head().size() - before.size(), Optional.of(kept));
  }

  private static Optional<Opening.Quarantined> quarantine(
      Path directory, EntryStore store, Head head) {
    long size = store.size();
    if (size <= head.size()) {
      return Optional.empty();
    }
    Path kept = Quarantine.keep(directory, store, head.size(), size);
    store.cutTo(head.size());
    return Optional.of(new Opening.Quarantined(head.size(), size - head.size(), Optional.of(kept)));
  }

  static Journal openReadOnly(Path directory) {
    requireJournal(directory);
    HeadContent content = HeadFile.readBesideWriter(directory.resolve(HeadFile.NAME));
    requireDatabase(directory.resolve(SqliteStore.NAME), content.head());
    SqliteStore database = ReadingStore.open(directory);
    try {
      Reconciliation found = Reconciliation.of(database, content);
      Head inDatabase = found.tree().head();
      EntryStore store = database;
      VerifiedTree tree = found.tree();
      int restored = 0;
      if (found.missing().isPresent()) {
        store = new CarriedStore(database, inDatabase.size(), found.missing().get());
        tree = VerifiedTree.load(store, content.head());
        restored = found.missing().get().entries().size();
      }
      long most = Math.max(database.size(), content.head().size());
      long beyond = most - tree.head().size();
      Optional<Opening.Quarantined> tail =
          beyond > 0
              ? Optional.of(new Opening.Quarantined(tree.head().size(), beyond, Optional.empty()))
              : Optional.empty();
      return new Journal(
          new JournalParts(store, Optional.empty(), List.of()),
          tree,
          new Opening(tree.head(), tail, restored, database.isCopy()),
          Optional.empty());
    } catch (JournalFault e) {
      database.close();
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
    throw new JournalFault(
        JournalFault.Code.ENTRIES_MISSING,
        database.toString(),
        "the database is missing; " + head.size() + " entries were acknowledged",
        "Restore the directory from a backup");
  }
}
