package org.tocsin.lake.signal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
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
  private final Function<Press, Area> areas;
  private final Map<String, List<Press>> deadly = new TreeMap<>();
  private final Map<String, Map<Spot, Press>> reporting = new TreeMap<>();
  private final Map<String, Optional<Covered.Days>> days = new HashMap<>();

  private DeathsTold(Covered covered, Step step, Function<Press, Area> areas) {
    this.covered = covered;
    this.step = step;
    this.areas = areas;
  }

  static List<ReportedDeaths> of(
      SeenEvents seen, Covered covered, Step step, Function<Press, Area> areas)
      throws SQLException {
    DeathsTold told = new DeathsTold(covered, step, areas);
    for (Press press : press(seen, step)) {
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

  /**
   * Deaths and reports of one place and period.
   *
   * @param told whether of each event that killed it is known how much was reported
   */
  record Press(
      String family,
      int gw,
      String area,
      String name,
      long period,
      long deaths,
      long reports,
      boolean told) {}

  /** Reports are articles where the provider counts them, else sources. */
  private static List<Press> press(SeenEvents seen, Step step) throws SQLException {
    List<Press> press = new ArrayList<>();
    try (Statement statement = seen.connection().createStatement();
        ResultSet result =
            statement.executeQuery(
                "SELECT family, any_value(gw), area, coalesce(min(name), ''), period,"
                    + " sum(coalesce(deaths, 0))::BIGINT, sum(coalesce(reports, 0))::BIGINT,"
                    + " bool_and(reports IS NOT NULL OR coalesce(deaths, 0) = 0)"
                    + " AND bool_or(reports IS NOT NULL)"
                    + " FROM ("
                    + seen.eachInPlace(step)
                    + ") GROUP BY family, area, period ORDER BY family, area, period")) {
      while (result.next()) {
        press.add(
            new Press(
                result.getString(1),
                result.getInt(2),
                result.getString(3),
                result.getString(4),
                result.getLong(5),
                result.getLong(6),
                result.getLong(7),
                result.getBoolean(8)));
      }
    }
    return press;
  }

  private static String provider(String deaths, String reports) {
    return deaths.equals(reports) ? reports : reports + SignalWords.BOTH + deaths;
  }

  private List<ReportedDeaths.Row> rows(String deaths, String reports) {
    Map<Spot, Press> by = reporting.getOrDefault(reports, Map.of());
    // Places that the provider of reports has ever told of by this name.
    Set<String> named =
        deaths.equals(reports)
            ? Set.of()
            : by.keySet().stream().map(Spot::area).collect(Collectors.toSet());
    List<ReportedDeaths.Row> rows = new ArrayList<>();
    for (Press each : deadly.getOrDefault(deaths, List.of())) {
      Optional<Press> there = Optional.ofNullable(by.get(new Spot(each.area(), each.period())));
      if ((there.isPresent() || named.contains(each.area()))
          && whole(deaths, each)
          && whole(reports, each)) {
        rows.add(
            new ReportedDeaths.Row(
                areas.apply(each),
                each.period(),
                each.deaths(),
                there.map(Press::reports).orElse(0L)));
      }
    }
    return rows;
  }

  private boolean whole(String family, Press press) {
    return days.computeIfAbsent(
            family + " " + press.gw(), unused -> covered.days(family, press.gw()))
        .filter(told -> told.all(step.first(press.period()), step.last(press.period())))
        .isPresent();
  }
}
