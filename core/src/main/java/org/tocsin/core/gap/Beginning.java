package org.tocsin.core.gap;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.tocsin.core.time.DurationRange;
import org.tocsin.core.time.Edtf;
import org.tocsin.core.time.EdtfInterval;
import org.tocsin.core.time.EdtfPoint;
import org.tocsin.core.time.Truth;

/**
 * When something began: within a stretch of time, as far as is known.
 *
 * @param earliest no earlier than this, included; empty where nothing says
 * @param latest before this, excluded; empty where nothing says
 * @param sure false where the time is marked as doubtful: then no order is certain
 */
public record Beginning(Optional<Instant> earliest, Optional<Instant> latest, boolean sure) {

  static final Beginning UNKNOWN = new Beginning(Optional.empty(), Optional.empty(), false);

  /** A day, a month: somewhere within; an interval: within what is written of its start. */
  public static Beginning of(Edtf time) {
    if (time instanceof EdtfInterval interval) {
      Optional<Instant> end = time.bounds().to().known();
      return interval.start() instanceof EdtfInterval.Stated start
          ? new Beginning(
              time.bounds().from().known(),
              Optional.of(earlier(start.point(), end)),
              time.certain())
          : new Beginning(Optional.empty(), end, time.certain());
    }
    return new Beginning(time.bounds().from().known(), time.bounds().to().known(), time.certain());
  }

  private static Instant earlier(EdtfPoint start, Optional<Instant> end) {
    return end.filter(known -> known.isBefore(start.to())).orElse(start.to());
  }

  /** Whether this began before the other did. */
  public Truth before(Beginning other) {
    if (!sure || !other.sure) {
      return Truth.UNKNOWN;
    }
    return Truth.of(precedes(this, other), !precedes(other, this));
  }

  /** Whether this began before that moment. */
  public Truth before(Instant moment) {
    boolean always = latest.filter(last -> !last.isAfter(moment)).isPresent();
    boolean never = earliest.filter(first -> !first.isBefore(moment)).isPresent();
    return never ? Truth.NO : Truth.of(always && sure, true);
  }

  private static boolean precedes(Beginning one, Beginning other) {
    // Asked for every pair of many steps, so without a wrapper for each.
    return one.latest.isPresent()
        && other.earliest.isPresent()
        && !one.latest.get().isAfter(other.earliest.get());
  }

  /** How long from this beginning to a later one; nothing less than no time. */
  public DurationRange until(Beginning later) {
    Duration shortest =
        latest
            .flatMap(last -> later.earliest.map(first -> Duration.between(last, first)))
            .filter(gap -> !gap.isNegative())
            .orElse(Duration.ZERO);
    Optional<Duration> longest =
        earliest
            .flatMap(first -> later.latest.map(last -> Duration.between(first, last)))
            .map(gap -> gap.compareTo(shortest) < 0 ? shortest : gap);
    return new DurationRange(shortest, longest);
  }
}
