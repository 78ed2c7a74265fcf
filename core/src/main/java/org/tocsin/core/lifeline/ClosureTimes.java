package org.tocsin.core.lifeline;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.tocsin.core.figure.Figure;

/**
 * From when to when one segment was closed, as ranges.
 *
 * <p>Where accounts give an interval and count fewer hours than it has, the interval is when it lay
 * and the count how long it was. Where they count more than fits, what is possible is widened to
 * hold it, so that neither is dropped.
 *
 * @param lastEnd by the cutoff at the latest
 * @param likely going by clock times, by the likeliest count of hours, or by nobody having told of
 *     an end
 * @param mayGoOn no account says that it ended
 */
record ClosureTimes(
    Instant firstStart,
    Instant lastStart,
    Instant firstEnd,
    Instant lastEnd,
    Optional<Span> likely,
    boolean mayGoOn) {

  private static final Instant NEVER = Instant.MAX;

  /**
   * @param hours how long accounts say that it was
   * @param possible reopenings that may end it
   * @param sure those of them that do
   * @param lasting until when it is sure to last if nobody says that it ended
   */
  static ClosureTimes of(
      ToldTime time,
      Figure hours,
      List<ClosureReader.Reopening> possible,
      List<ClosureReader.Reopening> sure,
      Instant lasting,
      Instant cutoff) {
    Instant s1 = time.beganAtTheWidest().earliest();
    Instant s2 = time.began().latest();
    Duration atLeast = hours.lowestStated().map(Lengths::of).orElse(Duration.ZERO);
    Optional<Duration> atMost = hours.highestStated().map(Lengths::of);
    Instant opened = earliest(possible, s1);
    Instant surelyOpened = latest(sure);
    Instant e1;
    Instant e2;
    if (time.ended().isPresent()) {
      e1 = Lengths.earlier(time.ended().get().earliest(), opened);
      e2 = time.endedAtTheWidest().orElseThrow().latest();
      Duration surely = s2.isBefore(e1) ? Duration.between(s2, e1) : Duration.ZERO;
      boolean counted = !hours.isUnknown();
      if (counted
          && (atLeast.compareTo(surely) < 0
              || atMost.filter(most -> most.compareTo(surely) < 0).isPresent())) {
        s2 = Lengths.before(e2, atLeast);
        e1 = Lengths.after(s1, atLeast);
      }
    } else if (atMost
        .filter(most -> Lengths.after(time.began().latest(), most).isBefore(opened))
        .isPresent()) {
      e1 = Lengths.after(s1, atLeast);
      e2 = Lengths.after(s2, atMost.get());
    } else if (opened.equals(NEVER) && !atLeast.isZero()) {
      e1 = Lengths.after(s1, atLeast);
      e2 = NEVER;
    } else if (time.endUnknown()) {
      e1 = s1;
      e2 = surelyOpened;
    } else {
      e1 = opened.equals(NEVER) ? lasting : Lengths.later(opened, Lengths.after(s1, atLeast));
      e2 = surelyOpened;
    }
    boolean mayGoOn = e2.equals(NEVER) && !time.endUnknown();
    if (!e2.equals(NEVER)) {
      e2 = Lengths.later(e2, Lengths.after(s1, atLeast));
      s2 = Lengths.later(s1, Lengths.earlier(s2, Lengths.before(e2, atLeast)));
      e1 = Lengths.later(e1, Lengths.after(s1, atLeast));
    }
    e2 = Lengths.earlier(e2, cutoff);
    e1 = Lengths.earlier(e1, e2);
    Optional<Span> likely =
        likely(time, hours, possible, sure, mayGoOn && !e1.isBefore(cutoff), cutoff)
            .flatMap(fitted(s1, s2, e1, e2));
    return new ClosureTimes(s1, s2, e1, e2, likely, mayGoOn);
  }

  private static java.util.function.Function<Span, Optional<Span>> fitted(
      Instant s1, Instant s2, Instant e1, Instant e2) {
    return span -> {
      Instant from = Lengths.later(s1, Lengths.earlier(span.from(), s2));
      Instant to = Lengths.earlier(e2, Lengths.later(span.to(), e1));
      return Span.between(from, to);
    };
  }

  private static Instant earliest(List<ClosureReader.Reopening> possible, Instant notBefore) {
    return possible.stream()
        .map(each -> Lengths.later(each.when().earliest(), notBefore))
        .min(Instant::compareTo)
        .orElse(NEVER);
  }

  private static Instant latest(List<ClosureReader.Reopening> sure) {
    return sure.stream().map(each -> each.when().latest()).min(Instant::compareTo).orElse(NEVER);
  }

  private static Optional<Span> likely(
      ToldTime time,
      Figure hours,
      List<ClosureReader.Reopening> possible,
      List<ClosureReader.Reopening> sure,
      boolean goesOn,
      Instant cutoff) {
    if (time.likelyBegan().isEmpty()) {
      return Optional.empty();
    }
    Instant from = time.likelyBegan().get();
    Optional<Instant> to = hours.best().map(best -> from.plus(Lengths.of(best)));
    if (to.isEmpty()) {
      to = time.likelyEnded();
    }
    if (to.isEmpty() && time.ended().isEmpty() && hours.isUnknown()) {
      boolean one = sure.size() == 1 && possible.size() == 1;
      to = one ? sure.get(0).likely() : goesOn ? Optional.of(cutoff) : Optional.empty();
    }
    return to.flatMap(end -> Span.between(from, end));
  }

  /** Empty where it can have lasted no time before the cutoff. */
  Optional<Closure.Part> part(int segment) {
    return Span.between(firstStart, lastEnd)
        .map(
            possibly ->
                new Closure.Part(segment, Span.between(lastStart, firstEnd), likely, possibly));
  }
}
