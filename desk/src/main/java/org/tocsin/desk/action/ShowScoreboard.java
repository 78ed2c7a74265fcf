package org.tocsin.desk.action;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.tocsin.core.desk.Version;
import org.tocsin.core.fact.DeskFact;
import org.tocsin.core.forecast.ForecastRun;
import org.tocsin.core.hindsight.LevelScore;
import org.tocsin.core.hindsight.Rule;
import org.tocsin.core.hindsight.WarningScores;
import org.tocsin.core.hindsight.Watched;
import org.tocsin.desk.page.Glances;
import org.tocsin.desk.page.Hindsight;
import org.tocsin.desk.page.ScoreboardPage;
import org.tocsin.desk.page.Standing;
import org.tocsin.desk.server.Action;
import org.tocsin.desk.server.Answer;
import org.tocsin.desk.server.Call;
import org.tocsin.desk.words.Words;

/** Past alerts and levels against what happened, as known on the day looked at. */
public final class ShowScoreboard implements Action {

  @Override
  public Answer answer(Call call) {
    Rule rule = Rule.STANDARD;
    Glances<Hindsight> hindsight = Hindsight.of(call.sight(), rule);
    return Answer.page(
        "scoreboard",
        call.words().say("nav.scoreboard"),
        call.wide(
            ScoreboardPage.class,
            hindsight.missing().size(),
            sight -> page(call, rule, hindsight)));
  }

  private static ScoreboardPage page(Call call, Rule rule, Glances<Hindsight> hindsight) {
    List<Watched> alerts = new ArrayList<>();
    List<Watched> levels = new ArrayList<>();
    for (Glances.Seen<Hindsight> each : hindsight.known()) {
      each.part().alerts().ifPresent(alerts::add);
      each.part().levels().ifPresent(levels::add);
    }
    return new ScoreboardPage(
        hindsight.progress(),
        new ScoreboardPage.Rule(rule.rung(), rule.killed(), rule.horizonDays(), rule.quietDays()),
        levels.size(),
        rows(call.words(), WarningScores.of(alerts, rule)),
        rows(call.words(), WarningScores.of(levels, rule)),
        call.room().state().forecasts().stream()
            .flatMap(version -> forecast(call, version).stream())
            .toList());
  }

  private static List<ScoreboardPage.Row> rows(Words words, List<LevelScore> scores) {
    return scores.stream()
        .map(
            score ->
                new ScoreboardPage.Row(
                    Standing.of(words, score.level()),
                    score.warnings(),
                    score.right(),
                    score.wrong(),
                    score.open(),
                    score.episodes(),
                    score.warnedOf(),
                    score.medianLead(),
                    score.precision().map(rate -> share(words, rate)),
                    score.recall().map(rate -> share(words, rate)),
                    score.falseAlarms().map(rate -> perYear(words, rate))))
        .toList();
  }

  private static ScoreboardPage.Rate share(Words words, LevelScore.Rate rate) {
    return new ScoreboardPage.Rate(
        percent(words, String.format(Locale.ROOT, "%.0f", 100 * rate.value())),
        percent(
            words,
            String.format(
                Locale.ROOT,
                "%.0f–%.0f",
                100 * rate.interval().low(),
                100 * rate.interval().high())),
        rate.cases(),
        rate.tooFew());
  }

  /** As the language has it: 17%, in French with a narrow space. */
  private static String percent(Words words, String value) {
    return words.apart(words.say("scoreboard.percent", "value", value));
  }

  private static ScoreboardPage.Rate perYear(Words words, LevelScore.Rate rate) {
    return new ScoreboardPage.Rate(
        String.format(Locale.ROOT, "%.2f", rate.value()),
        words.apart(
            String.format(Locale.ROOT, "%.2f–%.2f", rate.interval().low(), rate.interval().high())),
        rate.cases(),
        rate.tooFew());
  }

  private static Optional<ScoreboardPage.Forecast> forecast(
      Call call, Version<DeskFact.ForecastMade> version) {
    return version
        .value()
        .map(
            made -> {
              ForecastRun run = made.run();
              return new ScoreboardPage.Forecast(
                  call.words().moment(version.recordedAt()),
                  call.room().name(version.actor()),
                  run.forecaster()
                      + " "
                      + run.target()
                      + ", "
                      + run.origin()
                      + " … "
                      + run.until());
            });
  }
}
