package org.tocsin.forecast.verb;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tocsin.cli.Refusal;
import org.tocsin.cli.Session;
import org.tocsin.core.problem.Problems;
import org.tocsin.core.problem.Where;
import org.tocsin.forecast.onset.Forecaster;
import org.tocsin.forecast.onset.Forecasters;
import org.tocsin.forecast.panel.PanelReader;
import picocli.CommandLine.Option;

/** Which panel, as typed; shared by what forecasts and what tests. */
final class OnsetPanel {

  @Option(
      names = "--panel",
      required = true,
      paramLabel = "FILE",
      description = "Country-years with predictors and outcomes, CSV.")
  private String panel = "";

  @Option(
      names = "--predictors",
      paramLabel = "FILE",
      description = "More country-years of the same columns, such as a year without outcomes yet.")
  private Optional<String> more = Optional.empty();

  /**
   * The rows to that year.
   *
   * @throws Refusal with all that is wrong, and where a forecaster lacks a column it needs
   */
  PanelReader.Told read(Session session, int lastYear, List<Forecaster> forecasters) {
    PanelReader.Told told = PanelReader.read(files(session), lastYear);
    Problems lacking = new Problems();
    for (Forecaster forecaster : forecasters) {
      List<String> absent =
          forecaster.needs().stream().filter(column -> !told.panel().has(column)).toList();
      if (!absent.isEmpty()) {
        lacking.error(
            Where.file(panel), "onset.needs", forecaster.name(), String.join(", ", absent));
      }
    }
    if (lacking.blocking()) {
      throw new Refusal(lacking);
    }
    return told;
  }

  /** The panel's, and the one of more rows. */
  List<Path> files(Session session) {
    List<Path> files = new ArrayList<>(List.of(session.path(panel)));
    more.map(session::path).ifPresent(files::add);
    return files;
  }

  static Forecaster forecaster(String name) {
    return Forecasters.named(name)
        .orElseThrow(
            () ->
                Refusal.of(
                    "onset.no-model",
                    name,
                    String.join(", ", Forecasters.ALL.stream().map(Forecaster::name).toList())));
  }
}
