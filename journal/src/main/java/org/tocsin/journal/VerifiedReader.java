package org.tocsin.journal;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.tocsin.journal.tree.Frontier;
import org.tocsin.journal.tree.Hash;
import org.tocsin.journal.tree.HashTiles;
import org.tocsin.journal.tree.TreeHasher;

/** Reads entries tile by tile and hands them out once their tile is found to be the tree's. */
final class VerifiedReader {
  private static final int TILE = HashTiles.TILE_LEAVES;

  private final EntryStore store;
  private final VerifiedTree tree;

  VerifiedReader(EntryStore store, VerifiedTree tree) {
    this.store = store;
    this.tree = tree;
  }

  /** A batch for each tile, in order; one is read when the one before has been handed out. */
  void read(long from, long to, Consumer<EntryBatch> reader) {
    long start = from;
    while (start < to) {
      long end = Math.min(to, (start / TILE + 1) * TILE);
      reader.accept(tile(start, end));
      start = end;
    }
  }

  private EntryBatch tile(long from, long to) {
    List<byte[]> rows = new ArrayList<>((int) (to - from));
    store.scan(
        from,
        to,
        (position, bytes) -> {
          if (position != from + rows.size()) {
            throw gone(from + rows.size());
          }
          rows.add(bytes);
        });
    if (rows.size() != to - from) {
      throw gone(from + rows.size());
    }
    if (rows.size() == TILE && from / TILE < tree.fullTiles()) {
      Hash root = tree.tileRoot(from / TILE);
      return new EntryBatch(TILE, () -> whole(from, rows, root));
    }
    // Leaves beside those asked for come from the store, which is read on this thread alone.
    verifyPart(rows, from);
    List<Entry> entries = entries(from, rows);
    return new EntryBatch(rows.size(), () -> entries);
  }

  /** May run on another thread: the store is asked only once something is wrong. */
  private List<Entry> whole(long from, List<byte[]> rows, Hash root) {
    TreeHasher hasher = new TreeHasher();
    Frontier frontier = new Frontier();
    byte[] leaf = new byte[Hash.LENGTH];
    for (byte[] row : rows) {
      hasher.leaf(row, leaf, 0);
      frontier.append(leaf, 0);
    }
    if (!frontier.root().equals(root)) {
      throw changed(rows, from, from, from + TILE);
    }
    return entries(from, rows);
  }

  private void verifyPart(List<byte[]> rows, long from) {
    long tile = from / TILE;
    long tileFrom = tile * TILE;
    boolean full = tile < tree.fullTiles();
    long tileTo = full ? tileFrom + TILE : tree.head().size();
    boolean whole = from == tileFrom && rows.size() == tileTo - tileFrom;
    List<Hash> stored = whole ? List.of() : store.leaves(tileFrom, tileTo);
    TreeHasher hasher = new TreeHasher();
    Frontier frontier = full ? new Frontier() : tree.before(tileFrom);
    for (long position = tileFrom; position < tileTo; position++) {
      boolean asked = position >= from && position < from + rows.size();
      frontier.append(
          asked
              ? hasher.leaf(rows.get((int) (position - from)))
              : stored.get((int) (position - tileFrom)));
    }
    Hash expected = full ? tree.tileRoot(tile) : tree.head().root();
    if (!frontier.root().equals(expected)) {
      throw changed(rows, from, tileFrom, tileTo);
    }
  }

  /** The stored leaf hashes tell which entry it is, unless they were changed along with it. */
  private JournalFault changed(List<byte[]> rows, long from, long tileFrom, long tileTo) {
    List<Hash> stored = store.leaves(from, from + rows.size());
    TreeHasher hasher = new TreeHasher();
    for (int i = 0; i < rows.size(); i++) {
      Hash leaf = hasher.leaf(rows.get(i));
      if (!leaf.equals(stored.get(i))) {
        return fault("entry " + (from + i), "its bytes hash to " + leaf + ", not " + stored.get(i));
      }
    }
    String range = "entries " + tileFrom + " to " + (tileTo - 1);
    return fault(range, "stored hashes among them do not lead to the acknowledged root");
  }

  private List<Entry> entries(long from, List<byte[]> rows) {
    List<Entry> entries = new ArrayList<>(rows.size());
    for (byte[] bytes : rows) {
      entries.add(entry(from + entries.size(), bytes));
    }
    return entries;
  }

  private Entry entry(long position, byte[] bytes) {
    try {
      return new Entry(position, bytes);
    } catch (IllegalArgumentException e) {
      throw fault("entry " + position, e.getMessage() + ", though its hash is right");
    }
  }

  private JournalFault gone(long position) {
    return fault("entry " + position, "it is not in the database");
  }

  private JournalFault fault(String what, String found) {
    return new JournalFault(
        JournalFault.Code.ENTRY_CHANGED,
        store.name() + ", " + what,
        found,
        "Run fsck for the whole list, keep a copy of the directory, and restore it from a backup");
  }
}
