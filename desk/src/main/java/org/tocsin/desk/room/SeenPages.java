package org.tocsin.desk.room;

import java.util.List;
import java.util.Optional;
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

  private final WorkedOnce<Key, Object> pages;

  public SeenPages(int most) {
    this.pages = new WorkedOnce<>(most);
  }

  /** One that is there without waiting. */
  public Optional<Object> now(Key key) {
    return pages.now(key);
  }

  public <P> P page(Class<P> type, Key key, Supplier<P> make) {
    return type.cast(pages.get(key, make::get));
  }
}
