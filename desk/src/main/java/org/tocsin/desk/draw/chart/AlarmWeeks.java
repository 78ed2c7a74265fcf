package org.tocsin.desk.draw.chart;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.tocsin.desk.draw.Chart;
import org.tocsin.desk.draw.Charted;
import org.tocsin.desk.draw.Legend;
import org.tocsin.desk.draw.Links;
import org.tocsin.desk.draw.Sheet;
import org.tocsin.desk.draw.Table;
import org.tocsin.desk.draw.Words;

/**
 * Alarms per week, or per month where months are what detectors look at, against the number that
 * the desk said it can look at.
 *
 * @param weeks in order, one after the other
 * @param budget alarms a week or month; empty where the desk has set none
 * @param months whether these are months
 */
public record AlarmWeeks(List<Week> weeks, Optional<Integer> budget, boolean months)
    implements Charted {

  public AlarmWeeks(List<Week> weeks, Optional<Integer> budget) {
    this(weeks, budget, false);
  }

  private static final double HIGH = 130;

  /**
   * @param monday its first day
   * @param looked alarms that a person has decided on
   */
  public record Week(LocalDate monday, int alarms, int looked) {

    /**
     * @throws IllegalArgumentException if more were looked at than there are
     */
    public Week {
      if (looked < 0 || looked > alarms) {
        throw new IllegalArgumentException(looked + " of " + alarms);
      }
    }
  }

  public AlarmWeeks {
    weeks = List.copyOf(weeks);
  }

  @Override
  public String name() {
    return "alarms";
  }

  @Override
  public String title(Words words) {
    return words.say("alarms.title", "unit", unit());
  }

  @Override
  public String description(Words words) {
    long over = weeks.stream().filter(this::over).count();
    return words.say(
        "alarms.desc",
        "unit",
        unit(),
        "weeks",
        weeks.size(),
        "alarms",
        weeks.stream().mapToLong(Week::alarms).sum(),
        "over",
        over,
        "set",
        budget.isPresent() ? "yes" : "no",
        "budget",
        budget.orElse(0));
  }

  private String unit() {
    return months ? "month" : "week";
  }

  private boolean over(Week week) {
    return budget.filter(most -> week.alarms() > most).isPresent();
  }

  @Override
  public void draw(Sheet sheet, Words words, Links links) {
    double left = 40;
    double bottom = 14 + HIGH;
    double wide = sheet.width() - left - 10;
    int most =
        Math.max(
            1, Math.max(weeks.stream().mapToInt(Week::alarms).max().orElse(0), budget.orElse(0)));
    double per = HIGH / (most * 1.1);
    int step = most <= 5 ? 1 : most <= 12 ? 2 : most <= 30 ? 5 : most <= 60 ? 10 : most / 5;
    for (int count = 0; count <= most; count += step) {
      double y = bottom - count * per;
      sheet.line("pic-rail", left, y, left + wide, y);
      sheet.text("pic-tick", left - 6, y + 4, Sheet.Anchor.END, words.number(count));
    }
    double each = wide / Math.max(1, weeks.size());
    double last = -100;
    for (int i = 0; i < weeks.size(); i++) {
      Week week = weeks.get(i);
      double x = left + i * each;
      week(sheet, words, week, x, each, bottom, per);
      if (x - last > 76) {
        sheet.text(
            "pic-tick",
            x + each / 2,
            bottom + 15,
            i == 0 ? Sheet.Anchor.START : Sheet.Anchor.MIDDLE,
            week.monday().toString());
        last = x;
      }
    }
    sheet.line("pic-axis", left, bottom, left + wide, bottom);
    budget.ifPresent(
        number -> {
          double y = bottom - number * per;
          sheet.line("pic-now", left, y, left + wide, y);
          sheet.text(
              "pic-name",
              left + wide,
              y - 4,
              Sheet.Anchor.END,
              words.say("alarms.budget", "count", number));
        });
    Legend legend = new Legend();
    legend.add(
        words.say("legend.looked"), (x, at) -> sheet.rect("pic-looked", x - 6, at - 6, 12, 12));
    legend.add(
        words.say("legend.waiting"), (x, at) -> sheet.rect("pic-waiting", x - 6, at - 6, 12, 12));
    sheet.height(legend.draw(sheet, 4, bottom + 24) + 6);
  }

  private void week(
      Sheet sheet, Words words, Week week, double x, double each, double bottom, double per) {
    double bar = Math.max(1, Math.min(28, each * 0.72));
    double from = x + (each - bar) / 2;
    sheet.mark(
        "pic-event",
        Optional.empty(),
        said(words, week),
        () -> {
          double looked = week.looked() * per;
          double waiting = (week.alarms() - week.looked()) * per;
          sheet.rect("pic-looked", from, bottom - looked, bar, looked);
          sheet.rect("pic-waiting", from, bottom - looked - waiting, bar, waiting);
          if (over(week) && bar > 8) {
            sheet.text(
                "pic-strong",
                from + bar / 2,
                bottom - looked - waiting - 3,
                Sheet.Anchor.MIDDLE,
                "!");
          }
        });
  }

  private String said(Words words, Week week) {
    return words.say(
        "alarms.said",
        "unit",
        unit(),
        "day",
        words.day(week.monday()),
        "alarms",
        week.alarms(),
        "looked",
        week.looked());
  }

  /** A week's bar stands on its middle day; the budget runs from the first day to the last. */
  @Override
  public Chart chart(Words words) {
    List<Chart.Point> points = new ArrayList<>();
    List<Optional<Integer>> alarms = new ArrayList<>();
    List<Optional<Integer>> looked = new ArrayList<>();
    for (Week week : weeks) {
      points.add(new Chart.Point(middle(week), Optional.of(said(words, week))));
      alarms.add(Optional.of(week.alarms()));
      looked.add(Optional.of(week.looked()));
    }
    LocalDate first = weeks.isEmpty() ? LocalDate.EPOCH : weeks.get(0).monday();
    LocalDate last =
        weeks.isEmpty()
            ? LocalDate.EPOCH.plusDays(1)
            : first(weeks.get(weeks.size() - 1).monday(), 1);
    for (int end : new int[] {0, points.size() + 1}) {
      points.add(end, new Chart.Point(end == 0 ? first : last, Optional.empty()));
      alarms.add(end, Optional.empty());
      looked.add(end, Optional.empty());
    }
    List<Chart.Line> lines = new ArrayList<>();
    lines.add(new Chart.Line(words.say("legend.waiting"), Chart.Look.OPEN_BAR, alarms));
    lines.add(new Chart.Line(words.say("legend.looked"), Chart.Look.BAR, looked));
    budget.ifPresent(
        number ->
            lines.add(
                new Chart.Line(
                    words.say("alarms.budget", "count", number),
                    Chart.Look.LIMIT,
                    Collections.nCopies(points.size(), Optional.of(number)))));
    return new Chart(first, last, points, lines);
  }

  /** The first day of a later week or month. */
  private LocalDate first(LocalDate day, int later) {
    return months ? day.plusMonths(later) : day.plusWeeks(later);
  }

  private LocalDate middle(Week week) {
    long length = ChronoUnit.DAYS.between(week.monday(), first(week.monday(), 1));
    return week.monday().plusDays(length / 2);
  }

  @Override
  public Table table(Words words, Links links) {
    return new Table(
        title(words),
        List.of(
            words.say("column." + unit()), words.say("column.alarms"), words.say("column.looked")),
        weeks.stream()
            .map(
                week ->
                    List.of(
                        Table.Cell.of(words.day(week.monday())),
                        Table.Cell.of(words.number(week.alarms())),
                        Table.Cell.of(words.number(week.looked()))))
            .toList());
  }
}
