package org.tocsin.journal;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * What an open journal holds and gives back on closing.
 *
 * @param head absent in memory and for readers
 * @param others closed last, in the order given reversed: locks, copies
 */
record JournalParts(EntryStore store, Optional<HeadThread> head, List<AutoCloseable> others) {
  /** Makes a batch durable, and the head that counts it. */
  void append(long first, List<byte[]> entries, VerifiedTree.Growth growth) {
    if (head.isPresent()) {
      head.get().append(store, first, entries, growth);
    } else {
      store.append(first, entries, growth.leaves(), growth.firstTile(), growth.tiles());
    }
  }

  void close() {
    List<AutoCloseable> all = new ArrayList<>(others);
    head.ifPresent(all::add);
    all.add(store);
    Collections.reverse(all);
    closeAll(all);
  }

  /** Closes each, whatever happens to the others; then throws the first failure. */
  static void closeAll(List<AutoCloseable> parts) {
    Optional<RuntimeException> first = Optional.empty();
    for (AutoCloseable part : parts) {
      try {
        part.close();
      } catch (Exception e) {
        RuntimeException failure =
            e instanceof RuntimeException known ? known : new IllegalStateException(e);
        first.ifPresent(earlier -> earlier.addSuppressed(failure));
        first = first.or(() -> Optional.of(failure));
      }
    }
    first.ifPresent(
        failure -> {
          throw failure;
        });
  }
}
