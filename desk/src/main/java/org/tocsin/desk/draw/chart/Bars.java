package org.tocsin.desk.draw.chart;

import java.time.LocalDate;
import java.util.List;
import org.tocsin.desk.draw.Sheet;
import org.tocsin.desk.draw.Words;

/** A bar for each of some periods, one beside the other, over a line with their first days. */
final class Bars {

  private static final double LEFT = 40;
  private static final double HIGH = 130;
  private static final double BOTTOM = 14 + HIGH;

  /** Between the dates below the line. */
  private static final double APART = 76;

  private final Sheet sheet;
  private final List<LocalDate> periods;
  private final double wide;
  private final double each;
  private final double bar;
  private final double per;

  /**
   * Draws what is behind the bars.
   *
   * @param periods their first days
   * @param most that a bar may reach, above 0
   */
  Bars(Sheet sheet, Words words, List<LocalDate> periods, double most) {
    this.sheet = sheet;
    this.periods = periods;
    this.wide = sheet.width() - LEFT - 10;
    this.each = wide / Math.max(1, periods.size());
    this.bar = Math.max(1, Math.min(28, each * 0.72));
    this.per = HIGH / (most * 1.1);
    int step = step(most);
    for (int count = 0; count <= most; count += step) {
      sheet.line("pic-rail", LEFT, y(count), LEFT + wide, y(count));
      sheet.text("pic-tick", LEFT - 6, y(count) + 4, Sheet.Anchor.END, words.number(count));
    }
  }

  private static int step(double most) {
    return most <= 5 ? 1 : most <= 12 ? 2 : most <= 30 ? 5 : most <= 60 ? 10 : (int) most / 5;
  }

  double y(double count) {
    return BOTTOM - count * per;
  }

  /** The middle of a period. */
  double x(int place) {
    return LEFT + (place + 0.5) * each;
  }

  /** Whether a bar has room for a sign above it. */
  boolean broad() {
    return bar > 8;
  }

  /** From one count to another. */
  void bar(String kind, int place, double from, double to) {
    sheet.rect(kind, x(place) - bar / 2, y(to), bar, (to - from) * per);
  }

  /** Across some periods, from the beginning of the first to the end of the last; gives its end. */
  double line(String kind, int first, int last, double count) {
    double end = x(last) + each / 2;
    sheet.line(kind, x(first) - each / 2, y(count), end, y(count));
    return end;
  }

  /** The line below and the days; gives where there is room again. */
  double below() {
    double last = -2 * APART;
    for (int i = 0; i < periods.size(); i++) {
      double x = LEFT + i * each;
      if (x - last > APART) {
        sheet.text(
            "pic-tick",
            i == 0 ? LEFT : x(i),
            BOTTOM + 15,
            i == 0 ? Sheet.Anchor.START : Sheet.Anchor.MIDDLE,
            periods.get(i).toString());
        last = i == 0 ? LEFT + APART / 2 : x;
      }
    }
    sheet.line("pic-axis", LEFT, BOTTOM, LEFT + wide, BOTTOM);
    return BOTTOM + 24;
  }
}
