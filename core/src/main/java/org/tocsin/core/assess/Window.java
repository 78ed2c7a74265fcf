package org.tocsin.core.assess;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.tocsin.core.model.Credibility;
import org.tocsin.core.model.Report;
import org.tocsin.core.time.Bound;
import org.tocsin.core.time.Bounds;
import org.tocsin.core.time.Edtf;
import org.tocsin.core.time.EdtfDateTime;
import org.tocsin.core.time.EdtfInterval;
import org.tocsin.core.time.Truth;
import org.tocsin.core.view.Adopted;
import org.tocsin.core.view.SeenIncident;
import org.tocsin.core.view.SituationView;

/** The days before the cutoff that an indicator looks at. */
final class Window {

  /** How long what nobody tells of any more is taken to go on. */
  static final Duration LASTING = Duration.ofDays(365);

  private final SituationView view;
  private final Instant from;
  private final Instant to;

  /**
   * The window as a time: its ends are seconds, which leave open when within them it starts and
   * ends, so these are the seconds just outside.
   */
  private final Edtf surely;

  Window(SituationView view, int days) {
    this.view = view;
    this.to = view.asOf().cutoff();
    this.from = to.minus(Duration.ofDays(days));
    this.surely = EdtfInterval.between(second(from.minusSeconds(1)), second(to));
  }

  Instant from() {
    return from;
  }

  /** Whether some of it lies in the window; what goes on without an end lies in every later one. */
  Truth touches(Edtf time) {
    Bounds bounds = time.bounds();
    boolean endsBefore = bounds.to() instanceof Bound.At end && !end.instant().isAfter(from);
    boolean startsAfter = bounds.from() instanceof Bound.At start && !start.instant().isBefore(to);
    if (endsBefore || startsAfter) {
      return Truth.NO;
    }
    return time.certain() && time.overlaps(surely) == Truth.YES ? Truth.YES : Truth.UNKNOWN;
  }

  private static EdtfDateTime second(Instant instant) {
    LocalDateTime local =
        LocalDateTime.ofInstant(instant, ZoneOffset.UTC).truncatedTo(ChronoUnit.SECONDS);
    return new EdtfDateTime(local, Optional.of(ZoneOffset.UTC));
  }

  /** Incidents of which some may lie in the window. */
  List<SeenIncident> incidents() {
    return view.incidents().stream().filter(incident -> touches(incident) != Truth.NO).toList();
  }

  List<SeenIncident> incidents(int lowestRung) {
    return incidents().stream()
        .filter(incident -> incident.rung().filter(rung -> rung >= lowestRung).isPresent())
        .toList();
  }

  /**
   * What goes on lies in every window up to its end; where nobody gives an end, for a year after
   * the last word of it. Deeds told as of an interval were done at some time within it and before
   * anybody told of them, so that they lie in the window for certain only where all of that does.
   */
  Truth touches(SeenIncident incident) {
    Optional<Edtf> happened = incident.happened().map(Adopted::value);
    if (happened.isEmpty()) {
      return Truth.NO;
    }
    Edtf time = happened.get();
    Instant told = lastWord(incident);
    boolean goesOn = incident.what().map(what -> what.value().goesOn()).orElse(false);
    if (goesOn) {
      boolean ended = time.bounds().to().known().isPresent();
      return !ended && !told.plus(LASTING).isAfter(from) ? Truth.NO : touches(time);
    }
    if (!told.isAfter(from)) {
      return Truth.NO;
    }
    Truth overlap = touches(time);
    boolean began =
        time.bounds().from() instanceof Bound.At start && !start.instant().isBefore(from);
    return overlap == Truth.YES && !began ? Truth.UNKNOWN : overlap;
  }

  private static Instant lastWord(SeenIncident incident) {
    return incident.accounts().stream()
        .map(account -> account.available().from())
        .max(Comparator.naturalOrder())
        .orElse(Instant.MIN);
  }

  /**
   * Whether what these accounts tell of the incident counts as certain: it lies in the window
   * without doubt, and one of them at least is graded possibly true or better (1 to 3). What rests
   * on worse or ungraded accounts alone, or on a party's own position, counts as possible.
   */
  boolean certain(SeenIncident incident, List<String> accounts) {
    return touches(incident) == Truth.YES && graded(incident, accounts);
  }

  /** Whether one of these accounts, no party's own position, is graded 1 to 3. */
  static boolean graded(SeenIncident incident, List<String> accounts) {
    return incident.accounts().stream()
        .filter(account -> accounts.contains(account.id()))
        .filter(account -> account.positionOf().isEmpty())
        .map(Report::credibility)
        .anyMatch(grade -> grade.number() <= Credibility.POSSIBLY_TRUE.number());
  }

  /** Whether the adopted kind of event counts as certain. */
  boolean certainKind(SeenIncident incident) {
    return incident.what().filter(what -> certain(incident, what.restsOn())).isPresent();
  }
}
