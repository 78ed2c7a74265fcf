package org.tocsin.core.standard;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tocsin.core.time.Bound;
import org.tocsin.core.time.Edtf;
import org.tocsin.core.time.EdtfInterval;
import org.tocsin.core.time.Truth;
import org.tocsin.core.view.SeenIncident;

/**
 * Whether something was in force when an incident happened. A day of entry into force counts from
 * its first instant; of a month or a year alone it is not known when in it. A time marked as
 * doubtful settles nothing, and where accounts give several times, all have to agree.
 */
final class Times {

  private static final Duration A_DAY = Duration.ofHours(24);

  private Times() {}

  /**
   * @param force an entry into force, or the interval in which something held; an interval's open
   *     or unknown end, and a time alone, mean that it goes on
   */
  static Truth inForce(SeenIncident incident, Edtf force) {
    List<Edtf> times = new ArrayList<>();
    incident
        .happened()
        .ifPresent(
            happened -> {
              times.add(happened.value());
              happened.dissent().forEach(dissent -> times.add(dissent.value()));
            });
    return unanimous(times.stream().map(time -> inForce(time, force)).toList());
  }

  private static Truth unanimous(List<Truth> answers) {
    return answers.stream().distinct().count() == 1 ? answers.get(0) : Truth.UNKNOWN;
  }

  static Truth inForce(Edtf happened, Edtf force) {
    if (!happened.certain() || !force.certain()) {
      return Truth.UNKNOWN;
    }
    Optional<Instant> begin = happened.bounds().from().known();
    Optional<Instant> end = happened.bounds().to().known();
    return begun(begin, end, force).and(ended(begin, end, force).not());
  }

  private static Truth begun(Optional<Instant> begin, Optional<Instant> end, Edtf force) {
    Edtf start = force instanceof EdtfInterval interval ? start(interval) : force;
    Optional<Instant> from = start.bounds().from().known();
    if (from.isEmpty()) {
      return force.bounds().from() instanceof Bound.Open ? Truth.YES : Truth.UNKNOWN;
    } else if (end.filter(last -> !last.isAfter(from.get())).isPresent()) {
      return Truth.NO;
    }
    boolean toTheDay =
        start.bounds().to().known().filter(to -> !to.isAfter(from.get().plus(A_DAY))).isPresent();
    Optional<Instant> surely = toTheDay ? from : start.bounds().to().known();
    return Truth.of(
        begin.isPresent() && surely.isPresent() && !begin.get().isBefore(surely.get()), true);
  }

  /** The time at which an interval starts, or the interval itself where that is not known. */
  private static Edtf start(EdtfInterval interval) {
    return interval.start() instanceof EdtfInterval.Stated start ? start.point() : interval;
  }

  /** The time at which an interval ends; empty where it goes on, or nobody said when it ended. */
  private static Optional<Edtf> end(Edtf force) {
    return force instanceof EdtfInterval interval
            && interval.end() instanceof EdtfInterval.Stated end
        ? Optional.of(end.point())
        : Optional.empty();
  }

  private static Truth ended(Optional<Instant> begin, Optional<Instant> end, Edtf force) {
    Optional<Edtf> last = end(force);
    Optional<Instant> latest = last.flatMap(time -> time.bounds().to().known());
    if (latest.isEmpty()) {
      return Truth.NO;
    }
    Optional<Instant> earliest = last.flatMap(time -> time.bounds().from().known());
    boolean toTheDay = earliest.filter(from -> !latest.get().isAfter(from.plus(A_DAY))).isPresent();
    Optional<Instant> surely = toTheDay ? latest : earliest;
    boolean before = end.isPresent() && surely.filter(to -> !end.get().isAfter(to)).isPresent();
    boolean after = begin.filter(from -> !from.isBefore(latest.get())).isPresent();
    return after ? Truth.YES : before ? Truth.NO : Truth.UNKNOWN;
  }
}
