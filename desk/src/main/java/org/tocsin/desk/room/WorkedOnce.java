package org.tocsin.desk.room;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.ToLongFunction;

/**
 * The results that were asked for last, as many as weigh so much together. Who asks while one is
 * being worked out waits for it; a failure is not kept. In memory alone.
 */
final class WorkedOnce<K, V> {

  private static final class Kept<V> {
    private final FutureTask<V> task;

    /** Empty while it is worked out. */
    private Optional<V> value = Optional.empty();

    /** 0 until then. */
    private long weight;

    Kept(FutureTask<V> task) {
      this.task = task;
    }
  }

  private final Map<K, Kept<V>> kept = new LinkedHashMap<>(16, 0.75f, true);
  private final long most;
  private final ToLongFunction<? super V> weight;
  private long all;

  /** So many at the most. */
  WorkedOnce(int most) {
    this(most, value -> 1);
  }

  /**
   * @param most that all of them may weigh; the last one is kept whatever it weighs
   * @param weight of one, above 0
   */
  WorkedOnce(long most, ToLongFunction<? super V> weight) {
    this.most = most;
    this.weight = weight;
  }

  /** What is there without waiting. */
  Optional<V> now(K key) {
    synchronized (kept) {
      return Optional.ofNullable(kept.get(key)).flatMap(found -> found.value);
    }
  }

  V get(K key, Callable<? extends V> work) {
    Kept<V> found;
    synchronized (kept) {
      found = kept.computeIfAbsent(key, absent -> new Kept<>(new FutureTask<>(work::call)));
      if (found.value.isPresent()) {
        return found.value.get();
      }
    }
    found.task.run();
    try {
      V value = found.task.get();
      weigh(key, found, value);
      return value;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while waiting", e);
    } catch (ExecutionException e) {
      synchronized (kept) {
        kept.remove(key, found);
      }
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw new IllegalStateException(e);
    }
  }

  private void weigh(K key, Kept<V> one, V value) {
    synchronized (kept) {
      if (one.weight > 0 || kept.get(key) != one) {
        return;
      }
      one.value = Optional.of(value);
      one.weight = weight.applyAsLong(value);
      all += one.weight;
      Iterator<Kept<V>> eldest = kept.values().iterator();
      while (all > most && eldest.hasNext()) {
        Kept<V> next = eldest.next();
        if (next != one && next.weight > 0) {
          all -= next.weight;
          eldest.remove();
        }
      }
    }
  }
}
