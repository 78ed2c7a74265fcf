package org.tocsin.desk.draw.chart;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.tocsin.core.signal.Course;
import org.tocsin.core.signal.Step;
import org.tocsin.desk.draw.Chart;
import org.tocsin.desk.draw.Charted;
import org.tocsin.desk.draw.Legend;
import org.tocsin.desk.draw.Links;
import org.tocsin.desk.draw.Sheet;
import org.tocsin.desk.draw.Table;
import org.tocsin.desk.draw.Words;

/**
 * What was counted of a signal's events in its place, period by period, and what was to be expected
 * where the signal is.
 *
 * @param window periods at the end that the signal is of, from 1
 * @param expected in all of the window together, by what was usual before
 */
public record SignalCourse(Course course, int window, BigDecimal expected) implements Charted {

  private static final MathContext TWO = new MathContext(2, RoundingMode.HALF_UP);

  /**
   * @throws IllegalArgumentException if there are not as many periods as the window has
   */
  public SignalCourse {
    if (window < 1 || window > course.counts().size()) {
      throw new IllegalArgumentException(window + " of " + course.counts().size());
    }
  }

  @Override
  public String name() {
    return "course";
  }

  @Override
  public String title(Words words) {
    return words.say("course.title", "unit", course.step().word());
  }

  @Override
  public String description(Words words) {
    return words.say(
        "course.desc",
        "observed",
        course.last(window),
        "expected",
        toldExpected(),
        "unknown",
        course.counts().stream().filter(Optional::isEmpty).count());
  }

  private int size() {
    return course.counts().size();
  }

  private boolean inSignal(int place) {
    return place >= size() - window;
  }

  /** The first day of a period, or of the one behind the last. */
  private LocalDate day(int place) {
    return course.step().first(course.first() + place);
  }

  /** As the signal's sentence has it. */
  private BigDecimal toldExpected() {
    return expected.compareTo(BigDecimal.TEN) < 0
        ? expected.round(TWO)
        : expected.setScale(0, RoundingMode.HALF_UP);
  }

  private double expectedInOne() {
    return expected.doubleValue() / window;
  }

  @Override
  public void draw(Sheet sheet, Words words, Links links) {
    List<LocalDate> days = new ArrayList<>();
    double most = Math.max(1, expectedInOne());
    for (int i = 0; i < size(); i++) {
      days.add(day(i));
      most = Math.max(most, course.counts().get(i).orElse(0L));
    }
    Bars bars = new Bars(sheet, words, days, most);
    for (int i = 0; i < size(); i++) {
      int place = i;
      sheet.mark(
          "pic-event", Optional.empty(), said(words, place), () -> period(sheet, bars, place));
    }
    bars.line("pic-now", size() - window, size() - 1, expectedInOne());
    double below = bars.below();
    Legend legend = new Legend();
    legend.add(
        words.say("legend.course-signal"),
        (x, at) -> sheet.rect("pic-looked", x - 6, at - 6, 12, 12));
    legend.add(
        words.say("legend.course-before"),
        (x, at) -> sheet.rect("pic-waiting", x - 6, at - 6, 12, 12));
    legend.add(
        words.say("legend.course-expected"),
        (x, at) -> sheet.line("pic-now", x - 8, at, x + 8, at));
    sheet.height(legend.draw(sheet, 4, below) + 6);
  }

  private void period(Sheet sheet, Bars bars, int place) {
    Optional<Long> count = course.counts().get(place);
    if (count.isPresent()) {
      bars.bar(inSignal(place) ? "pic-looked" : "pic-waiting", place, 0, count.get());
    } else {
      sheet.text("pic-tick", bars.x(place), bars.y(0) - 4, Sheet.Anchor.MIDDLE, "?");
    }
  }

  private String said(Words words, int place) {
    Optional<Long> count = course.counts().get(place);
    String said =
        words.say(
            "course.said",
            "unit",
            course.step().word(),
            "day",
            words.day(day(place)),
            "known",
            count.isPresent() ? "yes" : "no",
            "count",
            count.orElse(0L));
    return inSignal(place) && window == 1
        ? words.say("course.said-expected", "said", said, "expected", toldExpected())
        : said;
  }

  /**
   * Bars stand in the middle of their period; what is expected runs from the beginning of the
   * window to its end.
   */
  @Override
  public Chart chart(Words words) {
    SortedMap<LocalDate, Integer> bars = new TreeMap<>();
    for (int i = 0; i < size(); i++) {
      bars.put(day(i).plusDays(course.step().days(course.first() + i) / 2), i);
    }
    SortedMap<LocalDate, Optional<Integer>> all = new TreeMap<>();
    bars.forEach((day, place) -> all.put(day, Optional.of(place)));
    LocalDate begin = day(size() - window);
    for (LocalDate edge : List.of(day(0), begin, day(size()))) {
      all.put(edge, Optional.empty());
    }
    List<Chart.Point> points = new ArrayList<>();
    List<Optional<Long>> before = new ArrayList<>();
    List<Optional<Long>> signal = new ArrayList<>();
    List<Optional<BigDecimal>> usual = new ArrayList<>();
    BigDecimal inOne = rounded(expectedInOne());
    all.forEach(
        (day, place) -> {
          points.add(new Chart.Point(day, place.map(it -> said(words, it))));
          Optional<Long> count = place.flatMap(it -> course.counts().get(it));
          boolean in = place.filter(this::inSignal).isPresent();
          before.add(in ? Optional.empty() : count);
          signal.add(in ? count : Optional.empty());
          usual.add(day.isBefore(begin) ? Optional.empty() : Optional.of(inOne));
        });
    return new Chart(
        day(0),
        day(size()),
        points,
        List.of(
            new Chart.Line(words.say("legend.course-before"), Chart.Look.OPEN_BAR, before),
            new Chart.Line(words.say("legend.course-signal"), Chart.Look.BAR, signal),
            new Chart.Line(words.say("legend.course-expected"), Chart.Look.LIMIT, usual)));
  }

  /** To a thousandth: more cannot be seen. */
  private static BigDecimal rounded(double value) {
    return BigDecimal.valueOf(Math.round(value * 1000), 3);
  }

  @Override
  public Table table(Words words, Links links) {
    List<List<Table.Cell>> rows = new ArrayList<>();
    for (int i = 0; i < size(); i++) {
      rows.add(
          List.of(
              Table.Cell.of(words.day(day(i))),
              Table.Cell.of(
                  course.counts().get(i).map(words::number).orElse(words.say("course.unknown")))));
    }
    return new Table(
        title(words),
        List.of(
            words.say(course.step() == Step.MONTH ? "column.month" : "column.week"),
            words.say("column.counted")),
        rows);
  }
}
