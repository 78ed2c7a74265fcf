package org.tocsin.forecast.verb;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.tocsin.cli.Refusal;
import org.tocsin.cli.Session;
import org.tocsin.cli.page.Terminal;
import org.tocsin.cli.verb.Destination;
import org.tocsin.cli.verb.Verb;
import org.tocsin.forecast.onset.CaughtInTwoLists;
import org.tocsin.forecast.onset.EwpForecasts;
import org.tocsin.forecast.onset.Forecast;
import org.tocsin.forecast.onset.Forecaster;
import org.tocsin.forecast.onset.OnsetScores;
import org.tocsin.forecast.onset.PairedWithEwp;
import org.tocsin.forecast.onset.Timeline;
import org.tocsin.forecast.panel.Lead;
import org.tocsin.forecast.panel.Panel;
import org.tocsin.forecast.panel.PanelReader;
import org.tocsin.forecast.plot.Plots;
import org.tocsin.journal.json.JsonObject;
import org.tocsin.journal.json.JsonValue;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "onset",
    description = {
      "The forward test of forecasts of onset: each year's made from what was known by its end, and"
          + " scored beside peers, one and two years ahead.",
      "Intervals are of 2,000 redraws of whole countries. All models over 18 years take some two"
          + " minutes on two processors; one --model takes less."
    })
final class TestOnset extends Verb {

  @Mixin private final OnsetPanel panel = new OnsetPanel();

  @Option(
      names = "--predictor-years",
      required = true,
      paramLabel = "YEARS",
      description = "From the end of which years to foretell, such as 1993-2010.")
  private String years = "";

  @Option(
      names = "--model",
      split = ",",
      paramLabel = "NAME",
      description = "Which models, with commas between. Default: all; ewp-net takes longest.")
  private List<String> models = new ArrayList<>();

  @Option(
      names = "--peer",
      paramLabel = "FILE",
      description =
          "The Early Warning Project's own forecasts, to be held beside on the same rows.")
  private Optional<String> peer = Optional.empty();

  @Option(
      names = "--plots",
      paramLabel = "DIR",
      description = "Also draw, as SVG files in this folder, the reliability of each model.")
  private Optional<String> plots = Optional.empty();

  @Option(names = "--json", description = "Write JSON.")
  private boolean json;

  TestOnset(Session session) {
    super(session);
  }

  /** What one model did. */
  private record Tested(
      OnsetScores one,
      OnsetScores two,
      double inTwoLists30,
      double inTwoLists10,
      List<PairedWithEwp> pairs) {}

  @Override
  public Integer call() {
    Years asked = Years.read(years);
    Optional<Path> pictures = plots.map(folder -> Destination.folder(session(), folder));
    List<Forecaster> forecasters =
        models.isEmpty() ? panel.all() : models.stream().map(OnsetPanel::forecaster).toList();
    PanelReader.Told told = panel.read(session(), Integer.MAX_VALUE, forecasters);
    warn(told.warnings());
    if (IntStream.rangeClosed(asked.first(), asked.last())
        .noneMatch(year -> told.panel().rowsOf(year).length > 0)) {
      throw Refusal.of("onset.no-such-years", years);
    }
    Optional<EwpForecasts> ewp = peer.map(file -> OnsetFile.readEwp(session().path(file)));
    Timeline timeline = new Timeline(told.panel());
    List<Tested> tested = new ArrayList<>();
    for (Forecaster one : forecasters) {
      List<Forecast> made = timeline.forecasts(one, asked.first(), asked.last());
      tested.add(test(one.name(), made, told.panel(), ewp));
    }
    pictures.ifPresent(folder -> draw(new PlotFolder(folder), tested));
    if (json) {
      List<JsonValue> all =
          tested.stream().map(TestOnset::json).map(JsonValue.class::cast).toList();
      return json(JsonObject.builder().put("years", years).put("models", all).build());
    }
    tell(tested);
    return done();
  }

  private static void draw(PlotFolder folder, List<Tested> tested) {
    for (Tested each : tested) {
      draw(folder, each.one(), "one-year", "within one year");
      draw(folder, each.two(), "two-years", "within two years");
    }
  }

  private static void draw(PlotFolder folder, OnsetScores scores, String file, String when) {
    folder.write(
        "reliability-" + scores.model() + "-" + file + ".svg",
        Plots.reliability(
            "Onset of mass killing " + when + ", foretold by " + scores.model(),
            scores.reliability()));
  }

  private static Tested test(
      String name, List<Forecast> made, Panel actuals, Optional<EwpForecasts> ewp) {
    return new Tested(
        OnsetScores.of(name, made, actuals, Lead.ONE_YEAR, OnsetScores.REDRAWS),
        OnsetScores.of(name, made, actuals, Lead.TWO_YEARS, OnsetScores.REDRAWS),
        CaughtInTwoLists.recall(made, actuals, 30),
        CaughtInTwoLists.recall(made, actuals, 10),
        ewp.map(their -> PairedWithEwp.of(name, made, their, actuals, OnsetScores.REDRAWS))
            .orElse(List.of()));
  }

  private void tell(List<Tested> tested) {
    Terminal out = session().out();
    table(tested.stream().map(Tested::one).toList());
    table(tested.stream().map(Tested::two).toList());
    out.heading("Caught in either of two lists, as the Early Warning Project counts");
    for (Tested one : tested) {
      out.line(
          String.format(
              Locale.ROOT,
              "%-18s top 30 %.3f, top 10 %.3f",
              one.one().model(),
              one.inTwoLists30(),
              one.inTwoLists10()));
    }
    if (tested.stream().anyMatch(one -> !one.pairs().isEmpty())) {
      out.heading("Beside the Early Warning Project's own, same country-years, one year ahead");
    }
    tested.forEach(one -> one.pairs().forEach(this::tell));
    tested.forEach(one -> OnsetScoreText.reliability(one.two(), out));
  }

  private void table(List<OnsetScores> scores) {
    session().out().heading(OnsetScoreText.title(scores.get(0)));
    session().out().line(OnsetScoreText.HEADING);
    scores.forEach(one -> session().out().line(OnsetScoreText.line(one)));
  }

  private void tell(PairedWithEwp pair) {
    session()
        .out()
        .line(
            String.format(
                Locale.ROOT,
                "%s - %s: AUC %.3f - %.3f = %+.3f (95 %% %+.3f to %+.3f), AP %.4f and %.4f, recall"
                    + " top 30 %.3f and %.3f, top 10 %.3f and %.3f; %,d rows, %d onsets",
                pair.model(),
                pair.against(),
                pair.ours(),
                pair.theirs(),
                pair.difference(),
                pair.interval().low(),
                pair.interval().high(),
                pair.averagePrecision(),
                pair.theirAveragePrecision(),
                pair.recalls().top30(),
                pair.theirRecalls().top30(),
                pair.recalls().top10(),
                pair.theirRecalls().top10(),
                pair.cases(),
                pair.onsets()));
  }

  private static JsonObject json(Tested tested) {
    List<JsonValue> pairs = new ArrayList<>();
    for (PairedWithEwp pair : tested.pairs()) {
      pairs.add(
          JsonObject.builder()
              .put("against", pair.against())
              .put("cases", pair.cases())
              .put("onsets", pair.onsets())
              .put("auc", OnsetScoreText.number(pair.ours()))
              .put("their_auc", OnsetScoreText.number(pair.theirs()))
              .put("difference", OnsetScoreText.number(pair.difference()))
              .put("difference_95", OnsetScoreText.interval(pair.interval()))
              .build());
    }
    return JsonObject.builder()
        .put("one_year", OnsetScoreText.json(tested.one()))
        .put("two_years", OnsetScoreText.json(tested.two()))
        .put("recall_two_lists_30", OnsetScoreText.number(tested.inTwoLists30()))
        .put("recall_two_lists_10", OnsetScoreText.number(tested.inTwoLists10()))
        .put("beside_ewp", pairs)
        .build();
  }
}
