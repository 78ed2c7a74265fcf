package org.tocsin.lake.signal;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tocsin.core.signal.Area;
import org.tocsin.core.signal.ReportedDeaths;
import org.tocsin.core.signal.SignalWords;
import org.tocsin.core.signal.Step;

/**
 * How much was reported of deaths, for the attention gap: by each provider that counts reports,
 * held against the deaths of each provider that counts those. Two providers meet in countries and
 * cells; in first-level areas only where they name them alike.
 *
 * <p>A period counts where both tell of each of its days, and of each event that killed it is known
 * how much was reported; a provider that counts reports apart from deaths, and had none there, had
 * none.
 */
final class DeathsTold {

  private record Spot(String area, long period) {}

  private final Covered covered;
  private final Step step;
  private final Function<SeenEvents.Press, Area> areas;
  private final Map<String, List<SeenEvents.Press>> deadly = new TreeMap<>();
  private final Map<String, Map<Spot, SeenEvents.Press>> reporting = new TreeMap<>();
  private final Map<String, Optional<Covered.Days>> days = new HashMap<>();

  private DeathsTold(Covered covered, Step step, Function<SeenEvents.Press, Area> areas) {
    this.covered = covered;
    this.step = step;
    this.areas = areas;
  }

  static List<ReportedDeaths> of(
      SeenEvents seen, Covered covered, Step step, Function<SeenEvents.Press, Area> areas)
      throws SQLException {
    DeathsTold told = new DeathsTold(covered, step, areas);
    for (SeenEvents.Press press : seen.press(step)) {
      if (press.deaths() > 0) {
        told.deadly.computeIfAbsent(press.family(), unused -> new ArrayList<>()).add(press);
      }
      if (press.told()) {
        told.reporting
            .computeIfAbsent(press.family(), unused -> new HashMap<>())
            .put(new Spot(press.area(), press.period()), press);
      }
    }
    List<ReportedDeaths> all = new ArrayList<>();
    for (String deaths : told.deadly.keySet()) {
      for (String reports : told.reporting.keySet()) {
        List<ReportedDeaths.Row> rows = told.rows(deaths, reports);
        if (!rows.isEmpty()) {
          all.add(new ReportedDeaths(provider(deaths, reports), rows));
        }
      }
    }
    return all;
  }

  private static String provider(String deaths, String reports) {
    return deaths.equals(reports) ? reports : reports + SignalWords.BOTH + deaths;
  }

  private List<ReportedDeaths.Row> rows(String deaths, String reports) {
    Map<Spot, SeenEvents.Press> by = reporting.getOrDefault(reports, Map.of());
    // Places that the provider of reports has ever told of by this name.
    Set<String> named =
        deaths.equals(reports)
            ? Set.of()
            : by.keySet().stream().map(Spot::area).collect(Collectors.toSet());
    List<ReportedDeaths.Row> rows = new ArrayList<>();
    for (SeenEvents.Press each : deadly.getOrDefault(deaths, List.of())) {
      Optional<SeenEvents.Press> there =
          Optional.ofNullable(by.get(new Spot(each.area(), each.period())));
      if ((there.isPresent() || named.contains(each.area()))
          && whole(deaths, each)
          && whole(reports, each)) {
        rows.add(
            new ReportedDeaths.Row(
                areas.apply(each),
                each.period(),
                each.deaths(),
                there.map(SeenEvents.Press::reports).orElse(0L)));
      }
    }
    return rows;
  }

  private boolean whole(String family, SeenEvents.Press press) {
    return days.computeIfAbsent(
            family + " " + press.gw(), unused -> covered.days(family, press.gw()))
        .filter(told -> told.all(step.first(press.period()), step.last(press.period())))
        .isPresent();
  }
}
