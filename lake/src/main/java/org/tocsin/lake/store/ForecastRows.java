package org.tocsin.lake.store;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.zip.GZIPInputStream;

/**
 * The draws of recorded forecasts, as tables: {@code forecast_run}, one row for each run, and
 * {@code forecast_draws}, one for each country and month of it with its draws as a list. Draw
 * number 7 of one month and of the next tell one course.
 */
public final class ForecastRows {

  static final List<String> TABLES =
      List.of(
          "CREATE TABLE IF NOT EXISTS forecast_run (item VARCHAR PRIMARY KEY, run VARCHAR,"
              + " forecaster VARCHAR, version VARCHAR, target VARCHAR, origin DATE)",
          "CREATE TABLE IF NOT EXISTS forecast_draws (item VARCHAR, run VARCHAR, target VARCHAR,"
              + " country_id INTEGER, month_id INTEGER, month DATE, lead SMALLINT, draws BIGINT[])");

  /** Columns before the draws: country, month, lead. */
  private static final int KEY = 3;

  private static final int PORTION = 500;

  private final Connection connection;

  public ForecastRows(Lake lake) {
    this.connection = lake.connection();
  }

  /** A recorded run. */
  public record Run(
      String item, String id, String forecaster, String version, String target, LocalDate origin) {}

  /** The vault's items whose draws are here. */
  public SortedSet<String> items() {
    SortedSet<String> items = new TreeSet<>();
    try (Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery("SELECT item FROM forecast_run")) {
      while (result.next()) {
        items.add(result.getString(1));
      }
      return items;
    } catch (SQLException e) {
      throw LakeFault.of("list", e);
    }
  }

  /** Takes away what came from an item. */
  public void remove(String item) {
    try {
      connection.setAutoCommit(false);
      for (String table : List.of("forecast_draws", "forecast_run")) {
        try (PreparedStatement delete =
            connection.prepareStatement("DELETE FROM " + table + " WHERE item = ?")) {
          delete.setString(1, item);
          delete.execute();
        }
      }
      connection.commit();
      connection.setAutoCommit(true);
    } catch (SQLException e) {
      throw LakeFault.of("remove", e);
    }
  }

  /**
   * All of a run or nothing.
   *
   * @param compressed CSV by gzip: {@code country_id, month_id, lead}, then draws
   */
  public void add(Run run, byte[] compressed) {
    try (BufferedReader text =
            new BufferedReader(
                new InputStreamReader(
                    new GZIPInputStream(new ByteArrayInputStream(compressed)),
                    StandardCharsets.UTF_8));
        PreparedStatement row =
            connection.prepareStatement(
                "INSERT INTO forecast_draws SELECT ?, ?, ?, ?, ?,"
                    + " make_date(CAST(1980 + (?::INTEGER - 1) // 12 AS INTEGER),"
                    + " (?::INTEGER - 1) % 12 + 1, 1), ?, CAST(? AS BIGINT[])")) {
      connection.setAutoCommit(false);
      text.readLine();
      int waiting = 0;
      Optional<String> line = Optional.ofNullable(text.readLine());
      while (line.isPresent()) {
        put(row, run, line.get());
        if (++waiting % PORTION == 0) {
          row.executeBatch();
        }
        line = Optional.ofNullable(text.readLine());
      }
      row.executeBatch();
      head(run);
      connection.commit();
      connection.setAutoCommit(true);
    } catch (SQLException e) {
      throw LakeFault.of("forecast " + run.id(), e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void head(Run run) throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement("INSERT INTO forecast_run VALUES (?, ?, ?, ?, ?, ?)")) {
      insert.setString(1, run.item());
      insert.setString(2, run.id());
      insert.setString(3, run.forecaster());
      insert.setString(4, run.version());
      insert.setString(5, run.target());
      insert.setObject(6, run.origin());
      insert.execute();
    }
  }

  private static void put(PreparedStatement row, Run run, String line) throws SQLException {
    String[] cells = line.split(",", KEY + 1);
    int month = Integer.parseInt(cells[1]);
    row.setString(1, run.item());
    row.setString(2, run.id());
    row.setString(3, run.target());
    row.setInt(4, Integer.parseInt(cells[0]));
    row.setInt(5, month);
    row.setInt(6, month);
    row.setInt(7, month);
    row.setInt(8, Integer.parseInt(cells[2]));
    row.setString(9, "[" + cells[KEY] + "]");
    row.addBatch();
  }
}
