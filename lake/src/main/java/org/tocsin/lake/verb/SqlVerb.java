package org.tocsin.lake.verb;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.tocsin.cli.Refusal;
import org.tocsin.cli.Session;
import org.tocsin.cli.verb.Verb;
import org.tocsin.cli.workspace.Workspace;
import org.tocsin.cli.workspace.WorkspaceOptions;
import org.tocsin.lake.desk.DeskLake;
import org.tocsin.lake.store.Lake;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
    name = "sql",
    description = {
      "Ask the lake in DuckDB's SQL. Nothing can be changed, no file read or written, nothing"
          + " fetched. Prints CSV.",
      "Tables: events (as known now), events_as_of(DATE, LAG in days), event (every release),"
          + " mention, import, rejected, repeated; forecast_run (recorded forecasts of deaths) and"
          + " forecast_draws (a list of draws for each country and month)."
    })
final class SqlVerb extends Verb {

  @Mixin private final WorkspaceOptions workspace = new WorkspaceOptions();

  @Parameters(
      paramLabel = "STATEMENT",
      description = "One statement, such as SELECT ... ; what is printed is one table.")
  private String statement = "";

  SqlVerb(Session session) {
    super(session);
  }

  @Override
  public Integer call() {
    if (Statements.none(statement)) {
      throw Refusal.of("lake.no-statement");
    }
    if (Statements.several(statement)) {
      throw Refusal.of("lake.several");
    }
    try (Workspace open = workspace.read(session());
        Lake lake = new DeskLake(session(), open).readAny()) {
      lake.lock();
      // Prepared, since of a plain one the driver tells that it failed and not why.
      try (PreparedStatement ask = lake.connection().prepareStatement(statement);
          ResultSet result = ask.executeQuery()) {
        new CsvPage(session().out()).print(result);
      } catch (SQLException e) {
        throw StatementFault.of(e);
      }
    }
    return done();
  }
}
