package org.tocsin.lake.signal;

import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import org.tocsin.core.signal.Area;
import org.tocsin.core.signal.Step;
import org.tocsin.core.signal.Surveillance;
import org.tocsin.lake.code.CountryName;
import org.tocsin.lake.code.Territory;
import org.tocsin.lake.store.LakeFault;

/**
 * Deaths by country and month as UCDP counts them (best estimate), from the lake's events as they
 * were known on a day. An event counts in the month of its last day, as in the panels of the ViEWS
 * project. A month counts where every day of it is told of; a country of which nothing is told then
 * had no deaths, where the file is of the world. Elsewhere nothing is known.
 */
public final class DeathCounts {

  private static final String FAMILY = "ucdp";

  private static final String SUMS =
      """
      SELECT e.gw, extract(year FROM e.date_end), extract(month FROM e.date_end), e.type_code,
        sum(e.deaths), bool_or(e.basis = 'lag')
      FROM events_as_of(CAST(? AS DATE), ?) e
      WHERE e.provider LIKE 'ucdp-%' AND e.gw IS NOT NULL AND e.deaths IS NOT NULL
      GROUP BY ALL ORDER BY ALL
      """;

  /** A kind of violence, by the name of its column in panels. */
  public enum Kind {
    STATE_BASED("ged_best_sb", "1"),
    NON_STATE("ged_best_ns", "2"),
    ONE_SIDED("ged_best_os", "3");

    private final String column;

    /** UCDP's code of it. */
    private final String code;

    Kind(String column, String code) {
      this.column = column;
      this.code = code;
    }

    public static Optional<Kind> of(String column) {
      return List.of(values()).stream().filter(kind -> kind.column.equals(column)).findFirst();
    }
  }

  /**
   * One country's month.
   *
   * @param gw Gleditsch-Ward number
   */
  public record Count(int gw, YearMonth month, long deaths) {}

  /**
   * All there is.
   *
   * @param counts by country, then by month
   * @param names by number, as UCDP calls them where it does
   * @param items vault items of the files that count
   * @param lagged whether it had to be assumed when something became known
   */
  public record Counted(
      List<Count> counts, Map<Integer, String> names, SortedSet<String> items, boolean lagged) {
    public Counted {
      counts = List.copyOf(counts);
      names = Map.copyOf(names);
    }
  }

  private record Cell(int gw, YearMonth month) {}

  private DeathCounts() {}

  /**
   * @param asOf only what was released, or is taken to have been known, by the end of this day
   * @param lagDays how long after it ended an event is taken to have been known that only a later
   *     release has
   */
  public static Counted of(Connection connection, Kind kind, LocalDate asOf, int lagDays) {
    try {
      Covered covered = Covered.read(connection, everywhere(asOf, lagDays));
      Map<Cell, Long> sums = new HashMap<>();
      boolean lagged = sums(connection, kind, asOf, lagDays, sums);
      SortedSet<Integer> countries = Territory.everyState();
      sums.keySet().forEach(cell -> countries.add(cell.gw()));
      List<Count> counts = new ArrayList<>();
      Map<Integer, String> names = new HashMap<>();
      Map<YearMonth, Set<Integer>> states = new HashMap<>();
      for (int gw : countries) {
        Optional<Covered.Days> days = covered.days(FAMILY, gw);
        if (days.isEmpty()) {
          continue;
        }
        YearMonth last = YearMonth.from(days.get().lastDay());
        for (YearMonth month = YearMonth.from(days.get().firstDay());
            !month.isAfter(last);
            month = month.plusMonths(1)) {
          Long sum = sums.get(new Cell(gw, month));
          boolean there =
              sum != null
                  || states
                      .computeIfAbsent(month, each -> Territory.statesOn(each.atDay(1)))
                      .contains(gw);
          if (there && days.get().all(month.atDay(1), month.atEndOfMonth())) {
            counts.add(new Count(gw, month, sum == null ? 0 : sum));
            names.putIfAbsent(gw, CountryName.of(gw).orElse("country " + gw));
          }
        }
      }
      return new Counted(counts, names, covered.items(FAMILY), lagged);
    } catch (SQLException e) {
      throw LakeFault.of("survey", e);
    }
  }

  /** Of countries alone; how events become signals does not matter here. */
  private static Asked everywhere(LocalDate asOf, int lagDays) {
    return new Asked(
        asOf,
        lagDays,
        Area.Kind.COUNTRY,
        Optional.empty(),
        Delays.NONE,
        new Surveillance.Settings(Step.MONTH, 1, 1e-2));
  }

  private static boolean sums(
      Connection connection, Kind kind, LocalDate asOf, int lagDays, Map<Cell, Long> sums)
      throws SQLException {
    boolean lagged = false;
    try (PreparedStatement statement = connection.prepareStatement(SUMS)) {
      statement.setDate(1, Date.valueOf(asOf));
      statement.setInt(2, lagDays);
      try (ResultSet result = statement.executeQuery()) {
        while (result.next()) {
          YearMonth month = YearMonth.of(result.getInt(2), result.getInt(3));
          lagged |= result.getBoolean(6);
          sums.merge(
              new Cell(result.getInt(1), month),
              kind.code.equals(result.getString(4)) ? result.getLong(5) : 0,
              Long::sum);
        }
      }
    }
    return lagged;
  }
}
