package org.tocsin.desk.room;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/**
 * What somebody waits for, to be worked out beside the requests. The last asked for comes first.
 */
final class Wishes {

  /** So many are remembered; who still waits for one that was forgotten asks again. */
  private static final int MOST = 2_000;

  record Wish(Part<?> part, Look look) {}

  private final Deque<Wish> wishes = new ArrayDeque<>();

  synchronized void add(Wish wish) {
    wishes.remove(wish);
    wishes.addFirst(wish);
    if (wishes.size() > MOST) {
      wishes.removeLast();
    }
    notifyAll();
  }

  /** The one to work out next, at once. */
  synchronized Optional<Wish> next() {
    return Optional.ofNullable(wishes.pollFirst());
  }

  /** Until there is one, or something else happened, or so long. */
  synchronized void await(long millis) throws InterruptedException {
    if (wishes.isEmpty()) {
      wait(millis);
    }
  }

  /** Something else happened. */
  synchronized void wake() {
    notifyAll();
  }
}
