package org.tocsin.core.ladder;

import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.tocsin.core.gap.Beginning;

/**
 * An order of steps in the making. One step surely precedes another where both are surely dated and
 * the one began before the other can have; so of those not placed only the one that must have begun
 * first has to be known.
 */
final class Placing {

  private final boolean[] dated;
  private final Instant[] earliest;
  private final Instant[] latest;

  /** Steps that can precede another, by their latest beginning. */
  private final int[] byLatest;

  /** Place of each step in {@code byLatest}. */
  private final int[] rank;

  /** In {@code byLatest}, all before it are placed. */
  private int first;

  private final int[] placed;
  private final boolean[] done;
  private int count;

  /**
   * @param steps by their earliest beginning
   */
  Placing(List<Step> steps) {
    int size = steps.size();
    this.dated = new boolean[size];
    this.earliest = new Instant[size];
    this.latest = new Instant[size];
    this.placed = new int[size];
    this.done = new boolean[size];
    this.rank = new int[size];
    for (int i = 0; i < size; i++) {
      Beginning begun = steps.get(i).begun();
      dated[i] = begun.sure();
      earliest[i] = begun.earliest().orElse(Instant.MIN);
      latest[i] = begun.latest().orElse(Instant.MAX);
    }
    this.byLatest =
        IntStream.range(0, size)
            .filter(i -> dated[i] && steps.get(i).begun().latest().isPresent())
            .boxed()
            .sorted(Comparator.comparing(i -> latest[i]))
            .mapToInt(Integer::intValue)
            .toArray();
    for (int i = 0; i < byLatest.length; i++) {
      rank[byLatest[i]] = i;
    }
  }

  boolean whole() {
    return count == placed.length;
  }

  int[] placed() {
    return placed;
  }

  /** Those not placed that nothing else not placed surely precedes. */
  int[] ready() {
    while (first < byLatest.length && done[byLatest[first]]) {
      first++;
    }
    int[] ready = new int[placed.length - count];
    int found = 0;
    for (int i = 0; i < done.length; i++) {
      if (!done[i] && !preceded(i)) {
        ready[found++] = i;
      }
    }
    return Arrays.copyOf(ready, found);
  }

  /** No step precedes itself: it began no earlier than it can have, and before its latest. */
  private boolean preceded(int step) {
    return dated[step]
        && first < byLatest.length
        && !latest[byLatest[first]].isAfter(earliest[step]);
  }

  void place(int next) {
    placed[count++] = next;
    done[next] = true;
  }

  void takeBack() {
    int last = placed[--count];
    done[last] = false;
    first = Math.min(first, rank[last]);
  }
}
