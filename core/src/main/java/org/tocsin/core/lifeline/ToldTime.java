package org.tocsin.core.lifeline;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tocsin.core.time.Bound;
import org.tocsin.core.time.Edtf;
import org.tocsin.core.time.EdtfDateTime;
import org.tocsin.core.time.EdtfInterval;
import org.tocsin.core.time.EdtfPoint;

/**
 * When something began and ended, by several accounts. Accounts that agree narrow each other down;
 * accounts that cannot both be right are spanned. A single time tells of a beginning alone.
 *
 * @param began what counts as certain
 * @param beganAtTheWidest with the doubtful accounts that contradict it
 * @param ended stated ends; empty where no account states one
 * @param endedAtTheWidest likewise
 * @param endUnknown an account says that it ended, not when
 * @param likelyBegan the best account's clock time
 * @param likelyEnded the same
 */
record ToldTime(
    Between began,
    Between beganAtTheWidest,
    Optional<Between> ended,
    Optional<Between> endedAtTheWidest,
    boolean endUnknown,
    Optional<Instant> likelyBegan,
    Optional<Instant> likelyEnded) {

  /**
   * @param counting best first, one at least
   * @param doubtful best first
   */
  static ToldTime of(List<Edtf> counting, List<Edtf> doubtful) {
    Between began = agreed(counting.stream().map(ToldTime::start).toList()).orElseThrow();
    Optional<Between> ended =
        agreed(counting.stream().flatMap(time -> end(time).stream()).toList());
    return new ToldTime(
        began,
        widened(began, doubtful.stream().map(ToldTime::start).toList()),
        ended,
        ended.map(
            end -> widened(end, doubtful.stream().flatMap(time -> end(time).stream()).toList())),
        counting.stream().anyMatch(ToldTime::endsSometime),
        clock(counting.get(0), true),
        clock(counting.get(0), false));
  }

  /** Ranges that have an instant in common are cut down to it; what is left is spanned. */
  private static Optional<Between> agreed(List<Between> ranges) {
    List<Between> views = new ArrayList<>();
    for (Between range : ranges) {
      int met = 0;
      while (met < views.size() && !meet(views.get(met), range)) {
        met++;
      }
      if (met == views.size()) {
        views.add(range);
      } else {
        Between view = views.get(met);
        views.set(
            met,
            new Between(
                Lengths.later(view.earliest(), range.earliest()),
                Lengths.earlier(view.latest(), range.latest())));
      }
    }
    return views.stream().reduce(ToldTime::span);
  }

  private static Between widened(Between range, List<Between> doubtful) {
    return doubtful.stream().filter(other -> !meet(range, other)).reduce(range, ToldTime::span);
  }

  private static boolean meet(Between one, Between other) {
    return !one.earliest().isAfter(other.latest()) && !other.earliest().isAfter(one.latest());
  }

  private static Between span(Between one, Between other) {
    return new Between(
        Lengths.earlier(one.earliest(), other.earliest()),
        Lengths.later(one.latest(), other.latest()));
  }

  private static Between start(Edtf time) {
    Instant from = time.bounds().from().known().orElse(Instant.MIN);
    if (time instanceof EdtfInterval interval
        && interval.start() instanceof EdtfInterval.Stated start) {
      Instant last = time.bounds().to().known().orElse(Instant.MAX);
      return new Between(from, Lengths.earlier(start.point().to(), last));
    }
    return new Between(from, time.bounds().to().known().orElse(Instant.MAX));
  }

  private static Optional<Between> end(Edtf time) {
    if (time instanceof EdtfInterval interval
        && interval.end() instanceof EdtfInterval.Stated stated) {
      Instant from = time.bounds().from().known().orElse(Instant.MIN);
      return Optional.of(
          new Between(Lengths.later(from, stated.point().from()), stated.point().to()));
    }
    return Optional.empty();
  }

  private static boolean endsSometime(Edtf time) {
    return time instanceof EdtfInterval && time.bounds().to() instanceof Bound.Unknown;
  }

  /** To the second and with an offset, so that it is one instant. */
  private static Optional<Instant> clock(Edtf time, boolean start) {
    if (time instanceof EdtfInterval interval) {
      EdtfInterval.End end = start ? interval.start() : interval.end();
      return end instanceof EdtfInterval.Stated stated ? clock(stated.point()) : Optional.empty();
    }
    return start ? clock((EdtfPoint) time) : Optional.empty();
  }

  private static Optional<Instant> clock(EdtfPoint point) {
    return point instanceof EdtfDateTime time && time.offset().isPresent()
        ? Optional.of(time.from())
        : Optional.empty();
  }
}
