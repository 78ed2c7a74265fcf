package org.tocsin.journal;

import java.util.ArrayList;
import java.util.List;
import org.tocsin.journal.tree.Hash;
import org.tocsin.journal.tree.HashTiles;

/** Entries held in memory: for trials and tests of what stands on the journal. */
final class MemoryStore implements EntryStore {
  private final List<byte[]> entries = new ArrayList<>();
  private final List<Hash> leaves = new ArrayList<>();
  private final List<Hash> tiles = new ArrayList<>();

  @Override
  public String name() {
    return "journal in memory";
  }

  @Override
  public long size() {
    return entries.size();
  }

  @Override
  public void append(
      long first, List<byte[]> added, List<Hash> addedLeaves, int firstTile, List<Hash> filled) {
    entries.addAll(added);
    leaves.addAll(addedLeaves);
    tiles.addAll(filled);
  }

  @Override
  public void scan(long from, long to, RowVisitor visitor) {
    for (long position = from; position < to; position++) {
      visitor.row(position, entries.get((int) position));
    }
  }

  @Override
  public List<Hash> leaves(long from, long to) {
    return List.copyOf(leaves.subList((int) from, (int) to));
  }

  @Override
  public List<Hash> tiles() {
    return List.copyOf(tiles);
  }

  @Override
  public void cutTo(long size) {
    entries.subList((int) size, entries.size()).clear();
    leaves.subList((int) size, leaves.size()).clear();
    int full = (int) (size / HashTiles.TILE_LEAVES);
    tiles.subList(full, tiles.size()).clear();
  }

  @Override
  public void close() {}
}
