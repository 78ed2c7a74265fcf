package org.tocsin.bench.series;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.IntToDoubleFunction;
import org.tocsin.core.series.NextEvent;

/**
 * Holds the chance of the next event against simulated and real series, beside a constant-rate and
 * an EWMA baseline, by the design that {@code docs/lab.md} fixed beforehand. The same files give the
 * same output, byte for byte.
 *
 * <p>Arguments: the folder of UCDP GED files; {@code training} or {@code evaluation}; for the
 * latter, where the diagrams go.
 */
public final class SeriesLab {

  private static final String FILE = "ged231-central-african-republic.csv";
  private static final LocalDate SPLIT = LocalDate.of(2013, 1, 1);
  private static final int TWO_YEARS = 730;
  private static final int EVER = Integer.MAX_VALUE;
  private static final long TRAINING_SEED = 1;
  private static final long EVALUATION_SEED = 2;

  private final PrintStream out;

  private SeriesLab(PrintStream out) {
    this.out = out;
  }

  /** Prints tables in Markdown. */
  public static void main(String[] arguments) throws IOException {
    SeriesLab lab = new SeriesLab(new PrintStream(System.out, true, StandardCharsets.UTF_8));
    GedSeries ged = GedSeries.read(Path.of(arguments[0]).resolve(FILE));
    if (arguments[1].equals("training")) {
      lab.training(ged);
    } else {
      lab.evaluation(ged, Path.of(arguments[2]));
    }
  }

  private static List<Long> months(LocalDate first, LocalDate last) {
    List<Long> days = new ArrayList<>();
    for (LocalDate day = first; !day.isAfter(last); day = day.plusMonths(1)) {
      days.add(day.toEpochDay());
    }
    return days;
  }

  /** The 90 days of the last of them end with 2012. */
  private static List<Trial> gedTraining(GedSeries ged, int watchedFor) {
    return Trial.of(
        ged.series(), months(LocalDate.of(2000, 1, 1), LocalDate.of(2012, 10, 1)), watchedFor);
  }

  /** The 90 days of the last of them end with 2022. */
  private static List<Trial> gedEvaluation(GedSeries ged, int watchedFor) {
    return Trial.of(ged.series(), months(SPLIT, LocalDate.of(2022, 10, 1)), watchedFor);
  }

  private static List<Trial> simulated(List<Simulated> families, int count, long seed) {
    List<Past> series = new ArrayList<>();
    families.forEach(family -> series.addAll(family.series(count, seed)));
    return Trial.of(series, Simulated.forecastDays(), EVER);
  }

  private static List<Forecaster> variants() {
    List<Forecaster> variants = new ArrayList<>();
    variants.add(Forecaster.Model.all());
    NextEvent.ways().forEach(way -> variants.add(Forecaster.Model.alone(way)));
    NextEvent.ways().forEach(way -> variants.add(Forecaster.Model.without(way)));
    return variants;
  }

  private void training(GedSeries ged) {
    out.printf("Events used: %d; left out: %d%n", ged.events(), ged.leftOut());
    List<Trial> real = gedTraining(ged, TWO_YEARS);
    variantsOn("Training years, real", real);
    variantsOn(
        "Training, simulated", simulated(List.of(Simulated.values()), 100, TRAINING_SEED));
  }

  private void variantsOn(String title, List<Trial> trials) {
    List<Forecaster> forecasters = new ArrayList<>(variants());
    Forecaster.Weighted constant = Baselines.constant(trials);
    Forecaster.Weighted ewma = Baselines.ewma(trials);
    forecasters.add(constant);
    forecasters.add(ewma);
    out.printf("%n### %s: %s%n%n", title, size(trials));
    tuned(constant);
    tuned(ewma);
    out.printf("%n| | log 7 | log 30 | log 90 | Brier 7 | Brier 30 | Brier 90 | mean chance 7 | 30 | 90 |%n");
    out.printf("|---|---|---|---|---|---|---|---|---|---|%n");
    for (Forecaster forecaster : forecasters) {
      Scores scores = Scores.of(forecaster, trials);
      out.printf(
          "| %s |%s%s%s%n",
          forecaster.name(),
          row(h -> scores.mean(Scores::log, h)),
          row(h -> scores.mean(Scores::brier, h)),
          row(scores::meanChance));
    }
    Scores any = Scores.of(constant, trials);
    out.printf("| what came | | | | | | |%s%n", row(any::shareHappened));
  }

  private static String size(List<Trial> trials) {
    return trials.stream().mapToInt(Trial::series).distinct().count()
        + " series, "
        + trials.size()
        + " forecasts";
  }

  private void tuned(Forecaster.Weighted baseline) {
    out.printf(
        Locale.ROOT,
        "%s: c %.5f a day; %s%n%n",
        baseline.name(),
        baseline.common(),
        String.join(
            "; ", Arrays.stream(baseline.parameters()).map(Object::toString).toList()));
  }

  private static String row(IntToDoubleFunction byHorizon) {
    StringBuilder row = new StringBuilder();
    for (int h = 0; h < NextEvent.HORIZONS.size(); h++) {
      row.append(String.format(Locale.ROOT, " %.4f |", byHorizon.applyAsDouble(h)));
    }
    return row.toString();
  }

  private void evaluation(GedSeries ged, Path diagrams) throws IOException {
    List<Trial> training = gedTraining(ged, TWO_YEARS);
    List<Forecaster> real =
        List.of(Forecaster.Model.all(), Baselines.constant(training), Baselines.ewma(training));
    List<ReliabilityDiagram.Line> lines =
        compare("Real, watched", gedEvaluation(ged, TWO_YEARS), real);
    write(
        diagrams.resolve("series-reliability-real.svg"),
        "One-sided violence, Central African Republic, 2013-2022",
        lines);
    compare("Real, all that ever began", gedEvaluation(ged, EVER), real);

    List<Trial> made = simulated(List.of(Simulated.values()), 100, TRAINING_SEED);
    List<Forecaster> simulated =
        List.of(Forecaster.Model.all(), Baselines.constant(made), Baselines.ewma(made));
    for (Simulated family : Simulated.values()) {
      compare(
          "Simulated, " + family.told(),
          simulated(List.of(family), 300, EVALUATION_SEED),
          simulated);
    }
    write(
        diagrams.resolve("series-reliability-simulated.svg"),
        "Simulated series, four families together",
        compare(
            "Simulated, all",
            simulated(List.of(Simulated.values()), 300, EVALUATION_SEED),
            simulated));
  }

  private static void write(Path file, String title, List<ReliabilityDiagram.Line> lines)
      throws IOException {
    Files.writeString(file, ReliabilityDiagram.of(title, NextEvent.HORIZONS, lines));
  }

  private List<ReliabilityDiagram.Line> compare(
      String title, List<Trial> trials, List<Forecaster> forecasters) {
    List<Scores> scores = forecasters.stream().map(each -> Scores.of(each, trials)).toList();
    out.printf("%n### %s: %s%n%n", title, size(trials));
    out.printf("| days | came | | mean chance | Brier | model's less | log | model's less |%n");
    out.printf("|---|---|---|---|---|---|---|---|%n");
    for (int h = 0; h < NextEvent.HORIZONS.size(); h++) {
      for (int f = 0; f < forecasters.size(); f++) {
        out.printf(
            Locale.ROOT,
            "| %d | %.3f | %s | %.3f | %.4f | %s | %.4f | %s |%n",
            NextEvent.HORIZONS.get(h),
            scores.get(f).shareHappened(h),
            forecasters.get(f).name(),
            scores.get(f).meanChance(h),
            scores.get(f).mean(Scores::brier, h),
            f == 0 ? "" : difference(scores.get(0), scores.get(f), Scores::brier, h),
            scores.get(f).mean(Scores::log, h),
            f == 0 ? "" : difference(scores.get(0), scores.get(f), Scores::log, h));
      }
    }
    reliability(scores.get(0));
    List<ReliabilityDiagram.Line> lines = new ArrayList<>();
    for (int f = 0; f < forecasters.size(); f++) {
      lines.add(new ReliabilityDiagram.Line(forecasters.get(f).name(), scores.get(f)));
    }
    return lines;
  }

  private static String difference(Scores mine, Scores theirs, Scores.Score score, int horizon) {
    double[] difference = mine.difference(theirs, score, horizon);
    return String.format(
        Locale.ROOT, "%+.4f (%+.4f to %+.4f)", difference[0], difference[1], difference[2]);
  }

  private void reliability(Scores model) {
    out.printf("%nReliability of the model: forecasts, mean chance, share that came.%n%n");
    out.printf("| band | 7 days | 30 days | 90 days |%n|---|---|---|---|%n");
    for (int b = 0; b < 10; b++) {
      StringBuilder row = new StringBuilder();
      for (int h = 0; h < NextEvent.HORIZONS.size(); h++) {
        double[] band = model.reliability(h)[b];
        row.append(
            band[0] == 0
                ? " none |"
                : String.format(
                    Locale.ROOT, " %.0f, %.2f, %.2f |", band[0], band[1], band[2]));
      }
      out.printf(Locale.ROOT, "| %.1f to %.1f |%s%n", b / 10.0, (b + 1) / 10.0, row);
    }
  }
}
