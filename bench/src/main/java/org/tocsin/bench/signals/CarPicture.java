package org.tocsin.bench.signals;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import org.tocsin.core.signal.Area;

/** The replay as a picture for print: deaths by month, outbreaks, and when alarms were told. */
final class CarPicture {

  private static final double WIDTH = 1040;
  private static final double LEFT = 150;
  private static final double RIGHT = 20;
  private static final double TOP = 70;
  private static final double HEIGHT = 220;
  private static final double ROW = 24;

  private final SortedMap<YearMonth, Long> deaths;
  private final List<Outbreak> outbreaks;
  private final List<Raised> raised;
  private final StringBuilder svg = new StringBuilder();

  CarPicture(SortedMap<YearMonth, Long> deaths, List<Outbreak> outbreaks, List<Raised> raised) {
    this.deaths = deaths;
    this.outbreaks = outbreaks;
    this.raised = raised;
  }

  private static double x(LocalDate day) {
    double all =
        ChronoUnit.DAYS.between(CarReplay.FROM.atDay(1), CarReplay.TO.plusMonths(1).atDay(1));
    double passed = ChronoUnit.DAYS.between(CarReplay.FROM.atDay(1), day);
    return LEFT + (WIDTH - LEFT - RIGHT) * passed / all;
  }

  private static double y(long deaths) {
    // By the square root, so that a month of 50 can be seen beside one of 1,000.
    return TOP + HEIGHT - HEIGHT * StrictMath.sqrt((double) Math.min(1600, deaths)) / 40;
  }

  String svg() {
    double bottom = TOP + HEIGHT + 30 + raised.size() * ROW;
    text(
        24,
        26,
        "start",
        "font-size=\"18\" font-weight=\"bold\"",
        "Central African Republic: alarms beside the deaths that followed");
    text(
        24,
        46,
        "start",
        "fill=\"#444\"",
        "UCDP GED 23.1, as it would have been known with a release lag; the desk looks at the end of each month");
    for (Outbreak outbreak : outbreaks) {
      double from = x(outbreak.first().atDay(1));
      add(
          "<rect x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\" fill=\"#ececec\"/>\n",
          from, TOP, x(outbreak.last().atEndOfMonth()) - from, bottom - TOP);
    }
    years(bottom);
    for (long mark : new long[] {50, 200, 500, 1000}) {
      add(
          "<path d=\"M%.1f %.1fH%.1f\" stroke=\"%s\"/>\n",
          LEFT,
          y(mark),
          WIDTH - RIGHT,
          mark == Outbreak.DEATHS ? "#111\" stroke-dasharray=\"2 3" : "#ddd");
      text(LEFT - 6, y(mark) + 4, "end", "", String.format(Locale.ROOT, "%,d", mark));
    }
    text(LEFT - 6, TOP + 4, "end", "font-weight=\"bold\"", "deaths a month");
    for (Map.Entry<YearMonth, Long> month : deaths.entrySet()) {
      if (!month.getKey().isBefore(CarReplay.FROM) && month.getValue() > 0) {
        double from = x(month.getKey().atDay(1));
        add(
            "<rect x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\" fill=\"#555\"/>\n",
            from,
            y(month.getValue()),
            Math.max(1, x(month.getKey().plusMonths(1).atDay(1)) - from - 0.5),
            TOP + HEIGHT - y(month.getValue()));
      }
    }
    day(CarPage.BANGUI, bottom, "24 March 2013", "end", -3);
    day(CarPage.DECEMBER, bottom, "5 December 2013", "start", 3);
    double row = TOP + HEIGHT + 30;
    for (Raised each : raised) {
      row(each, row);
      row += ROW;
    }
    text(
        24,
        bottom + 34,
        "start",
        "fill=\"#444\"",
        "Grey: an outbreak, by the rule (50 deaths or more in a month after six months below; dashed line). Filled: alarm of an outbreak;"
            + " open: false alarm.");
    text(
        24,
        bottom + 50,
        "start",
        "fill=\"#444\"",
        "Each mark stands on the day on which the desk was told; deaths by the square root. Triangle: whole country; circle: a province.");
    return String.format(
            Locale.ROOT,
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %.0f %.0f\" role=\"img\""
                + " aria-labelledby=\"title\" font-family=\"Georgia, 'Times New Roman', serif\""
                + " font-size=\"11.5\" fill=\"#111\">\n<title id=\"title\">Alarms replayed, Central"
                + " African Republic, 2005 to 2022; the table in surveillance-car.md has the"
                + " figures.</title>\n<rect width=\"100%%\" height=\"100%%\" fill=\"#fff\"/>\n",
            WIDTH,
            bottom + 64)
        + svg
        + "</svg>\n";
  }

  private void years(double bottom) {
    for (int year = CarReplay.FROM.getYear(); year <= CarReplay.TO.getYear(); year++) {
      double at = x(LocalDate.of(year, 1, 1));
      add("<path d=\"M%.1f %.1fV%.1f\" stroke=\"#ddd\"/>\n", at, TOP, bottom);
      text(x(LocalDate.of(year, 7, 1)), bottom + 14, "middle", "", Integer.toString(year));
    }
  }

  private void day(LocalDate day, double bottom, String name, String anchor, double beside) {
    add(
        "<path d=\"M%.1f %.1fV%.1f\" stroke=\"#111\" stroke-width=\"1.2\"/>\n",
        x(day), TOP - 8, bottom);
    text(x(day) + beside, TOP - 2, anchor, "", name);
  }

  private void row(Raised each, double row) {
    boolean country = each.size() == Area.Kind.COUNTRY;
    text(
        LEFT - 6,
        row + 4,
        "end",
        "",
        (country ? "country" : "provinces") + ", lag " + each.lagDays() + " days");
    add("<path d=\"M%.1f %.1fH%.1f\" stroke=\"#ccc\"/>\n", LEFT, row, WIDTH - RIGHT);
    List<Raised.Rise> wrong = each.falseAlarms(outbreaks);
    for (Raised.Rise rise : each.rises()) {
      double at = x(rise.day());
      String fill = wrong.contains(rise) ? "#fff" : "#111";
      if (country) {
        add("<path d=\"M%.1f %.1fl5 9h-10z\" fill=\"%s\" stroke=\"#111\"/>\n", at, row - 6, fill);
      } else {
        add(
            "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"3.6\" fill=\"%s\" stroke=\"#111\"/>\n",
            at, row, fill);
      }
    }
  }

  private void text(double x, double y, String anchor, String more, String text) {
    add("<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\" %s>%s</text>\n", x, y, anchor, more, text);
  }

  private void add(String format, Object... values) {
    svg.append(String.format(Locale.ROOT, format, values));
  }
}
