package org.tocsin.forecast.verb;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.tocsin.cli.Refusal;
import org.tocsin.cli.Session;
import org.tocsin.cli.verb.Destination;
import org.tocsin.cli.verb.Verb;
import org.tocsin.core.forecast.ForecastProvenance;
import org.tocsin.core.forecast.ForecastRun;
import org.tocsin.core.forecast.OnsetRisk;
import org.tocsin.core.forecast.Outlook;
import org.tocsin.core.problem.Where;
import org.tocsin.forecast.onset.Explanation;
import org.tocsin.forecast.onset.Forecast;
import org.tocsin.forecast.onset.Forecaster;
import org.tocsin.forecast.onset.Forecasters;
import org.tocsin.forecast.onset.Pool;
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

  private static final MathContext FOUR = new MathContext(4, RoundingMode.HALF_EVEN);

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
      description =
          "base-rate, ewp-net, net, ridge, trees, pool; with --monthly also net-deaths,"
              + " ridge-deaths, pool-deaths. Default: pool, with --monthly pool-deaths.")
  private Optional<String> named = Optional.empty();

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "Where to write the forecasts, CSV. May be left out with --record.")
  private Optional<String> out = Optional.empty();

  @Option(
      names = "--explain",
      paramLabel = "FILE",
      description =
          "Also write, as JSON, why each country of the last year stands where it does: what each"
              + " predictor adds to the log-odds, what changed since the year before, the most"
              + " similar earlier cases. Of a pool.")
  private Optional<String> explain = Optional.empty();

  @Mixin private final RecordOptions recording = new RecordOptions();

  ForecastOnset(Session session) {
    super(session);
  }

  @Override
  public Integer call() {
    Years asked = Years.read(years);
    String model = named.orElseGet(panel::usual);
    Forecaster forecaster = OnsetPanel.forecaster(model);
    if (explain.isPresent() && !(forecaster instanceof Pool)) {
      throw Refusal.of("onset.explains-pool", model);
    }
    if (out.isEmpty() && !recording.asked()) {
      throw Refusal.of("forecast.no-out");
    }
    if (recording.asked() && asked.first() != asked.last()) {
      throw Refusal.of("onset.record-one-year", years);
    }
    for (Optional<String> written : List.of(out, explain)) {
      written.ifPresent(file -> Destination.file(session(), file));
      written.ifPresent(file -> panel.keep(session(), file));
    }
    recording.check();
    PanelReader.Told told = panel.read(session(), asked.last(), List.of(forecaster));
    warn(told.warnings());
    Timeline timeline = new Timeline(told.panel());
    List<Forecast> forecasts = timeline.forecasts(forecaster, asked.first(), asked.last());
    if (forecasts.isEmpty()) {
      throw Refusal.of("onset.no-such-years", years);
    }
    out.map(session()::path).ifPresent(file -> OnsetFile.write(file, forecasts));
    if (explain.isPresent() && forecaster instanceof Pool pool) {
      explain(timeline, pool, asked.last());
    }
    session()
        .out()
        .line(
            String.format(
                Locale.ROOT,
                "%s%,d forecasts by %s.",
                out.map(file -> session().path(file).getFileName() + ": ").orElse(""),
                forecasts.size(),
                forecaster.name()));
    if (recording.asked()) {
      Written written = Written.of(to -> OnsetFile.write(to, forecasts));
      recording.record(session(), written, run(forecaster, asked.last(), forecasts, written));
    }
    return done();
  }

  private ForecastRun run(
      Forecaster forecaster, int year, List<Forecast> forecasts, Written written) {
    LocalDate origin = LocalDate.of(year, 12, 31);
    String digest = Written.digest(panel.files(session()));
    String parameters = "from the end of " + year;
    return new ForecastRun(
        Written.id(forecaster.name(), Forecasters.VERSION, parameters, digest, written.digest()),
        forecaster.name(),
        Forecasters.VERSION,
        ForecastRun.ONSET,
        origin,
        origin.plusYears(2),
        0,
        new ForecastProvenance(
            digest,
            written.digest(),
            parameters,
            List.of(),
            recording.known(session(), origin),
            0,
            false),
        recording.places().entrySet().stream()
            .map(place -> outlook(place.getKey(), place.getValue(), forecasts))
            .toList());
  }

  private static Outlook outlook(String situation, String country, List<Forecast> forecasts) {
    Forecast own =
        forecasts.stream()
            .filter(each -> Integer.toString(each.from().code()).equals(country))
            .findFirst()
            .orElseThrow(() -> Refusal.of("forecast.no-such-country", country));
    return new Outlook(
        situation,
        country,
        own.from().name(),
        Optional.of(
            new OnsetRisk(
                digits(own.risk().oneYear()),
                digits(own.risk().twoYears()),
                own.rank(),
                forecasts.size())),
        List.of());
  }

  private static BigDecimal digits(double chance) {
    return new BigDecimal(chance).round(FOUR).stripTrailingZeros();
  }

  private void explain(Timeline timeline, Pool pool, int year) {
    List<Explanation> explanations = Explanation.of(timeline, pool, year);
    Path file = session().path(explain.orElseThrow());
    try {
      Files.writeString(file, PrettyJson.text(ExplanationText.json(explanations)));
    } catch (IOException e) {
      throw Refusal.at(Where.file(file.toString()), "forecast.cannot-write", e.toString());
    }
  }
}
