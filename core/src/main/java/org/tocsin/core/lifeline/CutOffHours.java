package org.tocsin.core.lifeline;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tocsin.core.lifeline.Closure.Part.Reading;

/**
 * How long one place was cut off within one stretch of time.
 *
 * <p>At the lowest: while it is certain, going by times; and where accounts count hours, at least
 * those within the time in which the closing must lie, if that closing cuts the place off by itself
 * or with what is certainly closed all that while. Counted hours of closings that may coincide are
 * not added up.
 *
 * <p>At the highest: while it is possible, going by times; but no longer than accounts count for
 * the closings that hold it cut off, all together, nor for any one of them without which it would
 * not be cut off.
 *
 * @param place cut off at some time within the stretch
 * @param spans when it is cut off, by how sure one wants to be
 * @param all closings (and narrowings, where they count) that the spans were made of
 * @param holding those of them that keep the place cut off
 * @param except counted hours that touch this time do not count
 */
record CutOffHours(
    Network network,
    int place,
    Span stretch,
    Map<Reading, Spans> spans,
    List<Closure.Laid> all,
    List<Closure.Laid> holding,
    Spans except) {

  /** A time in which hours were counted, and how many more they are than is certain in it. */
  private record Counted(Span window, Duration more) {}

  Spans sure() {
    return within(Reading.SURE);
  }

  private Spans within(Reading reading) {
    return spans.getOrDefault(reading, Spans.NONE).within(stretch);
  }

  Hours hours() {
    Duration low = sure().length().plus(countedMore());
    Optional<Duration> high = high().map(most -> most.compareTo(low) < 0 ? low : most);
    Duration least = within(Reading.LIKELY_AT_LEAST).length();
    Duration most = within(Reading.LIKELY_AT_MOST).length();
    Optional<Duration> likely =
        least.equals(most) && !least.isZero() ? Optional.of(least) : countedAlone();
    return new Hours(low, likely.map(best -> fitted(best, low, high)), high);
  }

  private static Duration fitted(Duration best, Duration low, Optional<Duration> high) {
    Duration raised = best.compareTo(low) < 0 ? low : best;
    return high.filter(most -> most.compareTo(raised) < 0).orElse(raised);
  }

  /** The hours that accounts take for likeliest, where there is no other closing. */
  private Optional<Duration> countedAlone() {
    return holding.size() == 1 && holding.get(0).told().graded()
        ? holding.get(0).told().likeliest()
        : Optional.empty();
  }

  /** The most that counted hours add, taken from windows that do not overlap. */
  private Duration countedMore() {
    List<Counted> counted = new ArrayList<>();
    for (Closure.Laid each : holding) {
      counted(each).ifPresent(counted::add);
    }
    counted.sort(Comparator.comparing((Counted each) -> each.window().to()));
    Duration[] best = new Duration[counted.size() + 1];
    best[0] = Duration.ZERO;
    for (int i = 0; i < counted.size(); i++) {
      int before = i;
      while (before > 0
          && counted.get(before - 1).window().to().isAfter(counted.get(i).window().from())) {
        before--;
      }
      Duration with = best[before].plus(counted.get(i).more());
      best[i + 1] = with.compareTo(best[i]) > 0 ? with : best[i];
    }
    return best[counted.size()];
  }

  private Optional<Counted> counted(Closure.Laid each) {
    Optional<Span> window = commonWindow(each);
    Optional<Duration> atLeast = each.told().atLeast();
    if (!each.told().graded()
        || window.isEmpty()
        || atLeast.isEmpty()
        || window.get().unbounded()
        || !stretch.covers(window.get())
        || !except.within(window.get()).none()) {
      return Optional.empty();
    }
    BitSet closed = each.segments();
    for (Closure.Laid other : all) {
      for (Closure.Part part : other.parts()) {
        if (other.told().graded()
            && part.surely().filter(sure -> sure.covers(window.get())).isPresent()) {
          closed.set(part.segment());
        }
      }
    }
    Duration length = window.get().length();
    Duration least = atLeast.get().compareTo(length) < 0 ? atLeast.get() : length;
    Duration more = least.minus(sure().within(window.get()).length());
    return more.isNegative() || !network.cutOff(closed).get(place)
        ? Optional.empty()
        : Optional.of(new Counted(window.get(), more));
  }

  /** The window of all its parts; empty where they differ, some having been reopened before. */
  private static Optional<Span> commonWindow(Closure.Laid each) {
    Span first = each.parts().get(0).possibly();
    return each.parts().stream().allMatch(part -> part.possibly().equals(first))
        ? Optional.of(first)
        : Optional.empty();
  }

  /** Empty where it has no known beginning and nobody counted. */
  private Optional<Duration> high() {
    Optional<Duration> high =
        stretch.unbounded() ? Optional.empty() : Optional.of(within(Reading.POSSIBLE).length());
    Optional<Duration> sum = Optional.of(Duration.ZERO);
    for (Closure.Laid each : holding) {
      Optional<Duration> cap = atMost(each);
      sum = sum.flatMap(total -> cap.map(total::plus));
      if (each.told().atMost().isPresent() && needed(each)) {
        high = smaller(high, cap);
      }
    }
    return holding.isEmpty() ? high : smaller(high, sum);
  }

  private Optional<Duration> atMost(Closure.Laid each) {
    Instant from = each.told().began().earliest();
    Optional<Duration> window =
        from.equals(Instant.MIN)
            ? Optional.empty()
            : each.told().window().map(Span::length).or(() -> Optional.of(Duration.ZERO));
    return smaller(window, each.told().atMost());
  }

  private static Optional<Duration> smaller(Optional<Duration> one, Optional<Duration> other) {
    return one.isEmpty() || other.isPresent() && other.get().compareTo(one.get()) < 0 ? other : one;
  }

  /** Whether the place is supplied throughout the stretch if this one did not happen. */
  private boolean needed(Closure.Laid one) {
    List<Sweep.Closed> others = new ArrayList<>();
    for (Closure.Laid each : all) {
      if (each != one) {
        each.parts().forEach(part -> others.add(new Sweep.Closed(part.segment(), part.possibly())));
      }
    }
    return Sweep.of(network, others).slices().stream()
        .filter(slice -> slice.when().touches(stretch))
        .noneMatch(slice -> slice.cutOff().get(place));
  }
}
