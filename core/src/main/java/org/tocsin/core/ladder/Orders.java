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
    extend(precedes, new int[0], found);
    if (found.size() <= AT_MOST) {
      return new Orders(steps, found, true);
    }
    found.clear();
    found.add(IntStream.range(0, steps.size()).toArray());
    Draws draws = new Draws(seed);
    while (found.size() < AT_MOST) {
      found.add(drawn(precedes, draws));
    }
    return new Orders(steps, found, false);
  }

  /** All orders, or one more than are wanted. */
  private static void extend(boolean[][] precedes, int[] placed, List<int[]> found) {
    if (found.size() > AT_MOST) {
      return;
    }
    if (placed.length == precedes.length) {
      found.add(placed);
      return;
    }
    for (int next : ready(precedes, placed)) {
      extend(precedes, with(placed, next), found);
    }
  }

  private static int[] drawn(boolean[][] precedes, Draws draws) {
    int[] placed = new int[0];
    while (placed.length < precedes.length) {
      int[] ready = ready(precedes, placed);
      placed = with(placed, ready[draws.below(ready.length)]);
    }
    return placed;
  }

  /** Those not placed that nothing else not placed surely precedes. */
  private static int[] ready(boolean[][] precedes, int[] placed) {
    boolean[] done = new boolean[precedes.length];
    for (int each : placed) {
      done[each] = true;
    }
    return IntStream.range(0, precedes.length)
        .filter(
            i ->
                !done[i]
                    && IntStream.range(0, precedes.length)
                        .noneMatch(j -> !done[j] && precedes[j][i]))
        .toArray();
  }

  private static int[] with(int[] placed, int next) {
    int[] more = Arrays.copyOf(placed, placed.length + 1);
    more[placed.length] = next;
    return more;
  }

  List<Step> inOrder(int[] order) {
    return IntStream.of(order).mapToObj(steps::get).toList();
  }
}
