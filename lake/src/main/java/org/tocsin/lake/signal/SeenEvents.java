package org.tocsin.lake.signal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tocsin.core.model.GeoPoint;
import org.tocsin.core.signal.EventClass;
import org.tocsin.core.signal.Step;

/**
 * Events that can be counted, as known on a day, in a table of this connection's own.
 *
 * <p>An event counts on the middle day of those it can have been on; one that may have been on any
 * of more than {@value #LONGEST} days counts nowhere. GDELT's count on the day they were added, by
 * which nothing is missing later. A place counts where it is known closely enough for its size.
 *
 * <p>An event is the first of its combination where the same two actors, as the provider names
 * them, had none in the same place in the {@value #YEARS} years before; it counts as of its kind,
 * and again as {@link EventClass#NEW_COMBINATION}. GDELT's actors are too loose to be told apart.
 */
public final class SeenEvents {

  static final int LONGEST = 31;

  /** How long a combination must not have been seen to be new; so much must be known before it. */
  static final int YEARS = 5;

  private static final String CREATE =
      """
      CREATE OR REPLACE TEMP TABLE seen AS
      SELECT *, CASE ? WHEN 'country' THEN gw::VARCHAR
          WHEN 'admin1' THEN CASE WHEN place_precision IN ('country', 'region') THEN NULL
            ELSE gw || '/' || admin1 END
          ELSE CASE WHEN place_precision IN ('country', 'region', 'admin1', 'linear') THEN NULL
            ELSE cell::VARCHAR END END AS area
      FROM (SELECT coalesce(i.family, i.provider) AS family, e.event_id, e.gw, e.admin1, e.cell,
          e.place_precision, e.latitude, e.longitude, e.deaths, e.sources, e.actor1, e.actor2,
          e.articles, e.basis = 'lag' AS lagged, e.provider,
          CASE WHEN e.provider LIKE 'ucdp-%' THEN CASE e.type_code WHEN '1' THEN 'state-based'
              WHEN '2' THEN 'non-state' WHEN '3' THEN 'one-sided' END
            WHEN e.plover_event IN ('ASSAULT', 'COERCE', 'MOBILIZE', 'PROTEST')
              THEN lower(e.plover_event) END AS class,
          CASE WHEN e.provider LIKE 'gdelt-%' THEN e.available_on
            WHEN e.date_end - e.date_start < 31
              THEN e.date_start + CAST((e.date_end - e.date_start) // 2 AS INTEGER) END AS day
        FROM events_as_of(CAST(? AS DATE), ?) e JOIN import i USING (import_id)
        WHERE e.gw IS NOT NULL AND (? = 0 OR e.gw = ?))
      """;

  /** The same two actors in the same place, by number: sorting by texts takes twice as long. */
  private static final String COMBINATIONS =
      """
      CREATE OR REPLACE TEMP TABLE combination AS
      SELECT *, row_number() OVER () AS number FROM (SELECT DISTINCT family, area, actor1, actor2
        FROM seen WHERE day IS NOT NULL AND area IS NOT NULL AND family NOT LIKE 'gdelt-%'
          AND actor1 <> '' AND actor2 <> '')
      """;

  /** The rows of {@code seen} that are the first of their combination. */
  private static final String FRESH =
      """
      CREATE OR REPLACE TEMP TABLE fresh AS SELECT seen_row
      FROM (SELECT seen.rowid AS seen_row, class, day,
          lag(day) OVER (PARTITION BY number ORDER BY day, event_id) AS before
        FROM seen JOIN combination USING (family, area, actor1, actor2) WHERE day IS NOT NULL)
      WHERE class IS NOT NULL
        AND coalesce(day > CAST(before + INTERVAL 5 YEAR AS DATE), TRUE)
      """;

  private final Connection connection;

  /** Whether no event is there twice. */
  private final boolean once;

  private SeenEvents(Connection connection, boolean once) {
    this.connection = connection;
    this.once = once;
  }

  static SeenEvents of(Connection connection, Asked asked) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(CREATE)) {
      statement.setString(1, asked.size().word());
      statement.setDate(2, Date.valueOf(asked.asOf()));
      statement.setInt(3, asked.lagDays());
      statement.setInt(4, asked.gw().orElse(0));
      statement.setInt(5, asked.gw().orElse(0));
      statement.execute();
    }
    try (Statement statement = connection.createStatement()) {
      statement.execute(COMBINATIONS);
      statement.execute(FRESH);
      try (ResultSet result =
          statement.executeQuery(
              "SELECT count(*) = count(DISTINCT (family, event_id)) FROM seen")) {
        result.next();
        return new SeenEvents(connection, result.getBoolean(1));
      }
    }
  }

  /**
   * Events that are of a kind, a day and a place, each once in what they are to be counted by:
   * grouping by event takes many times as long as counting, so it is left where nothing is there
   * twice.
   *
   * @param rows of {@code seen}
   * @param by columns of it, or {@code period}
   */
  private String each(String rows, Step step, String by) {
    String all =
        "SELECT *, coalesce(articles, sources) AS reports, "
            + period(step)
            + " AS period FROM ("
            + rows
            + ") WHERE class IS NOT NULL AND day IS NOT NULL AND area IS NOT NULL";
    return once
        ? "SELECT " + by + ", gw, admin1 AS name, deaths, reports FROM (" + all + ")"
        : "SELECT "
            + by
            + ", any_value(gw) AS gw, min(admin1) AS name, max(deaths) AS deaths, max(reports) AS"
            + " reports FROM ("
            + all
            + ") GROUP BY "
            + by
            + ", event_id";
  }

  /** Each event once in its place and period, with how many it killed and how much was reported. */
  String eachInPlace(Step step) {
    return each("SELECT * FROM seen", step, "family, area, period");
  }

  /** How many events of one kind there were in one place and period. */
  record Cell(
      String family, int gw, String area, String name, String events, long period, long count) {

    private Cell with(int newGw, long newPeriod, long newCount) {
      return new Cell(family, newGw, area, name, events, newPeriod, newCount);
    }
  }

  static String period(Step step) {
    return step == Step.WEEK
        ? "CAST(floor((epoch(day) / 86400 + 3) / 7) AS BIGINT)"
        : "CAST(year(day) * 12 + month(day) - 1 AS BIGINT)";
  }

  List<Cell> cells(Step step) throws SQLException {
    // Texts are fetched once for each series: one by one they take longer than the counting.
    try (Statement statement = connection.createStatement()) {
      statement.execute(
          "CREATE OR REPLACE TEMP TABLE counted AS SELECT *, dense_rank() OVER (ORDER BY family,"
              + " area, class) AS series FROM (SELECT family, any_value(gw) AS gw, area,"
              + " coalesce(min(name), '') AS name, class, period, count(*) AS events FROM ("
              + each(
                  "SELECT * FROM seen UNION ALL SELECT * REPLACE ('"
                      + EventClass.NEW_COMBINATION.word()
                      + "' AS class) FROM seen WHERE rowid IN (SELECT seen_row FROM fresh)",
                  step,
                  "family, area, class, period")
              + ") GROUP BY family, area, class, period)");
      List<Cell> names = new ArrayList<>();
      try (ResultSet result =
          statement.executeQuery(
              "SELECT family, area, arg_min(name, period), class FROM counted"
                  + " GROUP BY series, family, area, class ORDER BY series")) {
        while (result.next()) {
          names.add(
              new Cell(
                  result.getString(1),
                  0,
                  result.getString(2),
                  result.getString(3),
                  result.getString(4),
                  0,
                  0));
        }
      }
      List<Cell> cells = new ArrayList<>();
      try (ResultSet result =
          statement.executeQuery(
              "SELECT series, gw, period, events FROM counted ORDER BY series, period")) {
        while (result.next()) {
          Cell name = names.get(result.getInt(1) - 1);
          cells.add(name.with(result.getInt(2), result.getLong(3), result.getLong(4)));
        }
      }
      return cells;
    }
  }

  /** Whose table of events this is. */
  Connection connection() {
    return connection;
  }

  /** The middle of each place's events. */
  Map<String, GeoPoint> middles() throws SQLException {
    Map<String, GeoPoint> middles = new HashMap<>();
    try (Statement statement = connection.createStatement();
        ResultSet result =
            statement.executeQuery(
                "SELECT area, median(latitude), median(longitude) FROM seen WHERE area IS NOT NULL"
                    + " AND latitude IS NOT NULL AND longitude IS NOT NULL GROUP BY area")) {
      while (result.next()) {
        String area = result.getString(1);
        point(result.getBigDecimal(2), result.getBigDecimal(3))
            .ifPresent(point -> middles.put(area, point));
      }
    }
    return middles;
  }

  /** Where events were, to a tenth of a degree, each place once. */
  List<GeoPoint> places() throws SQLException {
    List<GeoPoint> places = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet result =
            statement.executeQuery(
                "SELECT DISTINCT round(latitude, 1)::DECIMAL(5, 1) AS lat, round(longitude,"
                    + " 1)::DECIMAL(5, 1) AS lon FROM seen WHERE latitude IS NOT NULL AND longitude"
                    + " IS NOT NULL AND place_precision NOT IN ('country', 'region') ORDER BY lat,"
                    + " lon")) {
      while (result.next()) {
        point(result.getBigDecimal(1), result.getBigDecimal(2)).ifPresent(places::add);
      }
    }
    return places;
  }

  /** What cannot be counted: of no kind, too long, of no place known closely enough. */
  public record LeftOut(long all, long noKind, long tooLong, long noPlace) {}

  LeftOut leftOut() throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet result =
            statement.executeQuery(
                "SELECT count(*), count(*) FILTER (class IS NULL), count(*) FILTER (class IS NOT"
                    + " NULL AND day IS NULL), count(*) FILTER (class IS NOT NULL AND day IS NOT"
                    + " NULL AND area IS NULL) FROM seen")) {
      result.next();
      return new LeftOut(
          result.getLong(1), result.getLong(2), result.getLong(3), result.getLong(4));
    }
  }

  /** Whether any of a provider's events is there by an assumed lag. */
  boolean lagged(String family) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement("SELECT count(*) FROM seen WHERE family = ? AND lagged")) {
      statement.setString(1, family);
      try (ResultSet result = statement.executeQuery()) {
        result.next();
        return result.getLong(1) > 0;
      }
    }
  }

  /** Articles written of events at one point on one day. */
  record Written(String family, int gw, LocalDate day, GeoPoint point, long articles) {}

  /** Where places are known closely enough, and the articles were counted. */
  List<Written> written() throws SQLException {
    List<Written> written = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet result =
            statement.executeQuery(
                "SELECT family, gw, day, latitude, longitude, sum(articles) FROM seen WHERE articles"
                    + " IS NOT NULL AND day IS NOT NULL AND coalesce(place_precision, '') NOT IN ('country',"
                    + " 'region', 'admin1', 'linear') GROUP BY ALL ORDER BY ALL")) {
      while (result.next()) {
        Optional<GeoPoint> point = point(result.getBigDecimal(4), result.getBigDecimal(5));
        if (point.isPresent()) {
          written.add(
              new Written(
                  result.getString(1),
                  result.getInt(2),
                  result.getDate(3).toLocalDate(),
                  point.get(),
                  result.getLong(6)));
        }
      }
    }
    return written;
  }

  static Optional<GeoPoint> point(
      @org.jspecify.annotations.Nullable BigDecimal latitude,
      @org.jspecify.annotations.Nullable BigDecimal longitude) {
    return latitude == null || longitude == null
        ? Optional.empty()
        : Optional.of(
            new GeoPoint(
                latitude.setScale(4, RoundingMode.HALF_EVEN),
                longitude.setScale(4, RoundingMode.HALF_EVEN)));
  }
}
