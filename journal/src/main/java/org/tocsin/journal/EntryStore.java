package org.tocsin.journal;

import java.util.List;
import org.tocsin.journal.tree.Hash;

/** Where entries and hashes are kept. Knows positions and bytes, nothing of what they mean. */
interface EntryStore extends AutoCloseable {
  /** What a scan hands out, in order of position. */
  @FunctionalInterface
  interface RowVisitor {
    void row(long position, byte[] bytes);
  }

  /** The file to name in faults, or words for it. */
  String name();

  /** One more than the highest position; 0 if there are no entries. */
  long size();

  /**
   * Appends entries and the roots of the tiles they fill: all of it, durably, or nothing.
   *
   * @param leaves the leaf hashes, one per entry
   * @param firstTile number of the first tile in {@code tiles}
   */
  void append(long first, List<byte[]> entries, List<Hash> leaves, int firstTile, List<Hash> tiles);

  /** Calls the visitor with each entry there is from one position up to, without, another. */
  void scan(long from, long to, RowVisitor visitor);

  /**
   * The stored leaf hashes from one position up to, without, another.
   *
   * @throws JournalFault if one is missing or is no hash
   */
  List<Hash> leaves(long from, long to);

  /**
   * The stored roots of full tiles.
   *
   * @throws JournalFault if one is missing or is no hash
   */
  List<Hash> tiles();

  /** Removes entries from a position on, and tiles no longer full; durably. */
  void cutTo(long size);

  @Override
  void close();
}
