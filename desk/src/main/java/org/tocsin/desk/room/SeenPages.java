package org.tocsin.desk.room;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;

/**
 * Pages made lately, kept until something is recorded. Who asks while one is being made waits for
 * it. In memory alone.
 */
public final class SeenPages {

  /**
   * Everything that a page depends on.
   *
   * @param position of the journal
   * @param by whatever else: address, language, roles, day
   */
  public record Key(long position, List<Object> by) {
    public Key {
      by = List.copyOf(by);
    }
  }

  private final Map<Key, FutureTask<Object>> pages;

  public SeenPages(int most) {
    this.pages =
        new LinkedHashMap<>(16, 0.75f, true) {
          private static final long serialVersionUID = 1L;

          @Override
          protected boolean removeEldestEntry(Map.Entry<Key, FutureTask<Object>> eldest) {
            return size() > most;
          }
        };
  }

  public <P> P page(Class<P> type, Key key, Supplier<P> make) {
    FutureTask<Object> task;
    synchronized (pages) {
      task = pages.computeIfAbsent(key, absent -> new FutureTask<>(make::get));
    }
    task.run();
    try {
      return type.cast(task.get());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while waiting for a page", e);
    } catch (ExecutionException e) {
      synchronized (pages) {
        pages.remove(key);
      }
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw new IllegalStateException(e);
    }
  }
}
