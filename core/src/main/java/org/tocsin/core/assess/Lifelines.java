package org.tocsin.core.assess;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.tocsin.core.model.Lifeline;
import org.tocsin.core.model.LifelineEffect;
import org.tocsin.core.model.Situation;
import org.tocsin.core.view.SeenIncident;
import org.tocsin.core.view.SituationView;

/**
 * What a population depends on, as far as counting goes; who hangs on what is not worked out here
 * yet.
 */
public final class Lifelines {

  /** How long a narrowing, or a closing that was undone, still tells of danger. */
  private static final Duration RECENT = Duration.ofDays(30);

  /** After so long without a word, a closing that nobody undid is no longer taken for lasting. */
  private static final Duration LASTING = Duration.ofDays(365);

  /** A change that left the lifeline obstructed, and the incident whose accounts tell of it. */
  public record Obstruction(
      Lifeline lifeline, SeenIncident incident, LifelineEffect effect, List<String> restsOn) {

    public Obstruction {
      restsOn = List.copyOf(restsOn);
    }

    /** Whether an account of it is graded well enough to count as certain. */
    boolean graded() {
      return Window.graded(incident, restsOn);
    }
  }

  private record Change(SeenIncident incident, SeenIncident.LifelineReading reading) {

    Instant begin() {
      return reading.happened().bounds().from().known().orElse(Instant.MIN);
    }

    /** An event without a known end reaches to now. */
    Instant end() {
      return reading.happened().bounds().to().known().orElse(Instant.MAX);
    }
  }

  private Lifelines() {}

  /** Whether it is the only one of its kind that the desk knows of in this situation. */
  public static boolean sole(Situation situation, String lifelineId) {
    return situation
        .lifeline(lifelineId)
        .map(
            lifeline ->
                situation.lifelines().stream()
                        .map(Lifeline::kind)
                        .filter(kind -> kind == lifeline.kind())
                        .count()
                    == 1)
        .orElse(false);
  }

  /**
   * The change that has it obstructed: a closing that no account says was undone, for up to a year;
   * or any closing or narrowing of the last 30 days, undone or not.
   */
  public static Optional<Obstruction> obstruction(SituationView view, Lifeline lifeline) {
    Instant now = view.asOf().cutoff();
    List<Change> changes =
        view.incidents().stream()
            .flatMap(
                incident ->
                    incident.lifelines().stream().map(reading -> new Change(incident, reading)))
            .filter(change -> change.reading().lifeline().equals(lifeline.id()))
            .filter(change -> change.begin().isBefore(now))
            .sorted(Comparator.comparing(Change::begin))
            .toList();
    Optional<Instant> reopened =
        changes.stream()
            .filter(change -> change.reading().effect() == LifelineEffect.REOPENS)
            .map(Change::begin)
            .max(Comparator.naturalOrder());
    return changes.stream()
        .filter(change -> change.reading().effect() != LifelineEffect.REOPENS)
        .filter(change -> recent(change, now) || lasting(change, reopened, now))
        .reduce((first, second) -> second)
        .map(
            change ->
                new Obstruction(
                    lifeline,
                    change.incident(),
                    change.reading().effect(),
                    change.reading().restsOn()));
  }

  private static boolean recent(Change change, Instant now) {
    return change.end().isAfter(now.minus(RECENT));
  }

  private static boolean lasting(Change change, Optional<Instant> reopened, Instant now) {
    return change.reading().effect() == LifelineEffect.CLOSES
        && change.end().isAfter(now.minus(LASTING))
        && reopened.map(when -> when.isBefore(change.begin())).orElse(true);
  }
}
