package org.tocsin.desk.room;

import java.util.Optional;

/** What is known of a situation without waiting. */
public sealed interface Soon<T> {

  /**
   * @param value empty where the situation is not on file
   */
  record Known<T>(Optional<T> value) implements Soon<T> {}

  /** It will be worked out beside the requests, before whatever nobody has asked for. */
  record Later<T>() implements Soon<T> {}

  /** What is there; empty as well where it is still to come. */
  default Optional<T> now() {
    return this instanceof Known<T> known ? known.value() : Optional.empty();
  }

  default boolean isLater() {
    return this instanceof Later<T>;
  }
}
