package org.tocsin.core.lifeline;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tocsin.core.figure.Figure;
import org.tocsin.core.model.LifelineEffect;
import org.tocsin.core.model.Report;
import org.tocsin.core.view.Evidence;

/**
 * Reads when lifelines were closed or narrowed out of what accounts tell.
 *
 * <p>A closing ends when its own accounts say; else with the first reopening that follows it; else
 * after as long as its accounts count; else not before the cutoff. A reopening surely follows a
 * closing if both are of one incident, if their times leave no doubt, or if nothing else was there
 * to reopen. One that only may follow, or is told by doubtful accounts alone, ends what is certain
 * and not what is possible. A party's own position does neither: it stands beside as disputing.
 */
final class ClosureReader {

  /** After so long without a word, a closing that nobody undid is no longer sure to last. */
  private static final Duration LASTING = Duration.ofDays(365);

  private final KindNetwork kind;
  private final Instant cutoff;
  private final List<Told> closings;
  private final List<Reopening> reopenings;
  private final List<Told> positions;
  private final List<Closure.Laid> laid = new ArrayList<>();

  /** A reopening that somebody other than a party tells of. */
  record Reopening(Told told, Between when, boolean certain, Optional<Instant> likely) {

    static Reopening of(Told told) {
      ToldTime time = told.time();
      Between began = time.beganAtTheWidest();
      Instant latest =
          time.endedAtTheWidest()
              .map(end -> Lengths.later(end.latest(), began.latest()))
              .orElse(began.latest());
      return new Reopening(
          told, new Between(began.earliest(), latest), told.certain(), time.likelyBegan());
    }
  }

  private ClosureReader(List<Told> all, KindNetwork kind, Instant cutoff) {
    this.kind = kind;
    this.cutoff = cutoff;
    List<Told> told =
        all.stream().filter(each -> kind.lifeline(each.lifeline()).isPresent()).toList();
    closings =
        told.stream()
            .filter(each -> each.effect() != LifelineEffect.REOPENS)
            .sorted(
                Comparator.comparing((Told each) -> each.time().beganAtTheWidest().earliest())
                    .thenComparing(each -> each.incident().id()))
            .toList();
    List<Told> reopened =
        told.stream().filter(each -> each.effect() == LifelineEffect.REOPENS).toList();
    reopenings =
        reopened.stream().filter(each -> !each.positionsOnly()).map(Reopening::of).toList();
    positions = reopened.stream().filter(Told::positionsOnly).toList();
  }

  /** Closings and narrowings of this kind that may have begun before the cutoff. */
  static List<Closure.Laid> read(List<Told> all, KindNetwork kind, Instant cutoff) {
    return new ClosureReader(all, kind, cutoff).read();
  }

  private List<Closure.Laid> read() {
    for (Told told : closings) {
      if (told.time().beganAtTheWidest().earliest().isBefore(cutoff)) {
        lay(told);
      }
    }
    return laid;
  }

  private void lay(Told told) {
    ToldTime time = told.time();
    Figure hours = told.duration();
    Set<Reopening> used = new LinkedHashSet<>();
    List<Closure.Part> parts = new ArrayList<>();
    List<ClosureTimes> all = new ArrayList<>();
    int lifeline = kind.lifeline(told.lifeline()).orElseThrow();
    kind.segments(lifeline, told.at()).stream()
        .forEach(
            segment -> {
              List<Reopening> possible = possibleEnds(told, time, segment);
              List<Reopening> sure =
                  possible.stream().filter(each -> surelyEnds(told, time, each)).toList();
              ClosureTimes times =
                  ClosureTimes.of(
                      time, hours, possible, sure, told.lastWord().plus(LASTING), cutoff);
              all.add(times);
              possible.stream()
                  .filter(each -> each.when().earliest().isBefore(times.lastEnd()))
                  .forEach(used::add);
              times.part(segment).ifPresent(parts::add);
            });
    if (!parts.isEmpty()) {
      laid.add(new Closure.Laid(closure(told, time, hours, all, used), parts));
    }
  }

  private Closure closure(
      Told told, ToldTime time, Figure hours, List<ClosureTimes> all, Set<Reopening> used) {
    Instant firstEnd =
        all.stream().map(ClosureTimes::firstEnd).min(Instant::compareTo).orElseThrow();
    Instant lastEnd = all.stream().map(ClosureTimes::lastEnd).max(Instant::compareTo).orElseThrow();
    Set<String> evidence = new LinkedHashSet<>();
    told.telling().forEach(report -> evidence.add(Evidence.report(report.id())));
    used.forEach(
        end -> end.told().telling().forEach(report -> evidence.add(Evidence.report(report.id()))));
    Set<String> disputing = new LinkedHashSet<>();
    told.disputing().stream().map(Report::id).map(Evidence::report).forEach(disputing::add);
    for (Told position : positions) {
      if (position.lifeline().equals(told.lifeline())
          && position
              .time()
              .beganAtTheWidest()
              .latest()
              .isAfter(time.beganAtTheWidest().earliest())) {
        position.telling().forEach(report -> disputing.add(Evidence.report(report.id())));
      }
    }
    disputing.removeAll(evidence);
    Instant began = time.beganAtTheWidest().earliest();
    return new Closure(
        told.lifeline(),
        told.at(),
        told.effect(),
        told.incident().id(),
        told.certain(),
        new Between(began, Lengths.later(began, all.get(0).lastStart())),
        new Between(Lengths.earlier(firstEnd, lastEnd), lastEnd),
        all.stream().anyMatch(ClosureTimes::mayGoOn),
        hours.lowestStated().map(Lengths::of),
        hours.best().map(Lengths::of),
        hours.highestStated().map(Lengths::of),
        List.copyOf(evidence),
        List.copyOf(disputing));
  }

  private List<Reopening> possibleEnds(Told told, ToldTime time, int segment) {
    return reopenings.stream()
        .filter(each -> each.told().lifeline().equals(told.lifeline()))
        .filter(each -> opens(each, told, segment))
        .filter(
            each ->
                sameIncident(each, told)
                    || each.when().latest().isAfter(time.beganAtTheWidest().earliest()))
        .toList();
  }

  /** What was closed at one place is not opened at another. */
  private boolean opens(Reopening reopening, Told closing, int segment) {
    Optional<String> at = reopening.told().at();
    return at.isEmpty()
        || at.equals(closing.at())
        || (closing.at().isEmpty() && kind.touches(segment, at.get()));
  }

  private static boolean sameIncident(Reopening reopening, Told told) {
    return reopening.told().incident().id().equals(told.incident().id());
  }

  private boolean surelyEnds(Told told, ToldTime time, Reopening reopening) {
    return reopening.certain()
        && (sameIncident(reopening, told)
            || !reopening.when().earliest().isBefore(time.began().latest())
            || nothingElseToReopen(told, reopening));
  }

  private boolean nothingElseToReopen(Told told, Reopening reopening) {
    boolean earlier =
        laid.stream()
            .filter(other -> other.told().lifeline().equals(told.lifeline()))
            .filter(other -> !other.told().incident().equals(told.incident().id()))
            .anyMatch(other -> other.told().ended().latest().isAfter(reopening.when().earliest()));
    boolean later =
        closings.stream()
            .skip(closings.indexOf(told) + 1L)
            .filter(other -> other.lifeline().equals(told.lifeline()))
            .filter(other -> !other.incident().id().equals(told.incident().id()))
            .anyMatch(
                other ->
                    other.time().beganAtTheWidest().earliest().isBefore(reopening.when().latest()));
    return !earlier && !later;
  }
}
