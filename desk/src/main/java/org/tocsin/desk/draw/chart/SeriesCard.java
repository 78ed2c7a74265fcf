package org.tocsin.desk.draw.chart;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.tocsin.core.figure.Figure;
import org.tocsin.core.model.Label;
import org.tocsin.core.series.Chance;
import org.tocsin.core.series.Membership;
import org.tocsin.core.series.Series;
import org.tocsin.core.view.SituationView;
import org.tocsin.desk.draw.Legend;
import org.tocsin.desk.draw.Links;
import org.tocsin.desk.draw.Picture;
import org.tocsin.desk.draw.Shapes;
import org.tocsin.desk.draw.Sheet;
import org.tocsin.desk.draw.Table;
import org.tocsin.desk.draw.Words;
import org.tocsin.desk.draw.time.TimeAxis;

/**
 * One series: on which days, and how likely the next is.
 *
 * @param key as a person can type it
 * @param label what it is called, by whoever shows it
 * @param events dated members that count, by day
 * @param count of all that count
 * @param chances by days from now: lowest, best and highest
 */
public record SeriesCard(
    String key,
    Label label,
    LocalDate until,
    List<Event> events,
    Figure count,
    SortedMap<Integer, Chance> chances)
    implements Picture {

  /** A member on the days on which it may have begun. */
  public record Event(
      String incident,
      Label name,
      int rung,
      boolean sure,
      LocalDate from,
      LocalDate best,
      LocalDate to) {}

  public SeriesCard {
    events = List.copyOf(events);
    chances = Collections.unmodifiableSortedMap(new TreeMap<>(chances));
  }

  /**
   * @param label of the series, by whoever shows it
   */
  public static SeriesCard of(SituationView view, Series series, Label label) {
    List<Event> events = new ArrayList<>();
    for (Membership member : series.members()) {
      if (member.counts()) {
        member
            .began()
            .ifPresent(
                days ->
                    events.add(
                        new Event(
                            member.incident(),
                            view.incident(member.incident())
                                .map(seen -> seen.incident().name())
                                .orElseGet(() -> Label.of("en", member.incident())),
                            view.incident(member.incident()).flatMap(seen -> seen.rung()).orElse(0),
                            member.certain(),
                            LocalDate.ofEpochDay(days.earliest()),
                            LocalDate.ofEpochDay(days.best()),
                            LocalDate.ofEpochDay(days.latest()))));
      }
    }
    return new SeriesCard(
        series.key().toString(),
        label,
        Days.last(view.asOf().cutoff()),
        events,
        series.count(),
        series.next().map(Series.NextWithin::within).orElseGet(TreeMap::new));
  }

  @Override
  public String name() {
    return "series";
  }

  @Override
  public String title(Words words) {
    return words.say("series.title", "name", words.name(label));
  }

  @Override
  public String description(Words words) {
    List<String> said = new ArrayList<>();
    chances.forEach(
        (days, chance) ->
            said.add(
                words.say(
                    "series.chance",
                    "days",
                    days,
                    "best",
                    percent(chance.best()),
                    "low",
                    percent(chance.low()),
                    "high",
                    percent(chance.high()))));
    return words.say(
        "series.desc",
        "count",
        words.figure(count),
        "known",
        said.size(),
        "chances",
        String.join(words.say("separator"), said));
  }

  private static long percent(double chance) {
    return Math.round(100 * chance);
  }

  @Override
  public void draw(Sheet sheet, Words words, Links links) {
    LocalDate first =
        events.stream()
            .map(Event::from)
            .min(LocalDate::compareTo)
            .filter(day -> day.isBefore(until))
            .orElse(until.minusDays(30));
    long margin = Math.max(1, (until.toEpochDay() - first.toEpochDay()) / 40);
    TimeAxis axis = new TimeAxis(first.minusDays(margin), until, 14, sheet.width() - 28);
    double bottom = 52;
    axis.draw(sheet, 8, bottom);
    for (Event event : events) {
      double from = axis.x(event.from());
      double to = axis.x(event.to().plusDays(1));
      double x = (axis.x(event.best()) + axis.x(event.best().plusDays(1))) / 2;
      if (to - from > 5) {
        sheet.rect("pic-bar pic-bar-sometime", from, bottom - 24, to - from, 7, 3);
      }
      sheet.line("pic-stem", x, bottom - 14, x, bottom);
      sheet.mark(
          "pic-event",
          links.to("incident/" + event.incident()),
          words.say(
              "series.event", "day", words.day(event.best()), "name", words.name(event.name())),
          () -> Shapes.rung(sheet, event.rung(), event.sure(), x, bottom - 20, 6));
    }
    double y = bottom + 30;
    for (Map.Entry<Integer, Chance> each : chances.entrySet()) {
      chance(sheet, words, each.getKey(), each.getValue(), y);
      y += 24;
    }
    Legend legend = new Legend();
    if (events.stream().anyMatch(event -> !event.sure())) {
      legend.add(words.say("legend.doubtful"), (x, at) -> Shapes.rung(sheet, 5, false, x, at, 6));
    }
    if (!chances.isEmpty()) {
      legend.add(
          words.say("legend.chance"),
          (x, at) -> {
            sheet.line("pic-whisker", x - 10, at, x + 10, at);
            sheet.circle("pic-best", x, at, 4.5);
          });
    }
    sheet.height(legend.draw(sheet, 4, y) + 6);
  }

  private static void chance(Sheet sheet, Words words, int days, Chance chance, double y) {
    double left = sheet.narrow() ? 96 : 140;
    double wide = sheet.width() - left - (sheet.narrow() ? 50 : 60);
    sheet.text("pic-lane", left - 10, y + 4, Sheet.Anchor.END, words.say("within", "days", days));
    sheet.rect("pic-lane-ground", left, y - 7, wide, 14, 3);
    sheet.line("pic-whisker", left + wide * chance.low(), y, left + wide * chance.high(), y);
    sheet.line("pic-whisker", left + wide * chance.low(), y - 4, left + wide * chance.low(), y + 4);
    sheet.line(
        "pic-whisker", left + wide * chance.high(), y - 4, left + wide * chance.high(), y + 4);
    sheet.circle("pic-best", left + wide * chance.best(), y, 4.5);
    sheet.text(
        "pic-value",
        left + wide + 8,
        y + 4,
        Sheet.Anchor.START,
        words.say("percent", "value", percent(chance.best())));
  }

  @Override
  public Table table(Words words, Links links) {
    List<List<Table.Cell>> rows = new ArrayList<>();
    for (Event event : events) {
      rows.add(
          List.of(
              Table.Cell.of(
                  event.from().equals(event.to())
                      ? words.day(event.best())
                      : words.say(
                          "time.from-to",
                          "from",
                          words.day(event.from()),
                          "to",
                          words.day(event.to()))),
              new Table.Cell(words.name(event.name()), links.to("incident/" + event.incident()))));
    }
    chances.forEach(
        (days, chance) ->
            rows.add(
                List.of(
                    Table.Cell.of(words.say("within", "days", days)),
                    Table.Cell.of(
                        words.say(
                            "series.chance",
                            "days",
                            days,
                            "best",
                            percent(chance.best()),
                            "low",
                            percent(chance.low()),
                            "high",
                            percent(chance.high()))))));
    return new Table(
        title(words), List.of(words.say("column.when"), words.say("column.what")), rows);
  }
}
