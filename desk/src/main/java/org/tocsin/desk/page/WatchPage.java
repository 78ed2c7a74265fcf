package org.tocsin.desk.page;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.tocsin.core.assess.Assessment;
import org.tocsin.core.model.Situation;
import org.tocsin.core.time.Truth;
import org.tocsin.core.view.AsOf;
import org.tocsin.core.view.SituationView;
import org.tocsin.desk.draw.map.WorldMap;
import org.tocsin.desk.intake.SignalBoard;
import org.tocsin.desk.words.Words;
import org.tocsin.notice.Level;

/**
 * The world at a glance.
 *
 * @param day whose end it is seen from
 * @param first the earliest day that a slider may go back to
 * @param situations the gravest first
 * @param signals empty where the page is not of today: the event data are looked through as known
 *     today
 */
public record WatchPage(
    LocalDate day,
    LocalDate first,
    LocalDate today,
    List<Row> situations,
    List<Recent> recent,
    Optional<WatchSignals> signals,
    @JsonIgnore Drawn map,
    @JsonIgnore Optional<Drawn> alarms) {

  /**
   * @param direction against the day before: {@code up}, {@code down} or unchanged
   * @param why what decided the level, in one line
   * @param changed what came since the day before, in one line; empty where nothing did
   * @param cutOff how many people are cut off from something now, as a number with its doubt
   */
  public record Row(
      String id,
      String name,
      String address,
      Standing standing,
      String direction,
      Optional<String> changed,
      String why,
      int incidents,
      Optional<String> cutOff,
      Optional<Alerted> alert) {}

  public record Alerted(String revision, String step, String address) {}

  /** An account that came lately. */
  public record Recent(
      String incident, String address, String situation, String when, Optional<Integer> rung) {}

  private static final int RECENT = 12;
  private static final int DAYS = 30;

  public WatchPage {
    situations = List.copyOf(situations);
    recent = List.copyOf(recent);
  }

  /**
   * @param seen what detectors last said
   */
  public static WatchPage of(Sight sight, Optional<SignalBoard.Seen> seen) {
    List<Row> rows = new ArrayList<>();
    List<Newest> newest = new ArrayList<>();
    List<Assessment> assessments = new ArrayList<>();
    LocalDate first = day(sight.asOf());
    for (Situation situation : sight.room().situations()) {
      Optional<Assessment> assessed =
          sight.room().assessment(situation.id(), sight.asOf(), sight.insider());
      if (assessed.isEmpty()) {
        continue;
      }
      SituationView view = assessed.get().view();
      assessments.add(assessed.get());
      rows.add(row(sight, assessed.get()));
      view.incidents().stream()
          .filter(incident -> incident.begin().isAfter(Instant.EPOCH))
          .forEach(incident -> newest.add(new Newest(view, incident)));
      first = earlier(first, earliest(view));
    }
    rows.sort(
        Comparator.comparing((Row row) -> row.standing().rank())
            .reversed()
            .thenComparing(row -> row.direction().equals("up") ? 0 : 1)
            .thenComparing(Row::incidents, Comparator.reverseOrder())
            .thenComparing(Row::name));
    newest.sort(Comparator.comparing((Newest each) -> each.incident().begin()).reversed());
    boolean today = !day(sight.asOf()).isBefore(sight.room().today());
    return new WatchPage(
        day(sight.asOf()),
        first,
        sight.room().today(),
        rows,
        newest.stream().limit(RECENT).map(each -> each.told(sight)).toList(),
        today ? Optional.of(WatchSignals.of(sight, seen)) : Optional.empty(),
        Drawn.of(sight, "world", WorldMap.of(assessments), sight.link("/tiles/{z}/{x}/{y}")),
        today ? WatchSignals.picture(sight, seen) : Optional.empty());
  }

  private record Newest(SituationView view, org.tocsin.core.view.SeenIncident incident) {
    Recent told(Sight sight) {
      Words words = sight.words();
      return new Recent(
          incident.incident().name().in(words.language()),
          sight.link("/incidents/" + incident.id()),
          view.situation().name().in(words.language()),
          Said.when(words, incident),
          incident.rung());
    }
  }

  private static Row row(Sight sight, Assessment assessment) {
    SituationView view = assessment.view();
    Words words = sight.words();
    String id = view.situation().id();
    AsOf before = AsOf.available(sight.asOf().cutoff().minus(1, ChronoUnit.DAYS));
    Level yesterday = sight.room().level(id, before, sight.insider()).orElse(Level.NONE);
    int compared = assessment.level().compareTo(yesterday);
    Instant lately = sight.asOf().cutoff().minus(DAYS, ChronoUnit.DAYS);
    return new Row(
        id,
        view.situation().name().in(words.language()),
        sight.link("/situations/" + id),
        Standing.of(words, assessment.level()),
        compared > 0 ? "up" : compared < 0 ? "down" : "same",
        changed(words, view, before.cutoff()),
        why(words, assessment),
        (int)
            view.incidents().stream()
                .filter(incident -> !incident.begin().isBefore(lately))
                .count(),
        cutOff(words, assessment),
        alert(sight, id));
  }

  private static Optional<String> changed(Words words, SituationView view, Instant before) {
    long accounts =
        view.reports().stream().filter(report -> report.available().from().isAfter(before)).count();
    long responses =
        view.responses().stream()
            .filter(response -> response.available().from().isAfter(before))
            .count();
    List<String> parts = new ArrayList<>();
    if (accounts > 0) {
      parts.add(words.say("watch.new-accounts", "count", accounts));
    }
    if (responses > 0) {
      parts.add(words.say("watch.new-responses", "count", responses));
    }
    return parts.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", parts));
  }

  private static String why(Words words, Assessment assessment) {
    return assessment.reasons().stream()
        .findFirst()
        .map(reason -> words.say(reason.indicator().statement()))
        .orElseGet(() -> words.say("watch.no-line-holds"));
  }

  private static Optional<String> cutOff(Words words, Assessment assessment) {
    return assessment.reasoning().lifelines().cutOffs().stream()
        .filter(cut -> cut.still() == Truth.YES)
        .map(cut -> cut.settlement().people())
        .max(
            Comparator.comparing(
                figure -> figure.best().or(figure::low).orElse(java.math.BigDecimal.ZERO)))
        .map(words.catalogue()::figure);
  }

  private static Optional<Alerted> alert(Sight sight, String situation) {
    return sight.room().state().alerts(situation).stream()
        .reduce((earlier, later) -> later)
        .map(
            file ->
                new Alerted(
                    file.revision(),
                    sight.words().of("step", file.step()),
                    "/alerts/" + file.revision()));
  }

  private static LocalDate day(AsOf asOf) {
    return asOf.cutoff().minusNanos(1).atOffset(ZoneOffset.UTC).toLocalDate();
  }

  private static LocalDate earliest(SituationView view) {
    return view.reports().stream()
        .map(report -> report.available().from())
        .min(Comparator.naturalOrder())
        .map(instant -> instant.atOffset(ZoneOffset.UTC).toLocalDate())
        .orElse(LocalDate.MAX);
  }

  private static LocalDate earlier(LocalDate one, LocalDate other) {
    return one.isBefore(other) ? one : other;
  }
}
