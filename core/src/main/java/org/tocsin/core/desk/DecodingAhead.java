package org.tocsin.core.desk;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.tocsin.journal.Entry;

/**
 * Decodes entries in batches beside the thread that reads them, where there is one to do it, and
 * hands out the facts in order on that thread: reading, hashing and applying go on while the next
 * batches are decoded.
 */
final class DecodingAhead {
  private static final int BATCH = 1_024;
  private static final int MOST_BATCHES = 4;

  private final Beside beside;
  private final Consumer<Recorded> consumer;
  private final Queue<Supplier<List<Recorded>>> decoding = new ArrayDeque<>();
  private List<Entry> batch = new ArrayList<>(BATCH);

  DecodingAhead(Beside beside, Consumer<Recorded> consumer) {
    this.beside = beside;
    this.consumer = consumer;
  }

  void take(Entry entry) {
    batch.add(entry);
    if (batch.size() == BATCH) {
      decode();
    }
  }

  /** Hands out all that was taken and not handed out yet. */
  void finish() {
    decode();
    while (!decoding.isEmpty()) {
      handOut();
    }
  }

  private void decode() {
    List<Entry> full = batch;
    batch = new ArrayList<>(BATCH);
    decoding.add(beside.start(() -> decoded(full)));
    if (decoding.size() == MOST_BATCHES) {
      handOut();
    }
  }

  private static List<Recorded> decoded(List<Entry> entries) {
    List<Recorded> recorded = new ArrayList<>(entries.size());
    for (Entry entry : entries) {
      recorded.add(JournalEntries.recorded(entry));
    }
    return recorded;
  }

  private void handOut() {
    decoding.remove().get().forEach(consumer);
  }
}
