package org.tocsin.core.ladder;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.tocsin.core.permutation.Draws;
import org.tocsin.core.time.Truth;

/**
 * The orders in which steps can have come, as far as their times leave them open.
 *
 * @param steps in the order in which they are shown: by earliest, then latest beginning
 * @param all orders to be tried, as places in {@code steps}
 * @param complete whether these are all there are; otherwise some were drawn
 */
record Orders(List<Step> steps, List<int[]> all, boolean complete) {

  /** As many as five steps of one day have. */
  static final int AT_MOST = 120;

  private static final Comparator<Step> SHOWN =
      Comparator.comparing((Step step) -> step.begun().earliest().orElse(Instant.MIN))
          .thenComparing(step -> step.begun().latest().orElse(Instant.MAX))
          .thenComparing(Step::likeness)
          .thenComparing(Step::incident);

  static Orders of(List<Step> given, long seed) {
    List<Step> steps = given.stream().sorted(SHOWN).toList();
    boolean[][] precedes = new boolean[steps.size()][steps.size()];
    for (int i = 0; i < steps.size(); i++) {
      for (int j = 0; j < steps.size(); j++) {
        precedes[i][j] = steps.get(i).begun().before(steps.get(j).begun()) == Truth.YES;
      }
    }
    List<int[]> found = new ArrayList<>();
    extend(new Placing(precedes), found);
    if (found.size() <= AT_MOST) {
      return new Orders(steps, found, true);
    }
    found.clear();
    Orders shown = new Orders(steps, List.of(), false);
    found.add(shown.shown());
    Draws draws = new Draws(seed);
    while (found.size() < AT_MOST) {
      found.add(drawn(new Placing(precedes), draws));
    }
    return new Orders(steps, found, false);
  }

  /** All orders, or one more than are wanted. */
  private static void extend(Placing placing, List<int[]> found) {
    if (found.size() > AT_MOST) {
      return;
    }
    if (placing.whole()) {
      found.add(placing.placed.clone());
      return;
    }
    for (int next : placing.ready()) {
      placing.place(next);
      extend(placing, found);
      placing.takeBack();
    }
  }

  private static int[] drawn(Placing placing, Draws draws) {
    while (!placing.whole()) {
      int[] ready = placing.ready();
      placing.place(ready[draws.below(ready.length)]);
    }
    return placing.placed;
  }

  /** An order in the making. */
  private static final class Placing {

    private final boolean[][] precedes;
    private final int[] placed;
    private final boolean[] done;

    /** Of those not placed, how many surely precede each. */
    private final int[] before;

    private int count;

    Placing(boolean[][] precedes) {
      this.precedes = precedes;
      int size = precedes.length;
      this.placed = new int[size];
      this.done = new boolean[size];
      this.before = new int[size];
      for (boolean[] row : precedes) {
        for (int i = 0; i < size; i++) {
          before[i] += row[i] ? 1 : 0;
        }
      }
    }

    boolean whole() {
      return count == placed.length;
    }

    /** Those not placed that nothing else not placed surely precedes. */
    int[] ready() {
      int[] ready = new int[placed.length - count];
      int found = 0;
      for (int i = 0; i < done.length; i++) {
        if (!done[i] && before[i] == 0) {
          ready[found++] = i;
        }
      }
      return Arrays.copyOf(ready, found);
    }

    void place(int next) {
      placed[count++] = next;
      done[next] = true;
      boolean[] row = precedes[next];
      for (int i = 0; i < row.length; i++) {
        before[i] -= row[i] ? 1 : 0;
      }
    }

    void takeBack() {
      int last = placed[--count];
      done[last] = false;
      boolean[] row = precedes[last];
      for (int i = 0; i < row.length; i++) {
        before[i] += row[i] ? 1 : 0;
      }
    }
  }

  /** The order in which they are shown. */
  int[] shown() {
    return IntStream.range(0, steps.size()).toArray();
  }
}
