package org.tocsin.journal;

import java.util.ArrayList;
import java.util.List;
import org.tocsin.journal.tree.Hash;

/** A database for reading, and after its end the entries only the head carries. */
final class CarriedStore implements EntryStore {
  private final EntryStore base;
  private final long from;
  private final List<byte[]> entries;
  private final VerifiedTree.Growth growth;

  /** Over the first {@code from} entries of the base, whatever a writer adds to it meanwhile. */
  CarriedStore(EntryStore base, long from, Reconciliation.Missing missing) {
    this.base = base;
    this.from = from;
    this.entries = missing.entries();
    this.growth = missing.growth();
  }

  @Override
  public String name() {
    return base.name();
  }

  @Override
  public long size() {
    return from + entries.size();
  }

  @Override
  public void append(
      long first, List<byte[]> added, List<Hash> leaves, int firstTile, List<Hash> tiles) {
    throw new UnsupportedOperationException("for reading only");
  }

  @Override
  public void scan(long first, long to, RowVisitor visitor) {
    base.scan(Math.min(first, from), Math.min(to, from), visitor);
    for (long position = Math.max(first, from); position < Math.min(to, size()); position++) {
      visitor.row(position, entries.get((int) (position - from)));
    }
  }

  @Override
  public List<Hash> leaves(long first, long to) {
    List<Hash> leaves = new ArrayList<>(base.leaves(Math.min(first, from), Math.min(to, from)));
    if (to > from) {
      int carriedFrom = (int) (Math.max(first, from) - from);
      leaves.addAll(growth.leaves().subList(carriedFrom, (int) (to - from)));
    }
    return leaves;
  }

  @Override
  public List<Hash> tiles() {
    List<Hash> tiles = new ArrayList<>(base.tiles().subList(0, growth.firstTile()));
    tiles.addAll(growth.tiles());
    return tiles;
  }

  @Override
  public void cutTo(long size) {
    throw new UnsupportedOperationException("for reading only");
  }

  @Override
  public void close() {
    base.close();
  }
}
