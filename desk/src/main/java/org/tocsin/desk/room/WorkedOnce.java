package org.tocsin.desk.room;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/**
 * The results that were asked for last, so many at the most. Who asks while one is being worked out
 * waits for it; a failure is not kept. In memory alone.
 */
final class WorkedOnce<K, V> {

  private final Map<K, FutureTask<V>> kept;

  WorkedOnce(int most) {
    this.kept =
        new LinkedHashMap<>(16, 0.75f, true) {
          private static final long serialVersionUID = 1L;

          @Override
          protected boolean removeEldestEntry(Map.Entry<K, FutureTask<V>> eldest) {
            return size() > most;
          }
        };
  }

  /** Whether asking for it would not have to wait. */
  boolean has(K key) {
    synchronized (kept) {
      FutureTask<V> task = kept.get(key);
      return task != null && task.isDone();
    }
  }

  V get(K key, Callable<? extends V> work) {
    FutureTask<V> task;
    synchronized (kept) {
      task = kept.computeIfAbsent(key, absent -> new FutureTask<>(work::call));
    }
    task.run();
    try {
      return task.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while waiting", e);
    } catch (ExecutionException e) {
      synchronized (kept) {
        kept.remove(key, task);
      }
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw new IllegalStateException(e);
    }
  }
}
