package org.tocsin.forecast.scoreboard;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tocsin.cli.Refusal;
import org.tocsin.cli.Session;
import org.tocsin.cli.verb.Verb;
import org.tocsin.cli.workspace.OnFile;
import org.tocsin.cli.workspace.Workspace;
import org.tocsin.cli.workspace.WorkspaceOptions;
import org.tocsin.core.desk.DeskState;
import org.tocsin.core.desk.Version;
import org.tocsin.core.fact.DeskFact;
import org.tocsin.core.hindsight.LevelScore;
import org.tocsin.core.hindsight.Recalled;
import org.tocsin.core.hindsight.Rule;
import org.tocsin.core.hindsight.WarningScores;
import org.tocsin.core.hindsight.Watched;
import org.tocsin.core.json.HindsightJson;
import org.tocsin.core.model.CaseRecord;
import org.tocsin.core.model.RecordKind;
import org.tocsin.core.model.Situation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What the desk warned of and foretold, held against what happened. */
@Command(
    name = "scoreboard",
    description = {
      "Hold the desk's alerts and recorded forecasts against what happened, as it is known now.",
      "An alert is right where an incident on --rung or above, or with --killed dead or more, begins"
          + " within --horizon days after it. Its level is that of the very position it cites."
    })
public final class ScoreboardVerb extends Verb {

  @Mixin private final WorkspaceOptions workspace = new WorkspaceOptions();

  @Parameters(
      arity = "0..1",
      paramLabel = "SITUATION",
      description = "One situation alone. Default: all together.")
  private Optional<String> situation = Optional.empty();

  @Option(
      names = "--levels",
      description =
          "Score, in place of the alerts issued, the levels that an assessment would have had on"
              + " each day by what anyone could have known then: what the rules say, not what"
              + " anybody warned of.")
  private boolean levels;

  @Option(
      names = "--rung",
      paramLabel = "N",
      description = "Of the severity ladder, 1 to 7. Default: ${DEFAULT-VALUE}.")
  private int rung = Rule.STANDARD.rung();

  @Option(
      names = "--killed",
      paramLabel = "N",
      description = "People, at the least. Default: ${DEFAULT-VALUE}.")
  private long killed = Rule.STANDARD.killed();

  @Option(
      names = "--horizon",
      paramLabel = "DAYS",
      description = "How far a warning reaches. Default: ${DEFAULT-VALUE}.")
  private int horizon = Rule.STANDARD.horizonDays();

  @Option(
      names = "--actuals",
      paramLabel = "PANEL",
      description =
          "What happened, for forecasts of deaths that were made from a panel: the same panel, of"
              + " later months. Forecasts from the lake are held against the lake.")
  private Optional<String> actuals = Optional.empty();

  @Option(names = "--json", description = "Write JSON.")
  private boolean json;

  public ScoreboardVerb(Session session) {
    super(session);
  }

  @Override
  public Integer call() {
    if (rung < 1 || rung > 7 || killed < 1 || horizon < 1 || horizon > 3650) {
      throw Refusal.of("scoreboard.rule");
    }
    Rule rule = new Rule(rung, killed, horizon, Rule.STANDARD.quietDays());
    try (Workspace open = workspace.read(session())) {
      List<Watched> watched = watched(open.state(), rule);
      List<LevelScore> warnings = WarningScores.of(watched, rule);
      List<RunScore> forecasts = forecasts(open);
      if (json) {
        return json(
            ScoreboardJson.head(levels, watched.size(), rule)
                .put("warnings", HindsightJson.of(warnings))
                .put("forecasts", ScoreboardJson.of(forecasts))
                .put("chances", ScoreboardJson.chances(forecasts))
                .build());
      }
      ScoreboardPage page = new ScoreboardPage(session().out());
      page.warnings(rule, levels, watched, warnings);
      page.forecasts(forecasts);
      return done();
    }
  }

  private List<Watched> watched(DeskState state, Rule rule) {
    situation.ifPresent(id -> OnFile.situation(state, id));
    List<String> ids =
        situation
            .map(List::of)
            .orElseGet(
                () ->
                    state.records(Situation.class, RecordKind.SITUATION).stream()
                        .map(CaseRecord::id)
                        .toList());
    Recalled recalled = new Recalled(state, session().now(), rule);
    List<Watched> watched = new ArrayList<>();
    for (String id : ids) {
      (levels ? recalled.levels(id) : recalled.alerts(id)).ifPresent(watched::add);
    }
    return watched;
  }

  private List<RunScore> forecasts(Workspace open) {
    LocalDate today = session().now().atOffset(ZoneOffset.UTC).toLocalDate();
    try (WhatHappened happened =
        new WhatHappened(session(), open, today, actuals.map(session()::path))) {
      ForecastsScored scored = new ForecastsScored(happened, today);
      List<RunScore> scores = new ArrayList<>();
      for (Version<DeskFact.ForecastMade> version : open.state().forecasts()) {
        DeskFact.ForecastMade made = version.value().orElseThrow();
        if (situation.isEmpty() || made.run().of(situation.get()).isPresent()) {
          scores.add(scored.of(made, situation));
        }
      }
      return scores;
    }
  }
}
