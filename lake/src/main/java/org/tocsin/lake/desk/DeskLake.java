package org.tocsin.lake.desk;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tocsin.cli.Refusal;
import org.tocsin.cli.Session;
import org.tocsin.cli.workspace.Workspace;
import org.tocsin.core.desk.Version;
import org.tocsin.core.fact.DeskFact;
import org.tocsin.core.forecast.ForecastRun;
import org.tocsin.core.problem.Where;
import org.tocsin.lake.provider.Recognising;
import org.tocsin.lake.store.ForecastRows;
import org.tocsin.lake.store.Lake;
import org.tocsin.lake.store.LakeWriter;
import org.tocsin.lake.store.Unpacking;
import org.tocsin.vault.ItemId;

/**
 * A desk's lake, always as its journal has it: what the journal has and the lake lacks is read from
 * the vault again; what was destroyed in the vault goes from the lake.
 */
public final class DeskLake {

  private static final String SECRET = "lake";

  private final Session session;
  private final Workspace workspace;

  public DeskLake(Session session, Workspace workspace) {
    this.session = session;
    this.workspace = workspace;
  }

  /** As many as the machine has processors. */
  public static int threads() {
    return Math.max(1, Runtime.getRuntime().availableProcessors());
  }

  public static Path file(Workspace workspace) {
    return workspace.folder().resolve("lake").resolve("events.duckdb");
  }

  /** Opens to write; the workspace must be open to write where there is no lake yet. */
  public Lake write() {
    Lake lake = Lake.write(file(workspace), key(), threads());
    try {
      bringUpToDate(lake);
      return lake;
    } catch (RuntimeException e) {
      lake.close();
      throw e;
    }
  }

  /**
   * Opens to read, after having brought it up to date where it is not.
   *
   * @throws Refusal where nothing was ever imported
   */
  public Lake read() {
    if (workspace.state().imports().isEmpty()) {
      throw Refusal.of("lake.empty");
    }
    return open();
  }

  /**
   * The same where there is no event data, but a recorded forecast of deaths.
   *
   * @throws Refusal where there is neither
   */
  public Lake readAny() {
    return forecasts().isEmpty() ? read() : open();
  }

  private Lake open() {
    if (Files.exists(file(workspace))) {
      Lake lake = Lake.read(file(workspace), key(), threads());
      try {
        if (current(lake)) {
          return lake;
        }
      } catch (RuntimeException e) {
        lake.close();
        throw e;
      }
      lake.close();
    }
    write().close();
    return Lake.read(file(workspace), key(), threads());
  }

  private boolean current(Lake lake) {
    return lake.current()
        && lake.items().equals(wanted().keySet())
        && new ForecastRows(lake).items().equals(forecasts().keySet());
  }

  /** Throws the lake away and reads everything from the vault again. */
  public Lake rebuild() {
    try {
      Files.deleteIfExists(file(workspace));
      Files.deleteIfExists(file(workspace).resolveSibling("events.duckdb.wal"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return write();
  }

  private byte[] key() {
    return workspace
        .vault()
        .secrets()
        .find(SECRET)
        .orElseGet(
            () -> {
              byte[] drawn = new byte[Lake.KEY_LENGTH];
              session.random().nextBytes(drawn);
              workspace.vault().secrets().put(SECRET, drawn);
              return drawn;
            });
  }

  /** Imports whose original can be read, by the vault's item. */
  private Map<String, DeskFact.EventsImported> wanted() {
    Map<String, DeskFact.EventsImported> wanted = new LinkedHashMap<>();
    for (Version<DeskFact.EventsImported> version : workspace.state().imports()) {
      version
          .value()
          .filter(imported -> !workspace.state().destroyed(imported.original().item()))
          .ifPresent(imported -> wanted.put(imported.original().item(), imported));
    }
    return wanted;
  }

  /** Recorded forecasts of deaths whose draws can be read, by the vault's item. */
  private Map<String, DeskFact.ForecastMade> forecasts() {
    Map<String, DeskFact.ForecastMade> wanted = new LinkedHashMap<>();
    for (Version<DeskFact.ForecastMade> version : workspace.state().forecasts()) {
      version
          .value()
          .filter(made -> !made.run().target().equals(ForecastRun.ONSET))
          .filter(made -> !workspace.state().destroyed(made.forecasts().item()))
          .ifPresent(made -> wanted.put(made.forecasts().item(), made));
    }
    return wanted;
  }

  private void bringForecasts(Lake lake) {
    ForecastRows rows = new ForecastRows(lake);
    Map<String, DeskFact.ForecastMade> wanted = forecasts();
    Set<String> there = rows.items();
    there.stream().filter(item -> !wanted.containsKey(item)).forEach(rows::remove);
    wanted.forEach(
        (item, made) -> {
          if (!there.contains(item)) {
            ForecastRun run = made.run();
            workspace
                .bytes(made.forecasts())
                .ifPresent(
                    draws ->
                        rows.add(
                            new ForecastRows.Run(
                                item,
                                run.id(),
                                run.forecaster(),
                                run.version(),
                                run.target(),
                                run.origin()),
                            draws));
          }
        });
  }

  private void bringUpToDate(Lake lake) {
    bringForecasts(lake);
    Map<String, DeskFact.EventsImported> wanted = wanted();
    Set<String> there = lake.items();
    there.stream().filter(item -> !wanted.containsKey(item)).forEach(lake::remove);
    LakeWriter writer = new LakeWriter(lake, threads());
    for (DeskFact.EventsImported imported : wanted.values()) {
      if (!there.contains(imported.original().item())) {
        session.err().line("Reading from the vault again: " + imported.provider() + ".");
        again(writer, imported);
      }
    }
  }

  private void again(LakeWriter writer, DeskFact.EventsImported imported) {
    String item = imported.original().item();
    Described described =
        Described.read(workspace.texts().text(imported.description()).orElse("{}"));
    Recognising recognising = described.recognising();
    ItemId id = ItemId.parse(item).orElseThrow();
    NativeCiphers.preferFor(imported.bytes());
    try (InputStream in = workspace.vault().open(id)) {
      Unpacking.Opened opened =
          new Unpacking(recognising::recognise)
              .open(in, described.name())
              .orElseThrow(
                  () -> Refusal.at(Where.file(described.name()), "events.unknown-provider"));
      writer.load(
          opened.form(),
          opened.records(),
          () ->
              new Unpacking(recognising::recognise)
                  .open(workspace.vault().open(id), described.name())
                  .orElseThrow()
                  .records(),
          opened.member(),
          new LakeWriter.Brought(item, imported.bytes(), imported.release(), imported.releasedOn()),
          tally -> new Progress(session, described.name(), tally, imported.bytes()));
      writer.commit();
    } catch (IOException e) {
      throw Refusal.at(
          Where.file(described.name()),
          "events.unreadable",
          Optional.ofNullable(e.getMessage()).orElse(""));
    }
  }
}
