package org.tocsin.forecast.verb;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.tocsin.cli.page.Terminal;
import org.tocsin.forecast.monthly.Comparison;
import org.tocsin.forecast.monthly.Scored;
import org.tocsin.forecast.monthly.Summary;

/** Scores of draws as a table for people; lower is better, but for what is covered. */
final class MonthlyTable {

  static final String LEGEND =
      "CRPS in deaths a month, lower is better, as are all scores here; fair: as of endless draws;"
          + " >25: above 25 deaths alone; IGN: ignorance, in bits; MIS: interval scores; cover: share"
          + " of outcomes in the central 90 %, in countries with a death in the twelve months"
          + " before. A dash: not known.";

  private MonthlyTable() {}

  /**
   * @param scored by whose they are; at least one, all of the same months
   */
  static void tell(Terminal out, String target, Map<String, List<Scored>> scored) {
    out.line(
        String.format(
            Locale.ROOT,
            "%-16s %8s %8s %8s %7s %8s %8s %6s",
            target,
            "CRPS",
            "fair",
            ">25",
            "IGN",
            "MIS95",
            "MIS90",
            "cover"));
    scored.forEach((name, one) -> out.line(row(name, Summary.of(one))));
    out.blank();
    StringBuilder head = new StringBuilder(String.format(Locale.ROOT, "%-16s", "CRPS of"));
    scored.values().stream()
        .findFirst()
        .ifPresent(
            first ->
                Comparison.byWindow(first)
                    .keySet()
                    .forEach(year -> head.append(String.format(Locale.ROOT, " %8d", year))));
    out.line(head.toString());
    scored.forEach((name, each) -> out.line(windows(name, each)));
  }

  /** How often an outcome lay in each tenth of what was foretold: a hundred each would be right. */
  static void pit(Terminal out, String whose, List<Scored> scored) {
    StringBuilder pit = new StringBuilder(whose + ", by tenths, in thousandths:");
    for (double share : Summary.of(scored).pit()) {
      pit.append(told(" %.0f", share * 1000));
    }
    out.line(pit.toString());
  }

  private static String row(String name, Summary s) {
    return String.format(
        Locale.ROOT,
        "%-16s %s %s %s %s %s %s %s",
        name,
        told("%8.3f", s.crps()),
        told("%8.3f", s.fair()),
        told("%8.3f", s.large()),
        told("%7.4f", s.ignorance()),
        told("%8.1f", s.mis95()),
        told("%8.1f", s.mis90()),
        told("%6.3f", s.coverage()));
  }

  private static String windows(String name, List<Scored> scored) {
    StringBuilder line = new StringBuilder(String.format(Locale.ROOT, "%-16s", name));
    Comparison.byWindow(scored).values().forEach(crps -> line.append(told(" %8.3f", crps)));
    return line.toString();
  }

  private static String told(String format, double value) {
    String sample = String.format(Locale.ROOT, format, 0.0);
    return Double.isFinite(value)
        ? String.format(Locale.ROOT, format, value)
        : " ".repeat(sample.length() - 1) + "-";
  }
}
