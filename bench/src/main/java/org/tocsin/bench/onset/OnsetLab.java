package org.tocsin.bench.onset;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.tocsin.forecast.onset.BaseRate;
import org.tocsin.forecast.onset.Forecast;
import org.tocsin.forecast.onset.Forecaster;
import org.tocsin.forecast.onset.Timeline;
import org.tocsin.forecast.panel.Lead;
import org.tocsin.forecast.panel.Panel;
import org.tocsin.forecast.panel.PanelReader;
import org.tocsin.forecast.score.Chances;
import org.tocsin.forecast.score.Judged;
import org.tocsin.forecast.score.Ranking;

/** Every configuration that was tried, on the years kept for choosing. */
public final class OnsetLab {

  private OnsetLab() {}

  /**
   * @param args the folder of the onset panel, first and last predictor year, then which
   *     configurations: their names begin so
   */
  public static void main(String[] args) {
    Path folder = Path.of(args[0]);
    int first = Integer.parseInt(args[1]);
    int last = Integer.parseInt(args[2]);
    Panel panel =
        PanelReader.read(
                List.of(
                    folder.resolve("onset-panel-to-2012.csv"),
                    folder.resolve("onset-predictors-2011.csv")),
                last + 2)
            .panel();
    Timeline timeline = new Timeline(panel);
    List<Forecast> base = timeline.forecasts(new BaseRate(), first, last);
    System.out.println(
        "configuration              AUC1   AUC1b  AUC2   AP1    top30  top10  BSS1    BSS2    BSS2b   log2    ratio1 ratio2 ratio2b");
    for (Forecaster one : Trials.ALL) {
      if (args.length < 4 || matches(one.name(), args)) {
        line(panel, timeline.forecasts(one, first, last), base, one.name());
      }
    }
  }

  private static boolean matches(String name, String... args) {
    for (int at = 3; at < args.length; at++) {
      if (name.startsWith(args[at])) {
        return true;
      }
    }
    return false;
  }

  private static void line(
      Panel panel, List<Forecast> forecasts, List<Forecast> base, String name) {
    Judged one = judged(panel, forecasts, Lead.ONE_YEAR, 0);
    Judged late = judged(panel, forecasts, Lead.ONE_YEAR, 1992);
    Judged two = judged(panel, forecasts, Lead.TWO_YEARS, 0);
    System.out.printf(
        Locale.ROOT,
        "%-26s %.4f %.4f %.4f %.4f %.3f  %.3f  %+.4f %+.4f %+.4f %.5f %.2f   %.2f   %.2f%n",
        name,
        Ranking.areaUnderCurve(one, one.once()),
        Ranking.areaUnderCurve(late, late.once()),
        Ranking.areaUnderCurve(two, two.once()),
        Ranking.averagePrecision(one, one.once()),
        Ranking.recall(one, one.once(), 30),
        Ranking.recall(one, one.once(), 10),
        Chances.brierSkill(one, judged(panel, base, Lead.ONE_YEAR, 0).chances(), one.once()),
        Chances.brierSkill(two, judged(panel, base, Lead.TWO_YEARS, 0).chances(), two.once()),
        Chances.brierSkill(
            judged(panel, forecasts, Lead.TWO_YEARS, 1992),
            judged(panel, base, Lead.TWO_YEARS, 1992).chances(),
            judged(panel, base, Lead.TWO_YEARS, 1992).once()),
        Chances.logScore(two, two.once()),
        Chances.ratio(one, one.once()),
        Chances.ratio(two, two.once()),
        Chances.ratio(
            judged(panel, forecasts, Lead.TWO_YEARS, 1992),
            judged(panel, forecasts, Lead.TWO_YEARS, 1992).once()));
  }

  private static Judged judged(Panel panel, List<Forecast> forecasts, Lead lead, int after) {
    List<Forecast> kept = new ArrayList<>();
    List<Boolean> happened = new ArrayList<>();
    for (Forecast one : forecasts) {
      int row = panel.find(one.from().code(), one.from().year()).orElseThrow();
      if (one.from().year() > after && panel.onsetWithin(row, lead).isPresent()) {
        kept.add(one);
        happened.add(panel.onsetWithin(row, lead).get());
      }
    }
    boolean[] outcomes = new boolean[kept.size()];
    for (int at = 0; at < outcomes.length; at++) {
      outcomes[at] = happened.get(at);
    }
    return new Judged(
        kept.stream().mapToDouble(one -> one.risk().within(lead)).toArray(),
        outcomes,
        kept.stream().mapToInt(one -> one.from().code()).toArray(),
        kept.stream().mapToInt(one -> one.from().year()).toArray());
  }
}
