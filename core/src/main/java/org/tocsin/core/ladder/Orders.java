package org.tocsin.core.ladder;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.tocsin.core.permutation.Draws;

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

  /**
   * Of many steps fewer orders are drawn, so that no more than so many steps are placed: what one
   * order has other than the next matters the less, the more steps there are.
   */
  static final int MOST_PLACED = 60 * AT_MOST;

  static final int AT_LEAST = 12;

  private static final Comparator<Step> SHOWN =
      Comparator.comparing((Step step) -> step.begun().earliest().orElse(Instant.MIN))
          .thenComparing(step -> step.begun().latest().orElse(Instant.MAX))
          .thenComparing(Step::likeness)
          .thenComparing(Step::incident);

  static Orders of(List<Step> given, long seed) {
    List<Step> steps = given.stream().sorted(SHOWN).toList();
    List<int[]> found = new ArrayList<>();
    extend(new Placing(steps), found);
    if (found.size() <= AT_MOST) {
      return new Orders(steps, found, true);
    }
    found.clear();
    Orders shown = new Orders(steps, List.of(), false);
    found.add(shown.shown());
    Draws draws = new Draws(seed);
    int wanted = Math.max(AT_LEAST, Math.min(AT_MOST, MOST_PLACED / steps.size()));
    while (found.size() < wanted) {
      found.add(drawn(new Placing(steps), draws));
    }
    return new Orders(steps, found, false);
  }

  /** All orders, or one more than are wanted. */
  private static void extend(Placing placing, List<int[]> found) {
    if (found.size() > AT_MOST) {
      return;
    }
    if (placing.whole()) {
      found.add(placing.placed().clone());
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
    return placing.placed();
  }

  /** The order in which they are shown. */
  int[] shown() {
    return IntStream.range(0, steps.size()).toArray();
  }
}
