package org.tocsin.desk.server;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Makes a few pages at a time, in the order they were asked for. Were all that are asked for at
 * once made at once, none would come sooner, and one that takes three times the work of the others
 * would come after three times as long; by turns everybody waits about alike (first come first
 * served beside processor sharing: Kleinrock, Queueing Systems II, 1976, chapter 4). What is asked
 * for while somebody types takes little and comes before all pages that wait.
 *
 * <p>Nobody waits for a turn longer than a while: a few pages that take long, a document that is
 * set for print among them, do not hold up the others, and who types least of all. What changes
 * something waits for no turn.
 */
final class Turns {

  private static final long LONGEST_WAIT_MS = 250;

  /** Of who types: some pages take as long as this to make. */
  private static final long LONGEST_WAIT_TYPING_MS = 20;

  private final long longestWaitMs;
  private final long longestWaitTypingMs;
  private final Deque<CountDownLatch> pages = new ArrayDeque<>();
  private final Deque<CountDownLatch> typed = new ArrayDeque<>();

  /** While there are any, nobody waits. */
  private int left;

  /**
   * @param atOnce how many are made at once: as many as there are processors
   */
  Turns(int atOnce) {
    this(atOnce, LONGEST_WAIT_MS, LONGEST_WAIT_TYPING_MS);
  }

  Turns(int atOnce, long longestWaitMs, long longestWaitTypingMs) {
    this.left = atOnce;
    this.longestWaitMs = longestWaitMs;
    this.longestWaitTypingMs = longestWaitTypingMs;
  }

  /** Does the work when its turn has come. */
  void take(Route route, Runnable work) {
    if (route.way() != Route.Way.GET) {
      work.run();
      return;
    }
    boolean own =
        route.manner() == Route.Manner.TYPED
            ? wait(typed, longestWaitTypingMs)
            : wait(pages, longestWaitMs);
    try {
      work.run();
    } finally {
      if (own) {
        giveBack();
      }
    }
  }

  /** How many could be begun now. */
  synchronized int left() {
    return left;
  }

  private boolean wait(Deque<CountDownLatch> line, long longestMs) {
    CountDownLatch called = new CountDownLatch(1);
    synchronized (this) {
      if (left > 0) {
        left--;
        return true;
      }
      line.add(called);
    }
    try {
      if (called.await(longestMs, TimeUnit.MILLISECONDS)) {
        return true;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    synchronized (this) {
      return !line.remove(called); // one that is no longer in line was called meanwhile
    }
  }

  private synchronized void giveBack() {
    CountDownLatch next = typed.isEmpty() ? pages.poll() : typed.poll();
    if (next == null) {
      left++;
    } else {
      next.countDown();
    }
  }
}
