package org.tocsin.desk.room;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * What somebody waits for, to be worked out beside the requests. The last asked for comes first.
 *
 * <p>A page of the whole desk asks for a part of every situation at each look, so asking again
 * takes a few steps however many there are.
 */
final class Wishes {

  /** So many are remembered; who still waits for one that was forgotten asks again. */
  private static final int MOST = 2_000;

  record Wish(Part<?> part, Look look) {}

  /** By when they were last asked for, the last one first. */
  private final TreeMap<Long, Wish> wishes = new TreeMap<>();

  private final Map<Wish, Long> places = new HashMap<>();
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition came = lock.newCondition();
  private long asked;

  void add(Wish wish) {
    lock.lock();
    try {
      Long before = places.put(wish, --asked);
      if (before != null) {
        wishes.remove(before);
      }
      wishes.put(asked, wish);
      if (wishes.size() > MOST) {
        places.remove(wishes.pollLastEntry().getValue());
      }
      came.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** The one to work out next, at once. */
  Optional<Wish> next() {
    lock.lock();
    try {
      return wishes.isEmpty() ? Optional.empty() : taken(wishes.firstEntry().getValue());
    } finally {
      lock.unlock();
    }
  }

  /** The first that does not take long. */
  Optional<Wish> nextShort() {
    lock.lock();
    try {
      for (Wish wish : wishes.values()) {
        if (!wish.part().takesLong()) {
          return taken(wish);
        }
      }
      return Optional.empty();
    } finally {
      lock.unlock();
    }
  }

  /** As {@link #next()}; where there is none, one that comes within so long. */
  Optional<Wish> next(long millis) throws InterruptedException {
    lock.lock();
    try {
      long left = TimeUnit.MILLISECONDS.toNanos(millis);
      while (wishes.isEmpty() && left > 0) {
        left = came.awaitNanos(left);
      }
      return next();
    } finally {
      lock.unlock();
    }
  }

  private Optional<Wish> taken(Wish wish) {
    Long place = places.remove(wish);
    if (place != null) {
      wishes.remove(place);
    }
    return Optional.of(wish);
  }
}
