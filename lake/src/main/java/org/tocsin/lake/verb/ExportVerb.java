package org.tocsin.lake.verb;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.Optional;
import org.tocsin.cli.Refusal;
import org.tocsin.cli.Session;
import org.tocsin.cli.verb.Destination;
import org.tocsin.cli.verb.Verb;
import org.tocsin.cli.workspace.Workspace;
import org.tocsin.cli.workspace.WorkspaceOptions;
import org.tocsin.core.problem.Where;
import org.tocsin.lake.desk.DeskLake;
import org.tocsin.lake.store.Lake;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "export",
    description = {
      "Write events from the lake into a file, for other programs. The file is not encrypted.",
    })
final class ExportVerb extends Verb {

  @Mixin private final WorkspaceOptions workspace = new WorkspaceOptions();

  @Option(names = "--parquet", paramLabel = "FILE", description = "Write Parquet.")
  private Optional<String> parquet = Optional.empty();

  @Option(names = "--csv", paramLabel = "FILE", description = "Write CSV with a header.")
  private Optional<String> csv = Optional.empty();

  @Option(
      names = "--table",
      paramLabel = "NAME",
      description = "What to write: events (the default), event, mention, import, rejected.")
  private String table = "events";

  @Option(
      names = "--where",
      paramLabel = "CONDITION",
      description = "Which rows, as in SQL: \"gw = 482\".")
  private Optional<String> where = Optional.empty();

  @Option(
      names = "--as-of",
      paramLabel = "DATE",
      description = "Events as the providers had released them by then.")
  private Optional<String> asOf = Optional.empty();

  @Option(
      names = "--release-lag",
      paramLabel = "DAYSd",
      description =
          "With --as-of, where only a later release has an event: count it as known so many days"
              + " after it, such as 30d. Default: 0d.")
  private Optional<String> lag = Optional.empty();

  private String lag() {
    return lag.orElse("0d");
  }

  ExportVerb(Session session) {
    super(session);
  }

  @Override
  public Integer call() {
    if (parquet.isPresent() == csv.isPresent()) {
      throw Refusal.of("lake.export-one");
    }
    if (!table.matches("[a-z_]+")) {
      throw StatementFault.noTable(table);
    }
    if (asOf.isEmpty() && lag.isPresent()) {
      throw Refusal.of("lake.lag-alone");
    }
    if (asOf.isPresent() && !table.equals("events")) {
      throw Refusal.of("lake.export-as-of", table);
    }
    if (!lag().matches("[0-9]{1,5}d")) {
      throw Refusal.of("lake.lag", lag());
    }
    String from =
        asOf.map(ImportVerb::date)
            .map(day -> "events_as_of('" + day + "', " + lag().replace("d", "") + ")")
            .orElse(table);
    Path to = Destination.file(session(), parquet.or(() -> csv).orElseThrow());
    if (Files.exists(to)) {
      throw Refusal.at(Where.file(to.toString()), "lake.export-there");
    }
    try (Workspace open = workspace.read(session());
        Lake lake = new DeskLake(session(), open).read();
        Statement statement = lake.connection().createStatement()) {
      String order =
          table.equals("events") || table.equals("event")
              ? " ORDER BY import_id, record_offset"
              : "";
      String rows =
          "SELECT * FROM " + from + where.map(one -> " WHERE " + one + "\n").orElse("") + order;
      // As a text of its own, which is one SELECT or refused: no condition says where to write.
      String copy =
          "COPY (SELECT * FROM query("
              + quoted(rows)
              + ")) TO "
              + quoted(to.toAbsolutePath().toString())
              + (parquet.isPresent()
                  ? " (FORMAT parquet, COMPRESSION zstd)"
                  : " (FORMAT csv, HEADER)");
      // As in SqlVerb: why a plain one failed is not told.
      try (PreparedStatement prepared = lake.connection().prepareStatement(copy)) {
        prepared.execute();
      }
      session().out().line("Written: " + to + ".");
      if (asOf.isPresent()) {
        tellBasis(statement, from);
      }
    } catch (SQLException e) {
      throw StatementFault.of(e);
    }
    return done();
  }

  private static String quoted(String text) {
    return "'" + text.replace("'", "''") + "'";
  }

  private void tellBasis(Statement statement, String from) throws SQLException {
    try (ResultSet result =
        statement.executeQuery(
            "SELECT count(*) FILTER (basis <> 'lag'), count(*) FILTER (basis = 'lag') FROM "
                + from
                + where.map(condition -> " WHERE " + condition).orElse(""))) {
      result.next();
      session()
          .out()
          .line(
              String.format(
                  Locale.ROOT,
                  "As of %s: %,d events as released or added by then; %,d from a later release,"
                      + " taken as known %s after they ended.",
                  asOf.orElse(""),
                  result.getLong(1),
                  result.getLong(2),
                  lag()));
    }
  }
}
