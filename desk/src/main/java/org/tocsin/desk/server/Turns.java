package org.tocsin.desk.server;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Makes a few pages at a time, in the order they were asked for. Were all that are asked for at
 * once made at once, none would come sooner, and one that takes three times the work of the others
 * would come after three times as long; by turns everybody waits about alike (first come first
 * served beside processor sharing: Kleinrock, Queueing Systems II, 1976, chapter 4). What is asked
 * for while somebody types has turns of its own and does not wait behind pages.
 *
 * <p>Nobody waits for a turn longer than a while: a few pages that take long, a document that is
 * set for print among them, do not hold up the others. What changes something waits for no turn.
 */
final class Turns {

  private static final long LONGEST_WAIT_MS = 250;

  private final Semaphore pages;
  private final Semaphore typed;
  private final long longestWaitMs;

  /**
   * @param atOnce how many of each are made at once: as many as there are processors
   */
  Turns(int atOnce) {
    this(atOnce, LONGEST_WAIT_MS);
  }

  Turns(int atOnce, long longestWaitMs) {
    this.longestWaitMs = longestWaitMs;
    this.pages = new Semaphore(atOnce, true);
    this.typed = new Semaphore(atOnce, true);
  }

  /** Does the work when its turn has come. */
  void take(Route route, Runnable work) {
    if (route.way() != Route.Way.GET) {
      work.run();
      return;
    }
    Semaphore turns = route.manner() == Route.Manner.TYPED ? typed : pages;
    boolean own = wait(turns);
    try {
      work.run();
    } finally {
      if (own) {
        turns.release();
      }
    }
  }

  /** How many pages could be begun now. */
  int left() {
    return pages.availablePermits();
  }

  private boolean wait(Semaphore turns) {
    try {
      return turns.tryAcquire(longestWaitMs, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
