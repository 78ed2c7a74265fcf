package org.tocsin.core.signal;

import java.util.List;
import java.util.Optional;

/**
 * What was counted in a place, period by period, up to the end of a signal's window.
 *
 * @param first the period of the first count
 * @param counts of periods one after the other; empty where nothing is known, which is not zero
 */
public record Course(Step step, long first, List<Optional<Long>> counts) {

  public Course {
    counts = List.copyOf(counts);
  }

  /**
   * How many in the last so many periods; unknown ones add nothing.
   *
   * @throws IndexOutOfBoundsException if there are not as many periods
   */
  public long last(int periods) {
    return counts.subList(counts.size() - periods, counts.size()).stream()
        .flatMap(Optional::stream)
        .mapToLong(Long::longValue)
        .sum();
  }
}
