package org.tocsin.desk.room;

import java.util.Optional;

/**
 * Something that pages show of a situation and that is small enough to be kept: until something is
 * recorded of that situation. Equal parts give the same for the same look, so whatever else it
 * depends on is in the part itself.
 */
public interface Part<T> {

  Class<T> type();

  /**
   * Whether it can take many seconds: it then is to ask {@link DeskRoom#othersFirst} every now and
   * then.
   */
  default boolean takesLong() {
    return false;
  }

  /** Whether it holds some hundreds of kilobytes, so that fewer of them are kept. */
  default boolean isLarge() {
    return false;
  }

  /** Works it out; empty where the situation is not on file. */
  Optional<T> of(DeskRoom room, Look look);
}
