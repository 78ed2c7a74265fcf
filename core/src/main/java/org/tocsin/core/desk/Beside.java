package org.tocsin.core.desk;

import java.util.function.Supplier;

/**
 * How work may be started before its result is asked for. Core has no threads of its own: like time
 * and chance they arrive as an argument.
 */
public interface Beside {

  /** Does the work when its result is asked for, on the thread that asks. */
  Beside NOBODY =
      new Beside() {
        @Override
        public <T> Supplier<T> start(Supplier<T> work) {
          return work;
        }
      };

  /**
   * Starts the work.
   *
   * @return gives its result, waiting if need be, or throws what the work threw; asked once
   */
  <T> Supplier<T> start(Supplier<T> work);
}
