package org.tocsin.desk.draw.time;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.tocsin.core.desk.AlertFile;
import org.tocsin.core.model.Label;
import org.tocsin.core.replay.Replay;
import org.tocsin.core.view.SituationView;
import org.tocsin.desk.draw.Links;
import org.tocsin.desk.draw.Picture;
import org.tocsin.desk.draw.Sheet;
import org.tocsin.desk.draw.Table;
import org.tocsin.desk.draw.Words;
import org.tocsin.notice.Level;

/**
 * What happened in a situation and what was done about it, on one axis of days.
 *
 * @param from first day shown
 * @param to last day shown
 * @param now up to when things could be known
 * @param levels each lasts until the next; of days before the first no level is known
 * @param events all there are, shown or not, by when they began
 */
public record Timeline(
    Label situation,
    LocalDate from,
    LocalDate to,
    Instant now,
    List<LevelSince> levels,
    List<TimeEvent> events)
    implements Picture {

  /** A level from the beginning of a day on. */
  public record LevelSince(LocalDate day, Level level) {}

  /** Before and behind what there is, so that nothing sticks to the edge: a part of the whole. */
  private static final int MARGIN = 40;

  public Timeline {
    if (to.isBefore(from)) {
      throw new IllegalArgumentException(to + " is before " + from);
    }
    levels = List.copyOf(levels);
    events =
        events.stream()
            .sorted(Comparator.comparing(TimeEvent::from).thenComparing(TimeEvent::reference))
            .toList();
  }

  /**
   * The whole of a situation, from its first event to what could be known.
   *
   * @param days of a replay, in order; none where levels are not to be shown
   * @param alerts of this situation; those that were issued are shown
   */
  public static Timeline of(SituationView view, List<Replay.Day> days, List<AlertFile> alerts) {
    List<TimeEvent> events = new ArrayList<>();
    view.incidents().forEach(incident -> TimeEvent.of(incident).ifPresent(events::add));
    view.responses().forEach(response -> TimeEvent.of(response).ifPresent(events::add));
    view.signals().forEach(signal -> events.add(TimeEvent.of(signal)));
    Instant now = view.asOf().cutoff();
    alerts.stream()
        .filter(alert -> alert.situation().equals(view.situation().id()))
        .forEach(alert -> TimeEvent.of(alert).ifPresent(events::add));
    LocalDate last = day(now.minusNanos(1));
    LocalDate first =
        events.stream()
            .map(event -> day(event.from()))
            .min(Comparator.naturalOrder())
            .filter(day -> day.isBefore(last))
            .orElse(last.minusDays(30));
    long margin = Math.max(1, (last.toEpochDay() - first.toEpochDay()) / MARGIN);
    return new Timeline(
        view.situation().name(), first.minusDays(margin), last, now, changes(days), events);
  }

  private static List<LevelSince> changes(List<Replay.Day> days) {
    List<LevelSince> changes = new ArrayList<>();
    for (Replay.Day day : days) {
      if (changes.isEmpty() || changes.get(changes.size() - 1).level() != day.level()) {
        changes.add(new LevelSince(day.day(), day.level()));
      }
    }
    return changes;
  }

  static LocalDate day(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC).toLocalDate();
  }

  /**
   * The same, looked at more closely or from further away.
   *
   * @throws IllegalArgumentException if the last day is before the first
   */
  public Timeline between(LocalDate first, LocalDate last) {
    return new Timeline(situation, first, last, now, levels, events);
  }

  /** Those that some part of the days shown may have seen. */
  List<TimeEvent> shown(TimeEvent.Kind kind) {
    Instant start = from.atStartOfDay(ZoneOffset.UTC).toInstant();
    Instant end = to.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    return events.stream()
        .filter(event -> event.kind() == kind)
        .filter(event -> event.from().isBefore(end) && !event.to().isBefore(start))
        .toList();
  }

  /** At the end of the day; empty where it is not known. */
  public Optional<Level> level(LocalDate day) {
    Optional<Level> found = Optional.empty();
    for (LevelSince each : levels) {
      if (!each.day().isAfter(day)) {
        found = Optional.of(each.level());
      }
    }
    return found;
  }

  @Override
  public String name() {
    return "timeline";
  }

  @Override
  public String title(Words words) {
    return words.say(
        "timeline.title",
        "situation",
        words.name(situation),
        "from",
        words.day(from),
        "to",
        words.day(to));
  }

  @Override
  public String description(Words words) {
    return words.say(
        "timeline.desc",
        "incidents",
        shown(TimeEvent.Kind.INCIDENT).size(),
        "responses",
        shown(TimeEvent.Kind.RESPONSE).size(),
        "signals",
        shown(TimeEvent.Kind.SIGNAL).size(),
        "alerts",
        shown(TimeEvent.Kind.ALERT).size(),
        "level",
        level(to).map(words::level).orElseGet(() -> words.say("level.not-shown")));
  }

  @Override
  public void draw(Sheet sheet, Words words, Links links) {
    new TimelineDrawing(this, sheet, words, links).draw();
  }

  @Override
  public Table table(Words words, Links links) {
    List<List<Table.Cell>> rows = new ArrayList<>();
    for (TimeEvent event : events) {
      rows.add(
          List.of(
              Table.Cell.of(event.when(words)),
              Table.Cell.of(words.say("kind." + event.kind().word())),
              new Table.Cell(event.said(words), links.to(event.reference())),
              Table.Cell.of(event.rank(words))));
    }
    for (LevelSince each : levels) {
      rows.add(
          List.of(
              Table.Cell.of(words.day(each.day())),
              Table.Cell.of(words.say("kind.level")),
              Table.Cell.of(words.level(each.level())),
              Table.Cell.of("")));
    }
    return new Table(
        title(words),
        List.of(
            words.say("column.when"),
            words.say("column.kind"),
            words.say("column.what"),
            words.say("column.rank")),
        rows);
  }
}
