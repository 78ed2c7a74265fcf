package org.tocsin.core.ladder;

import java.nio.IntBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.tocsin.core.permutation.CliffDelta;
import org.tocsin.core.permutation.PValue;
import org.tocsin.core.permutation.TwoGroups;
import org.tocsin.core.time.Truth;

/**
 * Whether the next step stands higher after a step that went unanswered than after one that was
 * answered: the difference of the mean changes of rung, with the chance of as large a one if
 * answers fell on steps at random. Worked out for every order that the times allow, with what may
 * have answered taken both ways.
 *
 * <p>Grave steps are answered more often, and from a high rung there is little room to rise, so the
 * plain difference can come about without the answers doing anything. The same is therefore worked
 * out among steps of one rung alone; where that can be done and does not point the same way, the
 * plain difference counts for nothing. Steps may also depend on each other in ways that no
 * arrangement at random has: a low p-value is a reason to look, not a cause found.
 *
 * @param unanswered steps followed by another that were not answered before it, as shown
 * @param answered those that were
 * @param riseAfterUnanswered mean change of rung after them, as shown; empty where there are none
 * @param riseAfterAnswered likewise
 * @param effect the one less the other, in rungs; empty where one is empty
 * @param withinRung the same among steps of one rung; empty where no rung has both
 * @param p one-sided
 * @param shown the test of the steps in the order in which they are shown, what may have answered
 *     taken to have
 * @param delta the same by order alone, as shown
 * @param orders how many orders were tried
 * @param allOrders whether these are all there are
 */
public record AfterUnanswered(
    int unanswered,
    int answered,
    Optional<Double> riseAfterUnanswered,
    Optional<Double> riseAfterAnswered,
    Optional<Range> effect,
    Optional<Range> withinRung,
    Range p,
    PValue shown,
    Optional<CliffDelta> delta,
    int orders,
    boolean allOrders) {

  /** Changes of rung from step to step. */
  private record Changes(int[] change, boolean[] unanswered, int[] from) {

    static Changes of(Following following, int[] order, boolean maybeAnswered) {
      int size = Math.max(0, order.length - 1);
      Changes changes = new Changes(new int[size], new boolean[size], new int[size]);
      for (int i = 0; i < size; i++) {
        int from = following.rungs[order[i]];
        Truth answered = following.answered(order[i], order[i + 1]);
        changes.change[i] = following.rungs[order[i + 1]] - from;
        changes.from[i] = from;
        changes.unanswered[i] =
            answered == Truth.NO || (answered == Truth.UNKNOWN && !maybeAnswered);
      }
      return changes;
    }

    Optional<Double> mean(boolean mark) {
      int sum = 0;
      int count = 0;
      for (int i = 0; i < change.length; i++) {
        if (unanswered[i] == mark) {
          sum += change[i];
          count++;
        }
      }
      return count == 0 ? Optional.empty() : Optional.of((double) sum / count);
    }

    int count(boolean mark) {
      int count = 0;
      for (boolean each : unanswered) {
        count += each == mark ? 1 : 0;
      }
      return count;
    }

    /** All that the tests go by: which change came when is nothing to them. */
    IntBuffer key() {
      int[] key = new int[change.length];
      for (int i = 0; i < key.length; i++) {
        key[i] = (change[i] * 100 + from[i]) * 2 + (unanswered[i] ? 1 : 0);
      }
      Arrays.sort(key);
      return IntBuffer.wrap(key).asReadOnlyBuffer();
    }
  }

  /** What each step would be, were any other to follow it; few ever do. */
  private static final class Following {

    private final List<Step> steps;
    private final int[] rungs;
    private final Map<Long, Truth> answered = new HashMap<>();

    Following(List<Step> steps) {
      this.steps = steps;
      this.rungs = steps.stream().mapToInt(step -> step.rung().number()).toArray();
    }

    Truth answered(int step, int next) {
      return steps.get(step).answers().isEmpty()
          ? Truth.NO
          : answered.computeIfAbsent(
              (long) step * steps.size() + next,
              unused -> steps.get(step).answeredBefore(steps.get(next)));
    }
  }

  /**
   * @param within the difference among steps of one rung
   */
  private record Tests(TwoGroups plain, Optional<Double> within) {}

  static AfterUnanswered of(Orders orders, long seed) {
    Following following = new Following(orders.steps());
    Map<IntBuffer, Tests> tests = new HashMap<>();
    for (int[] order : orders.all()) {
      for (boolean maybe : List.of(true, false)) {
        Changes changes = Changes.of(following, order, maybe);
        tests.computeIfAbsent(changes.key(), unused -> test(changes, seed));
      }
    }
    Changes shown = Changes.of(following, orders.shown(), true);
    PValue p = test(shown, seed).plain().p();
    Range range = Range.of(p.value());
    List<Optional<Double>> plain = new ArrayList<>();
    List<Optional<Double>> within = new ArrayList<>();
    for (Tests each : tests.values()) {
      range = range.and(each.plain().p().value());
      plain.add(each.plain().difference());
      within.add(each.within());
    }
    return new AfterUnanswered(
        shown.count(true),
        shown.count(false),
        shown.mean(true),
        shown.mean(false),
        spanning(plain),
        spanning(within),
        range,
        p,
        CliffDelta.of(shown.change(), shown.unanswered()),
        orders.all().size(),
        orders.complete());
  }

  /**
   * Whether that of these orders would {@link #holds hold}, and nothing else: a level asks for it
   * of each day that is looked back at. Arrangements are drawn only where nothing else has settled
   * it, and no further than it takes.
   */
  static boolean holds(Orders orders, long seed) {
    Following following = new Following(orders.steps());
    Changes shown = Changes.of(following, orders.shown(), true);
    if (shown.mean(true).filter(rise -> rise > 0).isEmpty()) {
      return false;
    }
    Map<IntBuffer, Changes> tests = new LinkedHashMap<>();
    for (int[] order : orders.all()) {
      for (boolean maybe : List.of(true, false)) {
        Changes changes = Changes.of(following, order, maybe);
        tests.putIfAbsent(changes.key(), changes);
      }
    }
    boolean any = false;
    for (Changes each : tests.values()) {
      Optional<Double> plain =
          TwoGroups.differenceWithin(
              each.change(), each.unanswered(), new int[each.change().length]);
      Optional<Double> within =
          TwoGroups.differenceWithin(each.change(), each.unanswered(), each.from());
      if (Stream.of(plain, within).flatMap(Optional::stream).anyMatch(value -> value <= 0)) {
        return false;
      }
      any |= plain.isPresent();
    }
    return any
        && Stream.concat(Stream.of(shown), tests.values().stream())
            .allMatch(each -> TwoGroups.passes(each.change(), each.unanswered(), seed));
  }

  private static Tests test(Changes changes, long seed) {
    return new Tests(
        TwoGroups.of(changes.change(), changes.unanswered(), seed),
        TwoGroups.differenceWithin(changes.change(), changes.unanswered(), changes.from()));
  }

  private static Optional<Range> spanning(List<Optional<Double>> differences) {
    Optional<Range> range = Optional.empty();
    for (Optional<Double> each : differences) {
      if (each.isPresent()) {
        double value = each.get();
        range = Optional.of(range.map(known -> known.and(value)).orElse(Range.of(value)));
      }
    }
    return range;
  }

  /** Whether no outcome could have passed the bar. */
  public boolean tooFew() {
    return shown.tooFew();
  }

  /**
   * Whether steps grow after unanswered ones and do so more than after answered ones, in every
   * order tried, and nothing among steps of one rung speaks against it.
   */
  public boolean holds() {
    return p.high() <= PValue.BAR
        && effect.filter(known -> known.low() > 0).isPresent()
        && riseAfterUnanswered.filter(rise -> rise > 0).isPresent()
        && withinRung.map(known -> known.low() > 0).orElse(true);
  }
}
