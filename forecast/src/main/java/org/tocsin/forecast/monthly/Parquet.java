package org.tocsin.forecast.monthly;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import org.tocsin.cli.Refusal;
import org.tocsin.core.problem.Where;

/**
 * Draws go through CSV into Parquet and back, by DuckDB in memory; one thread, so that bytes stay.
 */
final class Parquet {

  private Parquet() {}

  static boolean is(Path file) {
    return file.toString().toLowerCase(Locale.ROOT).endsWith(".parquet");
  }

  /** The columns of a draws file are all whole numbers. */
  static void fromCsv(Path csv, Path parquet) {
    run(
        parquet,
        "COPY (SELECT * FROM read_csv("
            + quoted(csv)
            + ", header = true, all_varchar = false, auto_type_candidates = ['BIGINT'])) TO "
            + quoted(parquet)
            + " (FORMAT parquet, COMPRESSION zstd)");
  }

  static void toCsv(Path parquet, Path csv) {
    run(
        parquet,
        "COPY (SELECT * FROM read_parquet("
            + quoted(parquet)
            + ")) TO "
            + quoted(csv)
            + " (FORMAT csv, HEADER)");
  }

  /** A file beside another, to go through. */
  static Path beside(Path file) {
    Path whole = file.toAbsolutePath();
    return whole.resolveSibling("." + whole.getFileName() + ".part");
  }

  private static void run(Path file, String sql) {
    try (Connection duck = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = duck.createStatement()) {
      statement.execute("SET threads = 1");
      // Prepared, since of a plain one the driver tells that it failed and not why.
      try (PreparedStatement prepared = duck.prepareStatement(sql)) {
        prepared.execute();
      }
    } catch (SQLException e) {
      String message = String.valueOf(e.getMessage());
      int line = message.indexOf('\n');
      throw Refusal.at(
          Where.file(file.toString()),
          "monthly.parquet",
          line < 0 ? message : message.substring(0, line));
    }
  }

  private static String quoted(Path file) {
    return "'" + file.toAbsolutePath().toString().replace("'", "''") + "'";
  }
}
