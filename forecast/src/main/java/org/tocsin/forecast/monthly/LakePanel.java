package org.tocsin.forecast.monthly;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.tocsin.cli.Refusal;
import org.tocsin.lake.signal.DeathCounts;
import org.tocsin.lake.store.Lake;

/**
 * A panel counted from a desk's own lake; its countries go by their Gleditsch-Ward numbers.
 *
 * @param target as its column is called in panel files
 * @param asOf the day by whose end everything in it was known, or is taken to have been
 * @param items vault items of the files counted
 * @param lagged whether it had to be assumed when something became known
 */
public record LakePanel(
    MonthlyPanel panel, String target, LocalDate asOf, List<String> items, boolean lagged) {

  public LakePanel {
    items = List.copyOf(items);
  }

  /**
   * What was known of the months up to one, so many days after its end.
   *
   * @throws Refusal where the target is not counted from events, or no month of any country is told
   *     of
   */
  public static LakePanel of(Lake lake, String target, int origin, int lagDays) {
    LocalDate asOf = Months.last(origin).plusDays(lagDays);
    LakePanel known = asOf(lake, target, asOf, lagDays);
    if (known.panel().first() > origin) {
      throw Refusal.of("monthly.lake-empty", asOf.toString());
    }
    return new LakePanel(known.panel().upTo(origin), target, asOf, known.items(), known.lagged());
  }

  /** What is known on a day of all months. */
  public static LakePanel asOf(Lake lake, String target, LocalDate asOf, int lagDays) {
    DeathCounts.Kind kind =
        DeathCounts.Kind.of(target).orElseThrow(() -> Refusal.of("monthly.lake-target", target));
    DeathCounts.Counted counted = DeathCounts.of(lake.connection(), kind, asOf, lagDays);
    if (counted.counts().isEmpty()) {
      throw Refusal.of("monthly.lake-empty", asOf.toString());
    }
    return new LakePanel(
        panel(counted), target, asOf, List.copyOf(counted.items()), counted.lagged());
  }

  private static MonthlyPanel panel(DeathCounts.Counted counted) {
    int first = counted.counts().stream().mapToInt(count -> id(count.month())).min().getAsInt();
    int last = counted.counts().stream().mapToInt(count -> id(count.month())).max().getAsInt();
    SortedMap<Integer, double[]> series = new TreeMap<>();
    for (DeathCounts.Count count : counted.counts()) {
      double[] months =
          series.computeIfAbsent(
              count.gw(),
              unseen -> {
                double[] unknown = new double[last - first + 1];
                Arrays.fill(unknown, Double.NaN);
                return unknown;
              });
      months[id(count.month()) - first] = count.deaths();
    }
    SortedMap<Integer, Integer> states = new TreeMap<>();
    series.keySet().forEach(gw -> states.put(gw, gw));
    return MonthlyPanel.of(series, first, last)
        .named(new TreeMap<>(counted.names()))
        .ofStates(states)
        .with(Around.of(series, states, first, last - first + 1))
        .with(new TreeMap<>());
  }

  private static int id(YearMonth month) {
    return Months.id(month.getYear(), month.getMonthValue());
  }

  /**
   * The panel as a file that {@link PanelReader} reads: one line for each month of a country that
   * is known. The same lake and day give the same text.
   */
  public String csv() {
    StringBuilder text =
        new StringBuilder("month_id,country_id,country_name,gwcode,").append(target);
    text.append('\n');
    for (int country = 0; country < panel.size(); country++) {
      int id = panel.id(country);
      String name = "\"" + panel.name(id).replace("\"", "\"\"") + "\"";
      for (int month = panel.first(); month <= panel.last(); month++) {
        if (panel.knows(country, month)) {
          text.append(month).append(',').append(id).append(',').append(name).append(',');
          text.append(id).append(',');
          text.append(Math.round(panel.deaths(country, month))).append('\n');
        }
      }
    }
    return text.toString();
  }
}
