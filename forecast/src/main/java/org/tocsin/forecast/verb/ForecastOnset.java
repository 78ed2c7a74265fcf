package org.tocsin.forecast.verb;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.tocsin.cli.Refusal;
import org.tocsin.cli.Session;
import org.tocsin.cli.verb.Verb;
import org.tocsin.core.problem.Where;
import org.tocsin.forecast.onset.Explanation;
import org.tocsin.forecast.onset.Forecast;
import org.tocsin.forecast.onset.Forecaster;
import org.tocsin.forecast.onset.Forecasters;
import org.tocsin.forecast.onset.Timeline;
import org.tocsin.forecast.panel.PanelReader;
import org.tocsin.journal.json.PrettyJson;
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
      description = "base-rate, ewp-net, net, ridge, trees or pool. Default: ${DEFAULT-VALUE}.")
  private String model = "pool";

  @Option(
      names = "--out",
      required = true,
      paramLabel = "FILE",
      description = "Where to write the forecasts, CSV.")
  private String out = "";

  @Option(
      names = "--explain",
      paramLabel = "FILE",
      description =
          "Also write, as JSON, why each country of the last year stands where it does: what each"
              + " predictor adds to the log-odds, what changed since the year before, the most"
              + " similar earlier cases. Of the model pool.")
  private Optional<String> explain = Optional.empty();

  ForecastOnset(Session session) {
    super(session);
  }

  @Override
  public Integer call() {
    Years asked = Years.read(years);
    if (explain.isPresent() && !model.equals(Forecasters.POOL.name())) {
      throw Refusal.of("onset.explains-pool", model);
    }
    Forecaster forecaster = OnsetPanel.forecaster(model);
    PanelReader.Told told = panel.read(session(), asked.last(), List.of(forecaster));
    warn(told.warnings());
    Timeline timeline = new Timeline(told.panel());
    List<Forecast> forecasts = timeline.forecasts(forecaster, asked.first(), asked.last());
    if (forecasts.isEmpty()) {
      throw Refusal.of("onset.no-such-years", years);
    }
    Path file = session().path(out);
    OnsetFile.write(file, forecasts);
    if (explain.isPresent()) {
      explain(timeline, asked.last());
    }
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

  private void explain(Timeline timeline, int year) {
    List<Explanation> explanations = Explanation.of(timeline, Forecasters.POOL, year);
    Path file = session().path(explain.orElseThrow());
    try {
      Files.writeString(file, PrettyJson.text(ExplanationText.json(explanations)));
    } catch (IOException e) {
      throw Refusal.at(Where.file(file.toString()), "forecast.cannot-write", e.toString());
    }
  }
}
