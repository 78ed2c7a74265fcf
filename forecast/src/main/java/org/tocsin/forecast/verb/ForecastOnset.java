package org.tocsin.forecast.verb;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.tocsin.cli.Refusal;
import org.tocsin.cli.Session;
import org.tocsin.cli.verb.Verb;
import org.tocsin.forecast.onset.Forecast;
import org.tocsin.forecast.onset.Forecaster;
import org.tocsin.forecast.onset.ForwardRun;
import org.tocsin.forecast.panel.PanelReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "onset",
    description = {
      "Foretell the onset of mass killing, country by country, one and two years ahead.",
      "For each year asked for, from what was known by its end: rows to that year, and outcomes of"
          + " rows to two years before it."
    })
final class ForecastOnset extends Verb {

  @Mixin private final OnsetPanel panel = new OnsetPanel();

  @Option(
      names = "--predictor-years",
      required = true,
      paramLabel = "YEARS",
      description = "From the end of which years to foretell, such as 1993-2010.")
  private String years = "";

  @Option(
      names = "--model",
      paramLabel = "NAME",
      description = "base-rate, ewp-net, ridge, trees or pool. Default: ${DEFAULT-VALUE}.")
  private String model = "ewp-net";

  @Option(
      names = "--out",
      required = true,
      paramLabel = "FILE",
      description = "Where to write the forecasts, CSV.")
  private String out = "";

  ForecastOnset(Session session) {
    super(session);
  }

  @Override
  public Integer call() {
    Years asked = Years.read(years);
    Forecaster forecaster = OnsetPanel.forecaster(model);
    PanelReader.Told told = panel.read(session(), asked.last(), List.of(forecaster));
    warn(told.warnings());
    List<Forecast> forecasts =
        ForwardRun.of(told.panel(), forecaster, asked.first(), asked.last());
    if (forecasts.isEmpty()) {
      throw Refusal.of("onset.no-such-years", years);
    }
    Path file = session().path(out);
    OnsetFile.write(file, forecasts);
    session()
        .out()
        .line(
            String.format(
                Locale.ROOT,
                "%s: %,d forecasts by %s.",
                file.getFileName(),
                forecasts.size(),
                forecaster.name()));
    return done();
  }
}
