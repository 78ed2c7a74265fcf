package org.tocsin.desk.page;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.tocsin.core.model.Situation;
import org.tocsin.core.view.AsOf;
import org.tocsin.core.view.SeenIncident;
import org.tocsin.desk.draw.map.WorldMap;
import org.tocsin.desk.intake.SignalBoard;
import org.tocsin.desk.words.Words;

/**
 * The world at a glance, as far as it is worked out.
 *
 * @param day whose end it is seen from
 * @param first the earliest day that a slider may go back to
 * @param situations the gravest first; those that are still to be worked out come last, with no
 *     level
 * @param shown which of them these are
 * @param signals empty where the page is not of today: the event data are looked through as known
 *     today
 * @param unusual of how many people it is unusual what they opened of protected sources; 0 for who
 *     does not administer the desk
 */
public record WatchPage(
    LocalDate day,
    LocalDate first,
    LocalDate today,
    Glances.Progress progress,
    List<Row> situations,
    Pager shown,
    List<Recent> recent,
    Optional<WatchSignals> signals,
    int unusual,
    @JsonIgnore Drawn map,
    @JsonIgnore Optional<Drawn> alarms) {

  /**
   * @param standing empty where it is still to be worked out, with all that follows from it
   * @param direction against the day before: {@code up}, {@code down} or unchanged
   * @param why what decided the level, in one line
   * @param changed what came since the day before, in one line; empty where nothing did
   * @param cutOff how many people are cut off from something now, as a number with its doubt
   */
  public record Row(
      String id,
      String name,
      String address,
      Optional<Standing> standing,
      String direction,
      Optional<String> changed,
      String why,
      int incidents,
      Optional<String> cutOff,
      Optional<Alerted> alert) {

    int rank() {
      return standing.map(Standing::rank).orElse(-1);
    }
  }

  public record Alerted(String revision, String step, String address) {}

  /** An account that came lately. */
  public record Recent(
      String incident, String address, String situation, String when, Optional<Integer> rung) {}

  public WatchPage {
    situations = List.copyOf(situations);
    recent = List.copyOf(recent);
  }

  /**
   * @param glances what is worked out
   * @param seen what detectors last said
   * @param from how many situations come before those shown
   * @param unusual of how many people it is unusual what they opened of protected sources
   */
  public static WatchPage of(
      Sight sight,
      Glances<Glance> glances,
      Optional<SignalBoard.Seen> seen,
      int from,
      int unusual) {
    List<Row> rows = new ArrayList<>();
    List<Newest> newest = new ArrayList<>();
    LocalDate first = day(sight.asOf());
    for (Glances.Seen<Glance> each : glances.known()) {
      Glance glance = each.part();
      rows.add(row(sight, each.situation(), glance));
      glance.newest().forEach(incident -> newest.add(new Newest(glance, incident)));
      first = glance.first().filter(first::isAfter).orElse(first);
    }
    rows.sort(
        Comparator.comparing(Row::rank)
            .reversed()
            .thenComparing(row -> row.direction().equals("up") ? 0 : 1)
            .thenComparing(Row::incidents, Comparator.reverseOrder())
            .thenComparing(Row::name));
    glances.missing().forEach(situation -> rows.add(missing(sight, situation)));
    newest.sort(Comparator.comparing((Newest each) -> each.incident().begin()).reversed());
    boolean today = !day(sight.asOf()).isBefore(sight.room().today());
    return new WatchPage(
        day(sight.asOf()),
        first,
        sight.room().today(),
        glances.progress(),
        Pager.rows(rows, from),
        Pager.of(rows.size(), from, sight.link("/")),
        newest.stream().limit(Glance.NEWEST).map(each -> each.told(sight)).toList(),
        today ? Optional.of(WatchSignals.of(sight, seen)) : Optional.empty(),
        unusual,
        Drawn.of(
            sight,
            "world",
            WorldMap.ofParts(glances.known().stream().map(each -> each.part().map()).toList()),
            sight.link("/tiles/{z}/{x}/{y}")),
        today ? WatchSignals.picture(sight, seen) : Optional.empty());
  }

  private record Newest(Glance glance, SeenIncident incident) {
    Recent told(Sight sight) {
      Words words = sight.words();
      return new Recent(
          incident.incident().name().in(words.language()),
          sight.link("/incidents/" + incident.id()),
          glance.name().in(words.language()),
          Said.when(words, incident),
          incident.rung());
    }
  }

  private static Row row(Sight sight, Situation situation, Glance glance) {
    Words words = sight.words();
    int compared = glance.level().compareTo(glance.yesterday());
    return new Row(
        situation.id(),
        glance.name().in(words.language()),
        sight.link("/situations/" + situation.id()),
        Optional.of(Standing.of(words, glance.level())),
        compared > 0 ? "up" : compared < 0 ? "down" : "same",
        changed(words, glance),
        glance.why().map(words::say).orElseGet(() -> words.say("watch.no-line-holds")),
        glance.lately(),
        glance.cutOff().map(words.catalogue()::figure),
        alert(sight, situation.id()));
  }

  private static Row missing(Sight sight, Situation situation) {
    return new Row(
        situation.id(),
        situation.name().in(sight.words().language()),
        sight.link("/situations/" + situation.id()),
        Optional.empty(),
        "same",
        Optional.empty(),
        "",
        0,
        Optional.empty(),
        alert(sight, situation.id()));
  }

  private static Optional<String> changed(Words words, Glance glance) {
    List<String> parts = new ArrayList<>();
    if (glance.accounts() > 0) {
      parts.add(words.say("watch.new-accounts", "count", glance.accounts()));
    }
    if (glance.responses() > 0) {
      parts.add(words.say("watch.new-responses", "count", glance.responses()));
    }
    return parts.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", parts));
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
}
