package org.tocsin.lake.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which days and countries a file covers, from what is in it: a file with events in {@link
 * #WORLD_FROM} countries or more is taken to cover the world. UCDP covers whole years, its
 * candidate releases whole months, those that their number names. An event that began before the
 * month and ends in it does not make the file cover the month before, whose own file would then be
 * superseded.
 *
 * <p>A part of a yearly release that has no event of its last year does not cover that year:
 * whether nothing happened or whoever cut the file cut the year off cannot be seen, and what
 * candidates told of it is rather kept than dropped. It is told ({@link #untold}).
 */
final class Coverage {

  static final int WORLD_FROM = 20;

  private static final Pattern MONTH = Pattern.compile("([0-9]{2})\\.0\\.([0-9]{1,2})");

  /** From January of a year to a month: 24.01.24.06. */
  private static final Pattern SEVERAL = Pattern.compile("([0-9]{2})\\.0?1\\.\\1\\.([0-9]{1,2})");

  /** A yearly release, which ends with the year before the one that its number names. */
  private static final Pattern YEARLY = Pattern.compile("([0-9]{2})\\.1");

  private Coverage() {}

  /** The last year that a yearly release covers, where the file has no event of it. */
  static Optional<Integer> untold(
      Connection connection, int importId, String provider, String release) throws SQLException {
    Matcher yearly = YEARLY.matcher(release);
    if (!provider.equals("ucdp-ged") || !yearly.matches()) {
      return Optional.empty();
    }
    int last = 2000 + Integer.parseInt(yearly.group(1)) - 1;
    try (Statement statement = connection.createStatement();
        ResultSet newest =
            statement.executeQuery(
                "SELECT year(max(date_start)) FROM event_stored WHERE import_id = " + importId)) {
      newest.next();
      int year = newest.getInt(1);
      return newest.wasNull() || year >= last ? Optional.empty() : Optional.of(last);
    }
  }

  static void record(Connection connection, int importId, String provider, String release)
      throws SQLException {
    String unit =
        provider.equals("ucdp-ged") ? "year" : provider.equals("ucdp-ged-candidate") ? "month" : "";
    String beginning = unit.equals("month") ? "min(date_end)" : "min(date_start)";
    String first = unit.isEmpty() ? beginning : "date_trunc('" + unit + "', " + beginning + ")";
    String last =
        unit.isEmpty()
            ? "max(date_end)"
            : "date_trunc('"
                + unit
                + "', max(date_start)) + INTERVAL 1 "
                + unit
                + " - INTERVAL 1 day";
    Optional<String> months = unit.equals("month") ? months(release) : Optional.empty();
    if (months.isPresent()) {
      // Where somebody said another version than the file is of, its days tell.
      String named = "CASE WHEN max(date_start) BETWEEN " + months.get() + " THEN ";
      first = named + months.get().split(" AND ", -1)[0] + " ELSE " + first + " END";
    }
    try (Statement statement = connection.createStatement()) {
      statement.execute(
          "UPDATE import SET first_day = s.first, last_day = s.last, world = s.countries >= "
              + WORLD_FROM
              + ", released_on = coalesce(released_on, s.available) FROM (SELECT CAST("
              + first
              + " AS DATE) AS first, CAST("
              + last
              + " AS DATE) AS last, count(DISTINCT gw) AS countries, max(available_on) AS available"
              + " FROM event_stored WHERE import_id = "
              + importId
              + ") s WHERE import_id = "
              + importId);
      statement.execute(
          "INSERT INTO import_country SELECT DISTINCT import_id, gw FROM event_stored WHERE import_id = "
              + importId);
    }
  }

  /** The first and the last day that a candidate release covers, as SQL has them between. */
  private static Optional<String> months(String release) {
    Matcher one = MONTH.matcher(release);
    Matcher several = SEVERAL.matcher(release);
    Matcher found = one.matches() ? one : several;
    if (!one.matches() && !several.matches()) {
      return Optional.empty();
    }
    int year = 2000 + Integer.parseInt(found.group(1));
    int last = Integer.parseInt(found.group(2));
    return last < 1 || last > 12
        ? Optional.empty()
        : Optional.of(
            "DATE '"
                + YearMonth.of(year, one.matches() ? last : 1).atDay(1)
                + "' AND DATE '"
                + YearMonth.of(year, last).atEndOfMonth()
                + "'");
  }
}
