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
    int most =
        Math.max(
            1, Math.max(weeks.stream().mapToInt(Week::alarms).max().orElse(0), budget.orElse(0)));
    Bars bars = new Bars(sheet, words, weeks.stream().map(Week::monday).toList(), most);
    for (int i = 0; i < weeks.size(); i++) {
      week(sheet, words, bars, i);
    }
    double below = bars.below();
    if (budget.isPresent() && !weeks.isEmpty()) {
      double end = bars.line("pic-now", 0, weeks.size() - 1, budget.get());
      sheet.text(
          "pic-name",
          end,
          bars.y(budget.get()) - 4,
          Sheet.Anchor.END,
          words.say("alarms.budget", "count", budget.get()));
    }
    Legend legend = new Legend();
    legend.add(
        words.say("legend.looked"), (x, at) -> sheet.rect("pic-looked", x - 6, at - 6, 12, 12));
    legend.add(
        words.say("legend.waiting"), (x, at) -> sheet.rect("pic-waiting", x - 6, at - 6, 12, 12));
    sheet.height(legend.draw(sheet, 4, below) + 6);
  }

  private void week(Sheet sheet, Words words, Bars bars, int place) {
    Week week = weeks.get(place);
    sheet.mark(
        "pic-event",
        Optional.empty(),
        said(words, week),
        () -> {
          bars.bar("pic-looked", place, 0, week.looked());
          bars.bar("pic-waiting", place, week.looked(), week.alarms());
          if (over(week) && bars.broad()) {
            sheet.text(
                "pic-strong", bars.x(place), bars.y(week.alarms()) - 3, Sheet.Anchor.MIDDLE, "!");
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
