package org.tocsin.forecast.verb;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.tocsin.cli.Refusal;
import org.tocsin.cli.Session;
import org.tocsin.cli.workspace.People;
import org.tocsin.cli.workspace.Workspace;
import org.tocsin.cli.workspace.WorkspaceOptions;
import org.tocsin.core.desk.DeskCommand;
import org.tocsin.core.fact.DeskFact;
import org.tocsin.core.forecast.ForecastRun;
import org.tocsin.lake.desk.DeskLake;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Whether a forecast becomes a fact of a desk's journal, and of which situations it speaks. */
final class RecordOptions {

  /** What the vault calls the file of all forecasts. */
  static final String KIND = "forecast";

  @Mixin private final WorkspaceOptions workspace = new WorkspaceOptions();

  @Option(
      names = "--record",
      description =
          "Record the forecast in the desk's journal: what made it, from what, and what it says of"
              + " the situations named with --for. All of it is sealed in the vault.")
  private boolean record;

  @Option(
      names = "--for",
      paramLabel = "SITUATION=COUNTRY",
      description =
          "That this situation lies in that country of the panel, by its number; may be given more"
              + " than once. The newest forecast then enters the situation's assessment.")
  private List<String> situations = new ArrayList<>();

  @Option(names = "--as", paramLabel = "NAME", description = "Who you are.")
  private Optional<String> person = Optional.empty();

  @Option(
      names = "--known-on",
      paramLabel = "DATE",
      description =
          "The day by whose end all that the panel has was known: from then on the forecast counts."
              + " Default: today.")
  private Optional<String> knownOn = Optional.empty();

  WorkspaceOptions workspace() {
    return workspace;
  }

  Optional<String> knownOn() {
    return knownOn;
  }

  boolean asked() {
    return record;
  }

  /**
   * What was typed, before anything is worked out.
   *
   * @throws Refusal where it is incomplete
   */
  void check() {
    if (!record && !situations.isEmpty()) {
      throw Refusal.of("forecast.for-record");
    }
    if (!record && knownOn.isPresent()) {
      throw Refusal.of("forecast.only-with", "--known-on", "--record");
    }
    places();
  }

  /** The countries as typed, by situation. */
  SortedMap<String, String> places() {
    SortedMap<String, String> places = new TreeMap<>();
    for (String typed : situations) {
      int equals = typed.indexOf('=');
      if (equals < 1
          || equals == typed.length() - 1
          || places.put(typed.substring(0, equals), typed.substring(equals + 1)) != null) {
        throw Refusal.of("forecast.bad-for", typed);
      }
    }
    return places;
  }

  /**
   * When all of the panel was known.
   *
   * @param origin the last day that was used
   * @throws Refusal for a day that is none, before the origin or still to come
   */
  LocalDate known(Session session, LocalDate origin) {
    LocalDate today = session.now().atOffset(ZoneOffset.UTC).toLocalDate();
    LocalDate known = knownOn.map(RecordOptions::day).orElse(today);
    if (known.isBefore(origin) || known.isAfter(today)) {
      throw Refusal.of("forecast.bad-known", known.toString(), origin.toString());
    }
    return known;
  }

  private static LocalDate day(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      throw Refusal.of("events.not-a-date", text);
    }
  }

  /** Seals the forecasts and records the run, and says so. */
  void record(Session session, Written forecasts, ForecastRun run) {
    try (Workspace open = workspace.write(session)) {
      String who = People.acting(session, open, person);
      DeskFact.ForecastMade made =
          new DeskFact.ForecastMade(run, open.sealing().seal(forecasts.compressed(), KIND));
      open.ask(new DeskCommand.RecordForecast(made), who, session.now());
      if (!run.target().equals(ForecastRun.ONSET)) {
        new DeskLake(session, open).write().close();
      }
    }
    session
        .out()
        .line(
            "Recorded as "
                + run.id()
                + (run.outlooks().isEmpty()
                    ? ", of no situation."
                    : ", of " + String.join(", ", situations(run)) + "."));
  }

  private static List<String> situations(ForecastRun run) {
    return run.outlooks().stream().map(outlook -> outlook.situation()).toList();
  }
}
