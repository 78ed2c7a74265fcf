package org.tocsin.journal;

import java.util.List;
import java.util.function.Supplier;

/**
 * Entries that follow each other, read from the disk; what is left to do is to hash them and follow
 * the hashes to the acknowledged root, which any thread may.
 */
public final class EntryBatch {
  private final int size;
  private final Supplier<List<Entry>> verified;

  EntryBatch(int size, Supplier<List<Entry>> verified) {
    this.size = size;
    this.verified = verified;
  }

  /** Number of entries. */
  public int size() {
    return size;
  }

  /**
   * The entries, each as it was appended.
   *
   * @throws JournalFault naming the position of the first that is not
   */
  public List<Entry> entries() {
    return verified.get();
  }
}
