package org.tocsin.core.desk;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.tocsin.journal.Entry;
import org.tocsin.journal.EntryBatch;

/**
 * Checks and decodes entries in batches beside the thread that reads them, where there is one to do
 * it, and hands out the facts in order on that thread: reading and applying go on meanwhile.
 */
final class DecodingAhead {
  private static final int MOST_BATCHES = 16;

  private final Beside beside;
  private final Function<Entry, Recorded> decoder;
  private final Consumer<Recorded> consumer;
  private final Queue<Supplier<List<Recorded>>> decoding = new ArrayDeque<>();

  DecodingAhead(Beside beside, Function<Entry, Recorded> decoder, Consumer<Recorded> consumer) {
    this.beside = beside;
    this.decoder = decoder;
    this.consumer = consumer;
  }

  void take(EntryBatch batch) {
    decoding.add(beside.start(() -> decoded(batch)));
    if (decoding.size() == MOST_BATCHES) {
      handOut();
    }
  }

  /** Hands out all that was taken and not handed out yet. */
  void finish() {
    while (!decoding.isEmpty()) {
      handOut();
    }
  }

  private List<Recorded> decoded(EntryBatch batch) {
    List<Recorded> recorded = new ArrayList<>(batch.size());
    for (Entry entry : batch.entries()) {
      Recorded decoded = decoder.apply(entry);
      recorded.add(recorded.isEmpty() ? decoded : decoded.after(recorded.get(recorded.size() - 1)));
    }
    return recorded;
  }

  private void handOut() {
    decoding.remove().get().forEach(consumer);
  }
}
