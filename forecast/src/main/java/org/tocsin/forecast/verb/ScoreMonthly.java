package org.tocsin.forecast.verb;

import java.nio.file.Path;
import java.util.List;
import org.tocsin.cli.Refusal;
import org.tocsin.cli.page.Terminal;
import org.tocsin.core.problem.Where;
import org.tocsin.forecast.monthly.DrawsFile;
import org.tocsin.forecast.monthly.DrawsScore;
import org.tocsin.forecast.monthly.MonthlyPanel;
import org.tocsin.forecast.monthly.PanelReader;
import org.tocsin.forecast.monthly.Scored;
import org.tocsin.journal.json.JsonObject;
import org.tocsin.journal.json.PrettyJson;

/** Draws of deaths in a month. */
final class ScoreMonthly implements Scoring {

  @Override
  public boolean reads(Path forecasts, List<String> columns) {
    return DrawsFile.is(forecasts, columns);
  }

  @Override
  public JsonObject score(Asked asked) {
    String target = asked.target().orElseThrow(() -> Refusal.of("monthly.which-target"));
    MonthlyPanel panel = PanelReader.read(asked.actuals(), target);
    List<DrawsFile.Row> rows = DrawsFile.read(asked.forecasts());
    List<Scored> scored = DrawsScore.of(rows, panel);
    if (scored.isEmpty()) {
      throw Refusal.at(Where.file(asked.actuals().toString()), "monthly.no-outcomes");
    }
    return MonthlyScores.of(scored)
        .put("rows_without_outcome", rows.size() - scored.size())
        .build();
  }

  @Override
  public void tell(JsonObject scores, Terminal out) {
    out.raw(PrettyJson.text(scores));
  }
}
