package org.tocsin.forecast.verb;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.tocsin.cli.Refusal;
import org.tocsin.cli.Session;
import org.tocsin.cli.verb.Verb;
import org.tocsin.core.problem.Where;
import org.tocsin.forecast.panel.CsvFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "score",
    description = {
      "Hold forecasts against what happened. Which kind they are is seen from their columns: risks of"
          + " an onset (risk_1yr, risk_2yr), or draws of deaths in a month (draw_1, draw_2, …)."
    })
final class ScoreVerb extends Verb {

  /** One line for each kind of forecast. */
  private static final List<Scoring> KINDS = List.of(new ScoreOnset(), new ScoreMonthly());

  @Parameters(index = "0", paramLabel = "FORECASTS", description = "What was foretold.")
  private String forecasts = "";

  @Parameters(
      index = "1",
      paramLabel = "ACTUALS",
      description = "What happened: a panel that reaches the foretold years or months.")
  private String actuals = "";

  @Option(
      names = "--target",
      paramLabel = "COLUMN",
      description = "Which column of the actuals was foretold, where the forecasts do not tell.")
  private Optional<String> target = Optional.empty();

  @Option(names = "--json", description = "Write JSON, with more than the table has.")
  private boolean json;

  ScoreVerb(Session session) {
    super(session);
  }

  @Override
  public Integer call() {
    Path file = session().path(forecasts);
    List<String> columns = header(file);
    Scoring scoring =
        KINDS.stream()
            .filter(kind -> kind.reads(file, columns))
            .findFirst()
            .orElseThrow(
                () -> Refusal.at(Where.file(file.toString()), "forecast.unknown-forecasts"));
    Scoring.Scores scores = scoring.score(new Scoring.Asked(file, session().path(actuals), target));
    if (json) {
      return json(scores.json());
    }
    scores.tell(session().out());
    return done();
  }

  private static List<String> header(Path file) {
    String name = file.toString().toLowerCase(Locale.ROOT);
    if (name.endsWith(".parquet")) {
      return List.of();
    }
    List<String> columns = new ArrayList<>();
    CsvFile.read(file, (names, rows) -> columns.addAll(names));
    return columns;
  }
}
