package org.tocsin.journal;

import java.util.List;
import java.util.Optional;

/**
 * What a head file says.
 *
 * @param newer the head
 * @param older the head before it
 * @param batch the bytes that follow the newer slot, as many as it says, torn or whole
 */
record HeadContent(HeadSlot newer, HeadSlot older, byte[] batch) {
  Head head() {
    return newer.head();
  }

  /** Whether the newer slot should carry all entries from a size of the database on. */
  boolean carriesFrom(long size) {
    return newer.batchLength() > 0 && older.head().size() == size && size < head().size();
  }

  /** Whether the batch is as it was written. */
  boolean isBatchWhole() {
    return HeadBatch.digest(batch).equals(newer.batchDigest());
  }

  /** The entries of the batch; empty if it is torn or damaged. */
  Optional<List<byte[]>> entries() {
    return isBatchWhole() ? HeadBatch.decode(batch) : Optional.empty();
  }
}
