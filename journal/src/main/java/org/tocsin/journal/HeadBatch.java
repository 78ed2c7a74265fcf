package org.tocsin.journal;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tocsin.journal.tree.Hash;
import org.tocsin.journal.tree.TreeHasher;

/**
 * The newest batch of entries as the head file carries it, so that it can be put back should the
 * database not have it: for each entry its length, four bytes with the highest first, and its
 * bytes.
 */
final class HeadBatch {
  /** Most bytes of a batch in a slot; a larger one is written to the database first instead. */
  static final int MOST = HeadFile.SLOT - HeadSlot.LENGTH;

  private HeadBatch() {}

  static boolean fits(List<byte[]> entries) {
    return length(entries) <= MOST;
  }

  static byte[] encode(List<byte[]> entries) {
    ByteBuffer batch = ByteBuffer.allocate(Math.toIntExact(length(entries)));
    for (byte[] entry : entries) {
      batch.putInt(entry.length).put(entry);
    }
    return batch.array();
  }

  /** The entries in those bytes; empty if their lengths do not add up. */
  static Optional<List<byte[]>> decode(byte[] bytes) {
    List<byte[]> entries = new ArrayList<>();
    ByteBuffer left = ByteBuffer.wrap(bytes);
    while (left.remaining() >= Integer.BYTES) {
      int length = left.getInt();
      if (length < 0 || length > left.remaining()) {
        return Optional.empty();
      }
      byte[] entry = new byte[length];
      left.get(entry);
      entries.add(entry);
    }
    return left.hasRemaining() ? Optional.empty() : Optional.of(List.copyOf(entries));
  }

  static Hash digest(byte[] bytes) {
    return Hash.of(TreeHasher.sha256().digest(bytes));
  }

  private static long length(List<byte[]> entries) {
    long length = 0;
    for (byte[] entry : entries) {
      length += Integer.BYTES + entry.length;
    }
    return length;
  }
}
