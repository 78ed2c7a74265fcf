package org.tocsin.lake.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Which days and countries a file covers, from what is in it: a file with events in {@link
 * #WORLD_FROM} countries or more is taken to cover the world. UCDP covers whole years, its
 * candidate releases whole months.
 */
final class Coverage {

  static final int WORLD_FROM = 20;

  private Coverage() {}

  static void record(Connection connection, int importId, String provider) throws SQLException {
    String unit =
        provider.equals("ucdp-ged") ? "year" : provider.equals("ucdp-ged-candidate") ? "month" : "";
    String first =
        unit.isEmpty() ? "min(date_start)" : "date_trunc('" + unit + "', min(date_start))";
    String last =
        unit.isEmpty()
            ? "max(date_end)"
            : "date_trunc('"
                + unit
                + "', max(date_start)) + INTERVAL 1 "
                + unit
                + " - INTERVAL 1 day";
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
}
