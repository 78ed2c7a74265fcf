package org.tocsin.forecast.verb;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tocsin.cli.Refusal;
import org.tocsin.cli.Session;
import org.tocsin.cli.verb.Overwriting;
import org.tocsin.core.problem.Problems;
import org.tocsin.core.problem.Where;
import org.tocsin.forecast.monthly.MonthlyPanel;
import org.tocsin.forecast.monthly.Months;
import org.tocsin.forecast.onset.Dynamics;
import org.tocsin.forecast.onset.Forecaster;
import org.tocsin.forecast.onset.Forecasters;
import org.tocsin.forecast.panel.Panel;
import org.tocsin.forecast.panel.PanelReader;
import picocli.CommandLine.Option;

/** Which panel, as typed; shared by what forecasts and what tests. */
final class OnsetPanel {

  private static final int LATEST = 2199;

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

  @Option(
      names = "--monthly",
      paramLabel = "FILE",
      description =
          "Deaths by country and month, CSV with gwcode, ged_best_sb and ged_best_os: how many there"
              + " were, whether they rose and how many next door is then looked at too"
              + " (models net-deaths, ridge-deaths, pool-deaths).")
  private Optional<String> monthly = Optional.empty();

  /** What to foretell by where no model is named. */
  String usual() {
    return (monthly.isPresent() ? Forecasters.POOL_DEATHS : Forecasters.POOL).name();
  }

  /** All of them, but those that need deaths by month where there are none. */
  List<Forecaster> all() {
    return Forecasters.ALL.stream()
        .filter(one -> monthly.isPresent() || !one.name().endsWith("-deaths"))
        .toList();
  }

  /** Refuses to have one of its own files written over. */
  void keep(Session session, String written) {
    Stream.concat(Stream.of(panel), Stream.concat(more.stream(), monthly.stream()))
        .forEach(read -> Overwriting.refuse(session.path(read), read, session.path(written)));
  }

  /**
   * The rows to that year.
   *
   * @throws Refusal with all that is wrong, and where a forecaster lacks a column it needs
   */
  PanelReader.Told read(Session session, int lastYear, List<Forecaster> forecasters) {
    PanelReader.Told read = PanelReader.read(countryYears(session), lastYear);
    PanelReader.Told told =
        new PanelReader.Told(deaths(session, read.panel(), lastYear), read.warnings());
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

  private Panel deaths(Session session, Panel panel, int lastYear) {
    if (monthly.isEmpty()) {
      return panel;
    }
    Path file = session.path(monthly.get());
    int until = Months.id(Math.min(lastYear, LATEST), 12);
    MonthlyPanel battle = org.tocsin.forecast.monthly.PanelReader.read(file, "ged_best_sb", until);
    MonthlyPanel oneSided =
        org.tocsin.forecast.monthly.PanelReader.read(file, "ged_best_os", until);
    if (!battle.knowsStates()) {
      throw Refusal.at(Where.line(file.toString(), 1), "onset.monthly-no-states");
    }
    return Dynamics.added(panel, battle, oneSided);
  }

  /** All that was read. */
  List<Path> files(Session session) {
    List<Path> files = countryYears(session);
    monthly.map(session::path).ifPresent(files::add);
    return files;
  }

  private List<Path> countryYears(Session session) {
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
