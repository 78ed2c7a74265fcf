package org.tocsin.lake.store;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tocsin.lake.record.Chunk;

/** Hands chunks from the one who cuts to those who read, a few at a time: memory stays flat. */
final class ChunkQueue {

  private static final int MOST = 8;

  private final Deque<Chunk> waiting = new ArrayDeque<>();
  private boolean ended;
  private boolean abandoned;
  private @Nullable Exception failure;

  /** Waits for room. False where nobody reads any more. */
  synchronized boolean put(Chunk chunk) throws InterruptedException {
    while (waiting.size() >= MOST && !abandoned) {
      wait();
    }
    waiting.add(chunk);
    notifyAll();
    return !abandoned;
  }

  /** Nothing more comes. */
  synchronized void end() {
    ended = true;
    notifyAll();
  }

  /** Nothing more comes, since cutting failed. */
  synchronized void fail(Exception e) {
    failure = e;
    end();
  }

  /** Why cutting failed. */
  synchronized Optional<Exception> failure() {
    return Optional.ofNullable(failure);
  }

  /** Nobody reads any more. */
  synchronized void abandon() {
    abandoned = true;
    notifyAll();
  }

  /** Waits for the next; empty at the end. */
  synchronized Optional<Chunk> take() throws Exception {
    while (waiting.isEmpty() && !ended) {
      wait();
    }
    if (failure != null) {
      throw failure;
    }
    Optional<Chunk> next = Optional.ofNullable(waiting.poll());
    notifyAll();
    return next;
  }
}
