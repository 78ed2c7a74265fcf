package org.tocsin.lake.verb;

import java.sql.SQLException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tocsin.cli.Refusal;
import org.tocsin.lake.store.LakeFault;

/**
 * What a person is told of a statement, or part of one, that they wrote and DuckDB refused. The
 * fault is theirs to mend, and not the lake's, unless DuckDB says so.
 */
final class StatementFault {

  /** What can be asked; the lake has a few more for its own use. */
  static final List<String> TABLES =
      List.of(
          "events",
          "events_as_of(DATE, DAYS)",
          "event",
          "mention",
          "import",
          "rejected",
          "repeated",
          "forecast_run",
          "forecast_draws");

  private static final Pattern TABLE =
      Pattern.compile("Table(?: Function)? with name (\\S+) does not exist.*");
  private static final Pattern COLUMN = Pattern.compile("Referenced column \"(.+)\" not found.*");
  private static final Pattern CHANGE =
      Pattern.compile(
          ".*(attached in read-only mode|can only update base table|is not an? table|configuration has been locked"
              + "|file system operations are disabled|cannot (insert|delete|update)).*",
          Pattern.CASE_INSENSITIVE);

  /** Nothing that is written in a statement leads to these. */
  private static final Pattern LAKE = Pattern.compile("(IO|Serialization|INTERNAL|FATAL) Error.*");

  private StatementFault() {}

  static Refusal of(SQLException e) {
    String said = CsvPage.firstLine(e).replaceFirst("[.!]+$", "");
    if (LAKE.matcher(said).matches()) {
      return LakeFault.of("ask", e);
    }
    String what = said.replaceFirst("^[A-Z][A-Za-z ]* Error: ", "");
    Matcher table = TABLE.matcher(what);
    Matcher column = COLUMN.matcher(what);
    if (table.matches()) {
      return noTable(table.group(1));
    } else if (column.matches()) {
      return Refusal.of("lake.no-column", column.group(1));
    } else if (CHANGE.matcher(what).matches()) {
      return Refusal.of("lake.reads-only", what);
    } else if (what.startsWith("executeQuery()")) {
      return Refusal.of("lake.reads-only", "it answers nothing");
    }
    return Refusal.of("lake.statement", what, String.join(", ", TABLES));
  }

  static Refusal noTable(String name) {
    return Refusal.of("lake.no-table", name, String.join(", ", TABLES));
  }
}
