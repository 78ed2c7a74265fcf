package org.tocsin.lake.signal;

import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.tocsin.core.signal.Contribution;
import org.tocsin.core.signal.Counts;
import org.tocsin.core.signal.Signal;
import org.tocsin.core.signal.SignalWords;

/** What signals rest on: the events of some areas, kept at hand out of all {@link SeenEvents}. */
final class Grounds {

  private static final String THERE =
      " FROM told WHERE list_contains(string_split(?, '"
          + SignalWords.BOTH
          + "'), family) AND list_contains(string_split(?, ' + '), area) AND CASE ? WHEN 'new-combination' THEN fresh"
          + " WHEN 'reports' THEN deaths > 0 AND class IS NOT NULL ELSE class = ? END AND day BETWEEN ? AND ?";

  private final Connection connection;

  private Grounds(Connection connection) {
    this.connection = connection;
  }

  static Grounds in(SeenEvents seen, Collection<String> areas) throws SQLException {
    Connection connection = seen.connection();
    try (PreparedStatement statement =
        connection.prepareStatement(
            "CREATE OR REPLACE TEMP TABLE told AS SELECT *, rowid IN (SELECT seen_row FROM fresh) AS"
                + " fresh FROM seen WHERE area IN (SELECT unnest(string_split(?, chr(31))))")) {
      statement.setString(1, String.join("\u001f", areas));
      statement.execute();
    }
    return new Grounds(connection);
  }

  /** Of a series in these areas. */
  Signal.Ground of(Counts series, LocalDate from, LocalDate to) throws SQLException {
    List<Contribution> events = new ArrayList<>();
    try (PreparedStatement statement =
            asking(
                "SELECT event_id, min(latitude), min(longitude)"
                    + THERE
                    + " GROUP BY event_id ORDER BY max(coalesce(deaths, 0)) DESC, event_id LIMIT "
                    + Signal.LISTED,
                series,
                from,
                to);
        ResultSet result = statement.executeQuery()) {
      while (result.next()) {
        events.add(
            new Contribution(
                result.getString(1),
                SeenEvents.point(result.getBigDecimal(2), result.getBigDecimal(3))));
      }
    }
    return new Signal.Ground(events, count(series, from, to), parties(series, from, to));
  }

  private long count(Counts series, LocalDate from, LocalDate to) throws SQLException {
    try (PreparedStatement statement =
            asking("SELECT count(DISTINCT event_id)" + THERE, series, from, to);
        ResultSet result = statement.executeQuery()) {
      result.next();
      return result.getLong(1);
    }
  }

  /** GDELT's names are no parties: they are whatever word a text has for somebody. */
  private List<String> parties(Counts series, LocalDate from, LocalDate to) throws SQLException {
    List<String> parties = new ArrayList<>();
    try (PreparedStatement statement =
            asking(
                "SELECT name FROM (SELECT unnest([actor1, actor2]) AS name"
                    + THERE
                    + " AND provider NOT LIKE 'gdelt-%') WHERE name <> '' AND name NOT IN"
                    + " ('Civilians') GROUP BY name ORDER BY count(*) DESC, name LIMIT "
                    + Signal.PARTIES,
                series,
                from,
                to);
        ResultSet result = statement.executeQuery()) {
      while (result.next()) {
        parties.add(result.getString(1));
      }
    }
    return parties;
  }

  private PreparedStatement asking(String sql, Counts series, LocalDate from, LocalDate to)
      throws SQLException {
    PreparedStatement statement = connection.prepareStatement(sql);
    statement.setString(1, series.provider());
    statement.setString(2, series.area().code());
    statement.setString(3, series.events().word());
    statement.setString(4, series.events().word());
    statement.setDate(5, Date.valueOf(from));
    statement.setDate(6, Date.valueOf(to));
    return statement;
  }
}
