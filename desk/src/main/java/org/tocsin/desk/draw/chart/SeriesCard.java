package org.tocsin.desk.draw.chart;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.tocsin.core.figure.Figure;
import org.tocsin.core.model.Label;
import org.tocsin.core.series.Chance;
import org.tocsin.core.series.Membership;
import org.tocsin.core.series.Series;
import org.tocsin.core.view.SituationView;
import org.tocsin.desk.draw.Chart;
import org.tocsin.desk.draw.Charted;
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
    implements Charted {

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
    List<String> said = next().said(words);
    return words.say(
        "series.desc",
        "count",
        words.figure(count),
        "known",
        said.size(),
        "chances",
        String.join(words.say("separator"), said));
  }

  private NextChances next() {
    return new NextChances(label, chances);
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
    double y = next().rows(sheet, words, bottom + 30);
    Legend legend = new Legend();
    if (events.stream().anyMatch(event -> !event.sure())) {
      legend.add(words.say("legend.doubtful"), (x, at) -> Shapes.rung(sheet, 5, false, x, at, 6));
    }
    next().addTo(legend, sheet, words);
    sheet.height(legend.draw(sheet, 4, y) + 6);
  }

  /** How many there were by which day; those of one day are one step. */
  @Override
  public Chart chart(Words words) {
    SortedMap<LocalDate, List<Event>> days = new TreeMap<>();
    for (Event event : events) {
      days.computeIfAbsent(event.best(), day -> new ArrayList<>()).add(event);
    }
    LocalDate last = days.isEmpty() || days.lastKey().isBefore(until) ? until : days.lastKey();
    LocalDate first = days.isEmpty() ? until.minusDays(30) : days.firstKey();
    long margin = Math.max(1, ChronoUnit.DAYS.between(first, last) / 40);
    List<Chart.Point> points = new ArrayList<>();
    List<Optional<Integer>> steps = new ArrayList<>();
    List<Optional<Integer>> sure = new ArrayList<>();
    List<Optional<Integer>> doubtful = new ArrayList<>();
    points.add(new Chart.Point(first.minusDays(margin), Optional.empty()));
    steps.add(Optional.of(0));
    sure.add(Optional.empty());
    doubtful.add(Optional.empty());
    int count = 0;
    for (Map.Entry<LocalDate, List<Event>> day : days.entrySet()) {
      count += day.getValue().size();
      boolean certain = day.getValue().stream().allMatch(Event::sure);
      points.add(new Chart.Point(day.getKey(), Optional.of(step(words, day.getValue(), count))));
      steps.add(Optional.of(count));
      sure.add(certain ? Optional.of(count) : Optional.empty());
      doubtful.add(certain ? Optional.empty() : Optional.of(count));
    }
    points.add(new Chart.Point(last.plusDays(margin), Optional.empty()));
    steps.add(Optional.of(count));
    sure.add(Optional.empty());
    doubtful.add(Optional.empty());
    List<Chart.Line> lines = new ArrayList<>();
    lines.add(new Chart.Line(words.say("chart.so-far"), Chart.Look.STEPS, steps));
    lines.add(new Chart.Line(words.say("kind.incident"), Chart.Look.DOT, sure));
    if (doubtful.stream().anyMatch(Optional::isPresent)) {
      lines.add(new Chart.Line(words.say("legend.doubtful"), Chart.Look.OPEN_DOT, doubtful));
    }
    return new Chart(first.minusDays(margin), last.plusDays(margin), points, lines);
  }

  private static String step(Words words, List<Event> day, int count) {
    return words.say(
        "chart.step",
        "said",
        words.say(
            "series.event",
            "day",
            words.day(day.get(0).best()),
            "name",
            String.join(
                words.say("separator"),
                day.stream().map(event -> words.name(event.name())).toList())),
        "count",
        count);
  }

  @Override
  public Optional<Picture> rest(Words words) {
    return chances.isEmpty() ? Optional.empty() : Optional.of(next());
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
    rows.addAll(next().tableRows(words));
    return new Table(
        title(words), List.of(words.say("column.when"), words.say("column.what")), rows);
  }
}
