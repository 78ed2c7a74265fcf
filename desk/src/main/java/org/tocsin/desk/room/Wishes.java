package org.tocsin.desk.room;

import java.util.Optional;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.concurrent.TimeUnit;

/**
 * What somebody waits for, to be worked out beside the requests. The last asked for comes first.
 */
final class Wishes {

  /** So many are remembered; who still waits for one that was forgotten asks again. */
  private static final int MOST = 2_000;

  record Wish(Part<?> part, Look look) {}

  private final LinkedBlockingDeque<Wish> wishes = new LinkedBlockingDeque<>();

  synchronized void add(Wish wish) {
    wishes.remove(wish);
    wishes.addFirst(wish);
    if (wishes.size() > MOST) {
      wishes.pollLast();
    }
  }

  /** The one to work out next, at once. */
  Optional<Wish> next() {
    return Optional.ofNullable(wishes.pollFirst());
  }

  /** The first that does not take long. */
  synchronized Optional<Wish> nextShort() {
    Optional<Wish> found = wishes.stream().filter(wish -> !wish.part().takesLong()).findFirst();
    found.ifPresent(wishes::remove);
    return found;
  }

  /** As {@link #next()}; where there is none, one that comes within so long. */
  Optional<Wish> next(long millis) throws InterruptedException {
    return Optional.ofNullable(wishes.pollFirst(millis, TimeUnit.MILLISECONDS));
  }
}
