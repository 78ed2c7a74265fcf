package org.tocsin.lake.store;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/**
 * A file's records in portions: the database is given so many rows with one statement, and the next
 * statement goes on where the last one stopped, in the midst of a chunk perhaps.
 *
 * <p>Within a statement the database keeps the blocks that are not full yet, some 50 bytes for each
 * row, and lets go of them at its end.
 */
final class Readings {

  private final Supplier<Reading> maker;
  private final long portion;
  private final AtomicLong left = new AtomicLong();
  private final List<Reading> working = new ArrayList<>();
  private final Deque<Reading> resting = new ArrayDeque<>();

  /**
   * @param maker makes a reader for a thread
   * @param portion rows of one statement; some batches more may come
   */
  Readings(Supplier<Reading> maker, long portion) {
    this.maker = maker;
    this.portion = portion;
  }

  /** One for a thread of the present statement: with what an earlier one left over, if any did. */
  synchronized Reading take() {
    Reading taken = resting.isEmpty() ? maker.get() : resting.poll();
    working.add(taken);
    return taken;
  }

  /** Gives the next rows to whoever asks; none once the portion is through. */
  void fill(Reading reading) throws Exception {
    if (left.get() <= 0) {
      reading.batch().clear();
      return;
    }
    reading.fill();
    left.addAndGet(-reading.batch().size());
  }

  /** A statement is about to begin. */
  synchronized void begin() {
    left.set(portion);
    resting.addAll(working);
    working.clear();
  }

  /** Whether another statement would find records; asked between statements. */
  synchronized boolean more() {
    return working.isEmpty()
        || working.stream().noneMatch(Reading::atEnd)
        || working.stream().anyMatch(Reading::amidst)
        || resting.stream().anyMatch(Reading::amidst);
  }
}
