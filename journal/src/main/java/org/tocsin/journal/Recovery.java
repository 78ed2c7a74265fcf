package org.tocsin.journal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.tocsin.journal.tree.Frontier;
import org.tocsin.journal.tree.Hash;
import org.tocsin.journal.tree.HashTiles;
import org.tocsin.journal.tree.TreeHasher;

/**
 * The explicit way back when the head file is missing or damaged, or when entries are lost for
 * good: a person states how many entries to accept, and the head is made anew from them.
 */
public final class Recovery {
  /**
   * What recovery did.
   *
   * @param head the journal's new head
   * @param oldHead where the old head file was kept, if there was one
   * @param quarantined where entries beyond the accepted size were kept, if there were any
   */
  public record Outcome(Head head, Optional<Path> oldHead, Optional<Path> quarantined) {}

  private Recovery() {}

  /** Number of entries the database holds, whatever the head says; what a person may accept. */
  public static long entriesHeld(Path directory) {
    try (SqliteStore store = ReadingStore.open(directory)) {
      return store.size();
    }
  }

  /**
   * Accepts the first {@code size} entries as the journal. Every one of them is checked against its
   * stored hash first; a damaged entry is never accepted. Nothing is deleted: the old head is kept
   * beside, entries beyond go to a quarantine file.
   *
   * @throws JournalFault if the journal is in use, holds fewer entries, or one of them is damaged
   */
  public static Outcome accept(Path directory, long size) {
    Path file = directory.resolve(SqliteStore.NAME);
    if (!Files.exists(file)) {
      throw new JournalFault(
          JournalFault.Code.NOT_HERE,
          file.toString(),
          "there is no database to recover from",
          "Restore the directory from a backup");
    }
    JournalLock lock = JournalLock.take(directory);
    try {
      return acceptLocked(directory, file, size);
    } finally {
      lock.close();
    }
  }

  private static Outcome acceptLocked(Path directory, Path file, long size) {
    try (SqliteStore store = SqliteStore.open(file, SqliteConnections.writing(file))) {
      long held = store.size();
      if (held < size) {
        throw new JournalFault(
            JournalFault.Code.ENTRIES_MISSING,
            file + ", entry " + held,
            "the database holds " + held + " entries, not " + size,
            "Accept at most " + held + ", or restore the directory from a backup");
      }
      Head head = verified(store, size);
      Optional<Path> kept =
          held > size
              ? Optional.of(Quarantine.keep(directory, store, size, held))
              : Optional.empty();
      Optional<Path> oldHead = keepHead(directory);
      // The head goes first: should the cut not happen, opening does it.
      HeadFile.create(directory, head);
      store.cutTo(size);
      return new Outcome(head, oldHead, kept);
    } catch (SQLException e) {
      throw StorageFaults.of(file, e);
    }
  }

  private static Head verified(SqliteStore store, long size) {
    TreeHasher hasher = new TreeHasher();
    Frontier frontier = new Frontier();
    List<Hash> tiles = store.tiles();
    for (long from = 0; from < size; from += HashTiles.TILE_LEAVES) {
      long first = from;
      long to = Math.min(size, from + HashTiles.TILE_LEAVES);
      List<Hash> leaves = store.leaves(from, to);
      Frontier tile = new Frontier();
      store.scan(
          from,
          to,
          (position, bytes) -> {
            Hash leaf = hasher.leaf(bytes);
            if (!leaf.equals(leaves.get((int) (position - first)))) {
              throw damaged(store.name() + ", entry " + position, position);
            }
            tile.append(leaf);
            frontier.append(leaf);
          });
      boolean full = to - from == HashTiles.TILE_LEAVES;
      int number = (int) (from / HashTiles.TILE_LEAVES);
      if (full && (number >= tiles.size() || !tile.root().equals(tiles.get(number)))) {
        throw damaged(store.name() + ", tile " + number, from);
      }
    }
    return new Head(size, frontier.root());
  }

  private static JournalFault damaged(String where, long before) {
    return new JournalFault(
        JournalFault.Code.ENTRY_CHANGED,
        where,
        "its bytes are not those that were hashed",
        "Restore the directory from a backup, or accept only the " + before + " entries before it");
  }

  private static Optional<Path> keepHead(Path directory) {
    Path head = directory.resolve(HeadFile.NAME);
    try {
      if (!Files.exists(head)) {
        return Optional.empty();
      }
      byte[] bytes = Files.readAllBytes(head);
      String name =
          HeadFile.NAME
              + ".before-"
              + Hash.of(TreeHasher.sha256().digest(bytes)).hex().substring(0, 16);
      DurableFiles.replace(directory, name, bytes);
      return Optional.of(directory.resolve(name));
    } catch (IOException e) {
      throw StorageFaults.of(head, e);
    }
  }
}
