package org.tocsin.forecast.verb;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.tocsin.cli.Refusal;
import org.tocsin.cli.page.Terminal;
import org.tocsin.core.problem.Where;
import org.tocsin.forecast.monthly.DrawsFile;
import org.tocsin.forecast.monthly.DrawsScore;
import org.tocsin.forecast.monthly.MonthlyPanel;
import org.tocsin.forecast.monthly.PanelReader;
import org.tocsin.forecast.monthly.Scored;
import org.tocsin.journal.json.JsonObject;

/** Draws of deaths in a month. */
final class ScoreMonthly implements Scoring {

  @Override
  public boolean reads(Path forecasts, List<String> columns) {
    return DrawsFile.is(forecasts, columns);
  }

  @Override
  public Scores score(Asked asked) {
    String target = asked.target().orElseThrow(() -> Refusal.of("monthly.which-target"));
    MonthlyPanel panel = PanelReader.read(asked.actuals(), target);
    List<DrawsFile.Row> rows = DrawsFile.read(asked.forecasts());
    List<Scored> scored = DrawsScore.of(rows, panel);
    if (scored.isEmpty()) {
      throw Refusal.at(Where.file(asked.actuals().toString()), "monthly.no-outcomes");
    }
    return new OfDraws(target, scored, rows.size() - scored.size());
  }

  /**
   * Scores of one file.
   *
   * @param without rows that have no outcome yet
   */
  private record OfDraws(String target, List<Scored> scored, int without) implements Scores {

    @Override
    public JsonObject json() {
      return MonthlyScores.of(scored).put("rows_without_outcome", without).build();
    }

    @Override
    public void tell(Terminal out) {
      out.line(
          String.format(
              Locale.ROOT,
              "%,d country-months held against what happened; %,d have no outcome yet.",
              scored.size(),
              without));
      out.blank();
      MonthlyTable.tell(out, target, Map.of("given", scored));
      out.blank();
      MonthlyTable.pit(out, "PIT", scored);
      out.paragraph(MonthlyTable.LEGEND);
    }
  }
}
