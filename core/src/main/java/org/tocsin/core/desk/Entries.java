package org.tocsin.core.desk;

import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.tocsin.core.fact.Fact;

/** Where facts are kept: the journal, or a list in a test. */
public interface Entries {

  /** A fact and who stands for it. */
  record Draft(String actor, Fact fact) {}

  /** Number of entries. */
  long size();

  /**
   * All of them or none, and on return they are as safe as this place can make them.
   *
   * @return them with their positions
   */
  List<Recorded> append(Instant recordedAt, List<Draft> drafts);

  /** Every entry from a position on, in order. */
  void forEach(long from, Consumer<Recorded> consumer);

  /**
   * As {@link #forEach}, for a fold: records may come as {@link
   * org.tocsin.core.fact.UnreadRecord}s, not decoded yet.
   */
  default void forEachUnread(long from, Consumer<Recorded> consumer) {
    forEach(from, consumer);
  }
}
