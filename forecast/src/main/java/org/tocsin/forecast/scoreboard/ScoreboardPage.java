package org.tocsin.forecast.scoreboard;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.tocsin.cli.page.Terminal;
import org.tocsin.core.hindsight.LevelScore;
import org.tocsin.core.hindsight.Rule;
import org.tocsin.core.hindsight.Watched;

/** The scoreboard for a person. */
final class ScoreboardPage {

  private final Terminal out;

  ScoreboardPage(Terminal out) {
    this.out = out;
  }

  void warnings(Rule rule, boolean levels, List<Watched> watched, List<LevelScore> scores) {
    out.title(levels ? "Levels as they would have been" : "Alerts issued");
    out.paragraph(
        String.format(
            Locale.ROOT,
            "Right: an incident on rung %d or above, or with %d dead or more, began within %d days"
                + " after. Harm that begins after %d days of quiet is one episode. %d situations,"
                + " %.1f situation-years. Intervals are of 95 %%.",
            rule.rung(),
            rule.killed(),
            rule.horizonDays(),
            rule.quietDays(),
            watched.size(),
            scores.get(0).situationYears()));
    for (LevelScore score : scores) {
      out.heading(score.level().name().replace('_', ' ') + " and above");
      out.item(
          "-",
          String.format(
              Locale.ROOT,
              "%d warnings: %d right, %d wrong, %d open. Precision: %s.",
              score.warnings(),
              score.right(),
              score.wrong(),
              score.open(),
              share(score.precision())));
      out.item(
          "-",
          String.format(
              Locale.ROOT,
              "%d episodes of harm, %d warned of%s. Recall: %s.",
              score.episodes(),
              score.warnedOf(),
              lead(score),
              share(score.recall())));
      out.item(
          "-",
          score
              .falseAlarms()
              .map(
                  rate ->
                      String.format(
                          Locale.ROOT,
                          "False alarms a situation-year: %.2f (%.2f to %.2f)%s.",
                          rate.value(),
                          rate.interval().low(),
                          rate.interval().high(),
                          few(rate)))
              .orElse("False alarms: nothing was watched yet."));
    }
    int undated = watched.stream().mapToInt(Watched::undated).sum();
    if (undated > 0) {
      out.paragraph(
          undated + " incidents would count, but nobody says when they began: they are left out.");
    }
  }

  private static String lead(LevelScore score) {
    return score
        .medianLead()
        .map(
            median ->
                String.format(
                    Locale.ROOT,
                    ", %d days before in the middle (%d to %d)",
                    median,
                    score.leadDays().get(0),
                    score.leadDays().get(score.leadDays().size() - 1)))
        .orElse("");
  }

  private static String share(Optional<LevelScore.Rate> rate) {
    return rate.map(
            known ->
                String.format(
                    Locale.ROOT,
                    "%.0f %% (%.0f to %.0f)%s",
                    100 * known.value(),
                    100 * known.interval().low(),
                    100 * known.interval().high(),
                    few(known)))
        .orElse("nothing to tell from");
  }

  private static String few(LevelScore.Rate rate) {
    return rate.tooFew() ? "; too few to tell" : "";
  }

  void forecasts(List<RunScore> scores) {
    out.title("Forecasts recorded");
    if (scores.isEmpty()) {
      out.line("None.");
      return;
    }
    for (RunScore score : scores) {
      out.heading(
          score.run().id()
              + ": "
              + score.run().target()
              + " from "
              + score.run().origin()
              + " to "
              + score.run().until());
      out.item("-", draws(score));
      for (RunScore.Chance chance : score.chances()) {
        out.item(
            "-",
            String.format(
                Locale.ROOT,
                "%s, %s: %.1f %% said; %s.",
                chance.situation(),
                chance.what(),
                100 * chance.said(),
                chance
                    .happened()
                    .map(came -> came ? "it happened" : "it did not happen")
                    .orElse("not over, or not known")));
      }
    }
    chances(ChancesDecided.of(scores));
  }

  private static String draws(RunScore score) {
    return score
        .draws()
        .map(
            draws ->
                String.format(
                    Locale.ROOT,
                    "%,d of %,d country-months are known: CRPS %.3f, of the country's own last"
                        + " twelve months %.3f; cover of the central 90 %% %s.",
                    draws.rows(),
                    draws.of(),
                    draws.crps(),
                    draws.peer(),
                    Double.isFinite(draws.covered())
                        ? String.format(Locale.ROOT, "%.3f", draws.covered())
                        : "not known"))
        .orElse("All countries together: nothing to hold it against is known here.");
  }

  private void chances(ChancesDecided chances) {
    if (chances.decided() == 0) {
      out.paragraph("No chance that was told of a situation is decided yet.");
      return;
    }
    out.paragraph(
        String.format(
            Locale.ROOT,
            "Of %d chances told of situations and decided, %d came; by what was said %.1f should"
                + " have. Brier %.4f%s. %d are open.",
            chances.decided(),
            chances.happened(),
            chances.foretold(),
            chances.brier(),
            chances.decided() < LevelScore.FEW ? "; too few to tell" : "",
            chances.open()));
  }
}
