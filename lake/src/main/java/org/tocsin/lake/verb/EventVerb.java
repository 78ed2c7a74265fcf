package org.tocsin.lake.verb;

import java.nio.charset.StandardCharsets;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tocsin.cli.Refusal;
import org.tocsin.cli.Session;
import org.tocsin.cli.verb.Verb;
import org.tocsin.cli.workspace.Workspace;
import org.tocsin.cli.workspace.WorkspaceOptions;
import org.tocsin.journal.json.JsonObject;
import org.tocsin.lake.desk.DeskLake;
import org.tocsin.lake.desk.OriginalRecords;
import org.tocsin.lake.store.Lake;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code event show}. */
@Command(
    name = "show",
    description = {
      "Show what each file said of an event: the lake's columns, and the record as the provider"
          + " wrote it.",
      "Files that were superseded by a later release are shown too. The record comes from the"
          + " sealed original."
    })
final class EventVerb extends Verb {

  @Mixin private final WorkspaceOptions workspace = new WorkspaceOptions();

  @Parameters(paramLabel = "ID", description = "The provider's own, as event_id in the lake.")
  private String id = "";

  @Option(
      names = "--import",
      paramLabel = "N",
      description = "Of one file alone, by its import_id.")
  private Optional<Integer> only = Optional.empty();

  @Option(names = "--original", description = "Print the record as it was written, nothing else.")
  private boolean original;

  @Option(names = "--json", description = "As JSON.")
  private boolean json;

  EventVerb(Session session) {
    super(session);
  }

  /** One file's words on the event. */
  private record Told(
      int file,
      String item,
      boolean zipped,
      long offset,
      int length,
      Map<String, String> columns) {}

  @Override
  public Integer call() {
    try (Workspace open = workspace.read(session());
        Lake lake = new DeskLake(session(), open).read()) {
      List<Told> all = told(lake);
      if (all.isEmpty()) {
        throw Refusal.of("lake.no-event", id);
      }
      OriginalRecords records = new OriginalRecords(open);
      if (json) {
        return json(
            JsonObject.builder()
                .put("event", id)
                .put("files", all.stream().map(one -> object(one, record(records, one))).toList())
                .build());
      }
      if (original) {
        if (all.size() > 1) {
          throw Refusal.of(
              "lake.original-many",
              Integer.toString(all.size()),
              id,
              String.join(", ", all.stream().map(one -> Integer.toString(one.file())).toList()));
        }
        session().out().raw(record(records, all.get(0)) + "\n");
        return done();
      }
      all.forEach(one -> show(one, record(records, one)));
    } catch (SQLException e) {
      throw Refusal.of("lake.refused", CsvPage.firstLine(e));
    }
    return done();
  }

  private List<Told> told(Lake lake) throws SQLException {
    List<Told> all = new ArrayList<>();
    try (PreparedStatement ask =
        lake.connection()
            .prepareStatement(
                "SELECT i.item, i.member IS NOT NULL, i.provider, i.release, e.* FROM event e JOIN"
                    + " import i USING (import_id) WHERE event_id = ? AND (? = 0 OR import_id = ?)"
                    + " ORDER BY import_id, record_offset")) {
      ask.setString(1, id);
      ask.setInt(2, only.orElse(0));
      ask.setInt(3, only.orElse(0));
      try (ResultSet result = ask.executeQuery()) {
        while (result.next()) {
          Map<String, String> columns = new LinkedHashMap<>();
          for (int column = 3; column <= result.getMetaData().getColumnCount(); column++) {
            Optional<String> value = Optional.ofNullable(result.getString(column));
            String name = result.getMetaData().getColumnName(column);
            value.filter(text -> !text.isEmpty()).ifPresent(text -> columns.put(name, text));
          }
          all.add(
              new Told(
                  result.getInt("import_id"),
                  result.getString(1),
                  result.getBoolean(2),
                  result.getLong("record_offset"),
                  result.getInt("record_length"),
                  columns));
        }
      }
    }
    return all;
  }

  /** Records in the lake are all UTF-8: others were kept aside. */
  private static String record(OriginalRecords records, Told one) {
    return new String(
        records.record(one.item(), one.zipped(), one.offset(), one.length()),
        StandardCharsets.UTF_8);
  }

  private static JsonObject object(Told one, String record) {
    JsonObject.Builder columns = JsonObject.builder();
    one.columns().forEach(columns::put);
    return JsonObject.builder()
        .put("import", one.file())
        .put("columns", columns.build())
        .put("original", record)
        .build();
  }

  private void show(Told one, String record) {
    session().out().title(id + ", file " + one.file());
    one.columns().forEach((name, value) -> session().out().item(name + ":", value));
    session().out().heading("As the provider wrote it");
    session().out().line(record.replaceAll("[\\p{Cntrl}&&[^\t\n]]", "\uFFFD"));
  }
}
