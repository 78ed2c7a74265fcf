package org.tocsin.journal;

import java.util.List;
import java.util.Optional;

/**
 * A database held against its head, when a journal is opened.
 *
 * @param tree over the entries that are in the database and acknowledged
 * @param missing entries the head counts and carries, and the database has not: a crash came
 *     between the two, or the database lost its newest commit
 * @param torn whether the newer head was torn on its way to the disk and the one before it counts
 */
record Reconciliation(VerifiedTree tree, Optional<Missing> missing, boolean torn) {
  /** Entries the head carries, and what they make of the tree; it is the head's root. */
  record Missing(List<byte[]> entries, VerifiedTree.Growth growth) {}

  /**
   * Finds how far the journal goes.
   *
   * @throws JournalFault if the database has less than was acknowledged and the head does not carry
   *     the rest, or its hashes do not lead to the acknowledged root
   */
  static Reconciliation of(EntryStore store, HeadContent content) {
    long size = store.size();
    if (size >= content.head().size()) {
      return new Reconciliation(VerifiedTree.load(store, content.head()), Optional.empty(), false);
    }
    if (!content.carriesFrom(size)) {
      throw missing(store.name(), size, content.head());
    }
    VerifiedTree tree = VerifiedTree.load(store, content.older().head());
    Optional<List<byte[]>> carried = content.entries();
    if (carried.isEmpty()) {
      // Acknowledged it was not: that takes both files synced, and here neither has the batch.
      return new Reconciliation(tree, Optional.empty(), true);
    }
    VerifiedTree.Growth growth = tree.grow(carried.get());
    if (!growth.head().equals(content.head())) {
      throw new JournalFault(
          JournalFault.Code.HEAD_DAMAGED,
          HeadFile.NAME + " beside " + store.name(),
          "the entries it carries do not lead to its root",
          "Put the head back from a backup, or run the journal's recovery, which accepts what the"
              + " database holds");
    }
    return new Reconciliation(tree, Optional.of(new Missing(carried.get(), growth)), false);
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
