package org.tocsin.journal;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tocsin.journal.json.CanonicalJson;
import org.tocsin.journal.json.JsonFault;
import org.tocsin.journal.tree.Frontier;
import org.tocsin.journal.tree.Hash;
import org.tocsin.journal.tree.HashTiles;
import org.tocsin.journal.tree.TreeHasher;

/**
 * Looks at everything a journal has on disk and lists all that is wrong, where opening stops at the
 * first: SQLite's own check, every entry's place, form and hash, every stored hash, and the head.
 * Changes nothing; a writer may have the journal open.
 */
public final class Fsck {
  /** More findings of one run tell nothing new. */
  private static final int MOST_FINDINGS = 1_000;

  private final Path directory;
  private final List<Finding> findings = new ArrayList<>();
  private final TreeHasher hasher = new TreeHasher();
  private final Frontier frontier = new Frontier();
  private Frontier tile = new Frontier();
  private long expectedPosition;

  private Fsck(Path directory) {
    this.directory = directory;
  }

  /** Everything found wrong with the journal in a directory; empty if it is sound. */
  public static List<Finding> check(Path directory) {
    Fsck fsck = new Fsck(directory);
    try {
      fsck.run();
    } catch (JournalFault e) {
      fsck.add(e);
    }
    return List.copyOf(fsck.findings);
  }

  private void run() {
    Optional<HeadContent> content = head();
    Path file = directory.resolve(SqliteStore.NAME);
    if (!Files.exists(file)) {
      add(JournalFault.Code.NOT_HERE, file.toString(), "there is no database");
      return;
    }
    try (SqliteStore store = ReadingStore.open(directory)) {
      for (String line : store.integrity()) {
        add(JournalFault.Code.DATABASE_DAMAGED, file.toString(), line);
      }
      long size = store.size();
      Optional<Head> head = content.map(known -> head(store, known, size));
      entries(store, head.map(known -> Math.min(known.size(), size)).orElse(size));
      head.ifPresent(this::compareRoots);
    }
  }

  private Optional<HeadContent> head() {
    try {
      HeadContent content = HeadFile.readBesideWriter(directory.resolve(HeadFile.NAME));
      if (!content.isBatchWhole()) {
        add(
            JournalFault.Code.HEAD_DAMAGED,
            directory.resolve(HeadFile.NAME).toString(),
            "the newest entries it carries, in case the database has them not, are not as written");
      }
      return Optional.of(content);
    } catch (JournalFault e) {
      add(e);
      return Optional.empty();
    }
  }

  /** The head of what the database should hold. */
  private Head head(EntryStore store, HeadContent content, long size) {
    Head head = content.head();
    String where = store.name() + ", entry ";
    if (content.carriesFrom(size)) {
      add(
          JournalFault.Code.ENTRIES_MISSING,
          where + size,
          (head.size() - size)
              + " entries are in the head file only; opening for writing puts them back, or moves"
              + " them to quarantine if they are torn");
      return content.older().head();
    }
    if (size < head.size()) {
      add(
          JournalFault.Code.ENTRIES_MISSING,
          where + size,
          "only " + size + " of " + head.size() + " acknowledged entries are there");
    } else if (size > head.size()) {
      add(
          JournalFault.Code.ENTRIES_MISSING,
          where + head.size(),
          (size - head.size())
              + " entries were never acknowledged; opening for writing moves them to quarantine");
    }
    return head;
  }

  private void entries(SqliteStore store, long size) {
    List<Optional<Hash>> leaves = new ArrayList<>();
    List<Optional<Hash>> tiles = store.tilesAsTheyAre();
    for (long from = 0; from < size; from += HashTiles.TILE_LEAVES) {
      long to = Math.min(size, from + HashTiles.TILE_LEAVES);
      leaves.clear();
      leaves.addAll(store.leavesAsTheyAre(from, to));
      long first = from;
      store.scan(
          from,
          to,
          (position, bytes) ->
              entry(store.name(), position, bytes, leaves.get((int) (position - first))));
      if (to - from == HashTiles.TILE_LEAVES) {
        tile(store.name(), from / HashTiles.TILE_LEAVES, tiles);
      }
    }
    if (expectedPosition < size) {
      gap(store.name(), size);
    }
    if (tiles.size() > size / HashTiles.TILE_LEAVES + 1) {
      add(
          JournalFault.Code.TREE_CHANGED,
          store.name(),
          tiles.size() + " tile roots are stored for " + size + " entries");
    }
  }

  private void entry(String name, long position, byte[] bytes, Optional<Hash> stored) {
    if (position != expectedPosition) {
      gap(name, position);
    }
    expectedPosition = position + 1;
    Hash leaf = hasher.leaf(bytes);
    frontier.append(leaf);
    tile.append(leaf);
    String where = name + ", entry " + position;
    if (!stored.equals(Optional.of(leaf))) {
      add(
          JournalFault.Code.ENTRY_CHANGED,
          where,
          "its bytes hash to " + leaf + ", stored is " + stored.map(Hash::hex).orElse("no hash"));
    }
    form(where, position, bytes);
  }

  private void form(String where, long position, byte[] bytes) {
    try {
      Entry entry = new Entry(position, bytes);
      if (!CanonicalJson.isCanonical(bytes)) {
        add(JournalFault.Code.ENTRY_CHANGED, where, "it is not canonical JSON (RFC 8785)");
      } else if (!entry.recordedAt().toString().equals(entry.recordedAtText())) {
        add(JournalFault.Code.ENTRY_CHANGED, where, "its time is not spelled as it must be");
      }
    } catch (IllegalArgumentException | JsonFault | DateTimeException e) {
      add(JournalFault.Code.ENTRY_CHANGED, where, "it is no entry: " + e.getMessage());
    }
  }

  private void tile(String name, long number, List<Optional<Hash>> tiles) {
    Hash root = tile.root();
    tile = new Frontier();
    Optional<Hash> stored = number < tiles.size() ? tiles.get((int) number) : Optional.empty();
    if (!stored.equals(Optional.of(root))) {
      long from = number * HashTiles.TILE_LEAVES;
      add(
          JournalFault.Code.TREE_CHANGED,
          name + ", tile " + number,
          "entries "
              + from
              + " to "
              + (from + HashTiles.TILE_LEAVES - 1)
              + " hash to "
              + root
              + ", stored is "
              + stored.map(Hash::hex).orElse("no hash"));
    }
  }

  private void compareRoots(Head head) {
    if (frontier.size() == head.size() && !frontier.root().equals(head.root())) {
      add(
          JournalFault.Code.TREE_CHANGED,
          directory.resolve(HeadFile.NAME).toString(),
          "the entries hash to root " + frontier.root() + ", acknowledged was " + head.root());
    }
  }

  private void gap(String name, long position) {
    add(
        JournalFault.Code.ENTRIES_MISSING,
        name + ", entry " + expectedPosition,
        "entries " + expectedPosition + " to " + (position - 1) + " are not in the database");
  }

  private void add(JournalFault fault) {
    add(fault.code(), fault.where(), fault.found());
  }

  private void add(JournalFault.Code code, String where, String found) {
    if (findings.size() < MOST_FINDINGS) {
      findings.add(new Finding(code, where, found));
    }
  }
}
