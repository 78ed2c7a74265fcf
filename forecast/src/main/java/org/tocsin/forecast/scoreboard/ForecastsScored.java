package org.tocsin.forecast.scoreboard;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.tocsin.core.fact.DeskFact;
import org.tocsin.core.forecast.DeathsAhead;
import org.tocsin.core.forecast.ForecastRun;
import org.tocsin.core.forecast.OnsetRisk;
import org.tocsin.core.forecast.Outlook;
import org.tocsin.core.hindsight.Watched;
import org.tocsin.forecast.monthly.DrawsFile;
import org.tocsin.forecast.monthly.DrawsScore;
import org.tocsin.forecast.monthly.MonthlyPanel;
import org.tocsin.forecast.monthly.Months;
import org.tocsin.forecast.monthly.Scored;
import org.tocsin.forecast.monthly.Summary;

/** Scores recorded forecasts, each by what is known now. */
final class ForecastsScored {

  /** From where it is known what happened. */
  interface Happened {

    /** Deaths by country and month, in the numbers of a run's own panel; empty where unknown. */
    Optional<MonthlyPanel> deaths(ForecastRun run);

    /** Mass killing in a situation, by the desk's own incidents; empty where it has none. */
    Optional<Watched> massKilling(String situation);

    /** The sealed file of forecasts; empty where its key was destroyed. */
    Optional<byte[]> forecasts(DeskFact.ForecastMade made);
  }

  private final Happened happened;
  private final LocalDate today;

  ForecastsScored(Happened happened, LocalDate today) {
    this.happened = happened;
    this.today = today;
  }

  RunScore of(DeskFact.ForecastMade made, Optional<String> situation) {
    ForecastRun run = made.run();
    boolean onset = run.target().equals(ForecastRun.ONSET);
    Optional<MonthlyPanel> deaths = onset ? Optional.empty() : happened.deaths(run);
    List<RunScore.Chance> chances = new ArrayList<>();
    for (Outlook outlook : run.outlooks()) {
      if (situation.isEmpty() || situation.get().equals(outlook.situation())) {
        outlook.onset().ifPresent(risk -> onset(run, outlook, risk, chances));
        outlook.deaths().forEach(ahead -> chances.add(deaths(outlook, ahead, deaths)));
      }
    }
    return new RunScore(run, deaths.flatMap(panel -> draws(made, panel)), chances);
  }

  private void onset(
      ForecastRun run, Outlook outlook, OnsetRisk risk, List<RunScore.Chance> chances) {
    chances.add(
        onset(outlook, "onset within one year", risk.oneYear().doubleValue(), run.origin(), 1));
    chances.add(
        onset(outlook, "onset within two years", risk.twoYears().doubleValue(), run.origin(), 2));
  }

  private RunScore.Chance onset(
      Outlook outlook, String what, double said, LocalDate origin, int years) {
    LocalDate end = origin.plusYears(years);
    Optional<Boolean> came =
        happened
            .massKilling(outlook.situation())
            .flatMap(
                watched -> {
                  boolean began =
                      watched.harms().stream()
                          .anyMatch(harm -> harm.day().isAfter(origin) && !harm.day().isAfter(end));
                  return began || end.isBefore(today) ? Optional.of(began) : Optional.empty();
                });
    return new RunScore.Chance(outlook.situation(), what, said, came);
  }

  private static RunScore.Chance deaths(
      Outlook outlook, DeathsAhead ahead, Optional<MonthlyPanel> panel) {
    return new RunScore.Chance(
        outlook.situation(),
        "25 deaths or more, " + ahead.from() + " to " + ahead.to(),
        ahead.atLeastTwentyFive().doubleValue(),
        panel
            .flatMap(
                known ->
                    known.total(
                        Integer.parseInt(outlook.place()), month(ahead.from()), month(ahead.to())))
            .map(total -> total >= Scored.LARGE));
  }

  private static int month(LocalDate day) {
    return Months.id(day.getYear(), day.getMonthValue());
  }

  private Optional<RunScore.OfDraws> draws(DeskFact.ForecastMade made, MonthlyPanel panel) {
    Optional<byte[]> kept = happened.forecasts(made);
    if (kept.isEmpty()) {
      return Optional.empty();
    }
    List<DrawsFile.Row> rows = read(kept.get(), made.run().id());
    List<Scored> scored = DrawsScore.of(rows, panel);
    if (scored.isEmpty()) {
      return Optional.empty();
    }
    Summary summary = Summary.of(scored);
    return Optional.of(
        new RunScore.OfDraws(
            scored.size(),
            rows.size(),
            summary.crps(),
            DrawsScore.ownLastYear(rows, panel),
            summary.coverage()));
  }

  private static List<DrawsFile.Row> read(byte[] compressed, String named) {
    try (Reader text =
        new InputStreamReader(
            new GZIPInputStream(new ByteArrayInputStream(compressed)), StandardCharsets.UTF_8)) {
      return DrawsFile.read(text, named);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
