package org.tocsin.desk.room;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

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
  private long asked;

  synchronized void add(Wish wish) {
    Long before = places.put(wish, --asked);
    if (before != null) {
      wishes.remove(before);
    }
    wishes.put(asked, wish);
    if (wishes.size() > MOST) {
      places.remove(wishes.pollLastEntry().getValue());
    }
    notifyAll();
  }

  /** The one to work out next, at once. */
  synchronized Optional<Wish> next() {
    return wishes.isEmpty() ? Optional.empty() : taken(wishes.firstEntry().getValue());
  }

  /** The first that does not take long. */
  synchronized Optional<Wish> nextShort() {
    for (Wish wish : wishes.values()) {
      if (!wish.part().takesLong()) {
        return taken(wish);
      }
    }
    return Optional.empty();
  }

  /** As {@link #next()}; where there is none, one that comes within so long. */
  synchronized Optional<Wish> next(long millis) throws InterruptedException {
    long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
    for (long left = end - System.nanoTime(); wishes.isEmpty() && left > 0; ) {
      TimeUnit.NANOSECONDS.timedWait(this, left);
      left = end - System.nanoTime();
    }
    return next();
  }

  private Optional<Wish> taken(Wish wish) {
    Long place = places.remove(wish);
    if (place != null) {
      wishes.remove(place);
    }
    return Optional.of(wish);
  }
}
