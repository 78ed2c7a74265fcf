package org.tocsin.core.lifeline;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.tocsin.core.figure.Figure;
import org.tocsin.core.model.Credibility;
import org.tocsin.core.model.LifelineEffect;
import org.tocsin.core.model.Measure;
import org.tocsin.core.model.Reliability;
import org.tocsin.core.model.Report;
import org.tocsin.core.model.Source;
import org.tocsin.core.time.DurationRange;
import org.tocsin.core.time.EdtfInterval;
import org.tocsin.core.view.Adopted;
import org.tocsin.core.view.SeenIncident;
import org.tocsin.core.view.SituationView;

/**
 * What the accounts of one incident tell of one lifeline: that it was closed, narrowed or reopened.
 *
 * @param sure accounts graded 1 to 3 that are no party's own position and do not doubt their own
 *     time, best first
 * @param doubtful other accounts that are no party's own position, best first
 * @param positions parties' own positions that say the same
 * @param disputing accounts of the incident that tell otherwise of the lifeline, or state a party's
 *     position and do not say the same
 * @param contested whether one of those is graded 1 to 3 and no party's own position
 */
record Told(
    SeenIncident incident,
    String lifeline,
    Optional<String> at,
    LifelineEffect effect,
    List<Report> sure,
    List<Report> doubtful,
    List<Report> positions,
    List<Report> disputing,
    boolean contested) {

  private record Key(String lifeline, Optional<String> at, LifelineEffect effect) {}

  /** All of a view, those that may have happened first coming first. */
  static List<Told> of(SituationView view) {
    List<Told> told = new ArrayList<>();
    for (SeenIncident incident : view.incidents()) {
      List<Report> ranked = incident.accounts().stream().sorted(best(view)).toList();
      ranked.stream()
          .flatMap(report -> changes(report).stream())
          .distinct()
          .forEach(key -> told.add(told(incident, key, ranked)));
    }
    return told;
  }

  private static List<Key> changes(Report report) {
    return report.lifelines().stream()
        .map(change -> new Key(change.lifeline(), change.at(), change.effect()))
        .toList();
  }

  private static Told told(SeenIncident incident, Key key, List<Report> ranked) {
    List<Report> sure = new ArrayList<>();
    List<Report> doubtful = new ArrayList<>();
    List<Report> positions = new ArrayList<>();
    List<Report> disputing = new ArrayList<>();
    for (Report report : ranked) {
      if (changes(report).contains(key)) {
        List<Report> where =
            report.positionOf().isPresent()
                ? positions
                : graded(report) && report.happened().certain() ? sure : doubtful;
        where.add(report);
      } else if (report.positionOf().isPresent() || contradicts(report, key)) {
        disputing.add(report);
      }
    }
    boolean contested =
        disputing.stream().anyMatch(report -> report.positionOf().isEmpty() && graded(report));
    return new Told(
        incident,
        key.lifeline(),
        key.at(),
        key.effect(),
        sure,
        doubtful,
        positions,
        disputing,
        contested);
  }

  /** Closed says more than narrowed; that it was reopened contradicts neither. */
  private static boolean contradicts(Report report, Key key) {
    return key.effect() != LifelineEffect.REOPENS
        && changes(report).stream()
            .anyMatch(
                other ->
                    other.lifeline().equals(key.lifeline())
                        && other.at().equals(key.at())
                        && other.effect() != LifelineEffect.REOPENS);
  }

  private static boolean graded(Report report) {
    return report.credibility().number() <= Credibility.POSSIBLY_TRUE.number();
  }

  /** As readings are adopted: by credibility, source, availability. */
  private static Comparator<Report> best(SituationView view) {
    return Comparator.comparing((Report report) -> report.positionOf().isPresent())
        .thenComparing(report -> report.credibility().number())
        .thenComparing(
            report -> view.source(report.source()).map(Source::reliability).orElse(Reliability.F))
        .thenComparing(report -> report.available().from())
        .thenComparing(Report::id);
  }

  /** Whether it counts as certain. */
  boolean certain() {
    return !sure.isEmpty() && !contested;
  }

  /** Nobody but a party says so. */
  boolean positionsOnly() {
    return sure.isEmpty() && doubtful.isEmpty();
  }

  List<Report> telling() {
    List<Report> all = new ArrayList<>(sure);
    all.addAll(doubtful);
    all.addAll(positions);
    return all;
  }

  /** The last time that anybody told of it. */
  Instant lastWord() {
    return telling().stream()
        .map(report -> report.available().from())
        .max(Comparator.naturalOrder())
        .orElseThrow();
  }

  /** When it was, by the accounts that count: those graded well enough where there are any. */
  ToldTime time() {
    List<Report> counting = sure.isEmpty() ? telling() : sure;
    Optional<Report> chosen =
        incident
            .happened()
            .filter(adopted -> !adopted.choice().byRule())
            .flatMap(
                adopted ->
                    telling().stream()
                        .filter(report -> report.id().equals(adopted.restsOn().get(0)))
                        .findFirst());
    if (chosen.isPresent()) {
      return ToldTime.of(List.of(chosen.get().happened()), List.of());
    }
    return ToldTime.of(
        counting.stream().map(Report::happened).toList(),
        sure.isEmpty() ? List.of() : doubtful.stream().map(Report::happened).toList());
  }

  /**
   * How long it lasted as accounts count it, hours: an analyst's choice; else what accounts of it,
   * or of nothing else that closes or narrows, say. The low and best are those of accounts graded
   * well enough alone, where there are any; a party's own position takes no part. Where nobody says
   * and one account gives the time as an interval, how long that is.
   */
  Figure duration() {
    Optional<Adopted<Figure>> adopted =
        Optional.ofNullable(incident.figures().get(Measure.DURATION_HOURS));
    Optional<Figure> analyst =
        adopted.filter(figure -> !figure.choice().byRule()).map(Adopted::value);
    return analyst.orElseGet(this::statedDuration);
  }

  private Figure statedDuration() {
    List<Report> speaking =
        incident.accounts().stream()
            .filter(report -> report.positionOf().isEmpty())
            .filter(report -> report.figures().containsKey(Measure.DURATION_HOURS))
            .filter(this::speaksOfThis)
            .toList();
    List<Figure> all = speaking.stream().map(Told::durationOf).toList();
    List<Figure> graded = speaking.stream().filter(Told::graded).map(Told::durationOf).toList();
    Figure widest = Figure.span(all);
    Figure narrow = graded.isEmpty() ? widest : Figure.span(graded);
    if (!widest.isUnknown()) {
      return new Figure(narrow.lowestStated(), narrow.best(), widest.highestStated());
    }
    return ofTheTime().orElse(Figure.unknown());
  }

  private boolean speaksOfThis(Report report) {
    List<Key> changes = changes(report);
    return changes.contains(new Key(lifeline, at, effect))
        || changes.stream().allMatch(change -> change.effect() == LifelineEffect.REOPENS);
  }

  private static Figure durationOf(Report report) {
    return Objects.requireNonNull(report.figures().get(Measure.DURATION_HOURS));
  }

  private Optional<Figure> ofTheTime() {
    List<Report> intervals =
        sure.stream().filter(report -> report.happened() instanceof EdtfInterval).toList();
    return intervals.size() == 1
        ? intervals
            .get(0)
            .happened()
            .durationRange()
            .filter(range -> range.longest().isPresent())
            .map(Told::figure)
        : Optional.empty();
  }

  private static Figure figure(DurationRange range) {
    return Figure.between(
        Lengths.hours(range.shortest()), Lengths.hours(range.longest().orElseThrow()));
  }
}
