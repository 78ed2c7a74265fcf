package org.tocsin.forecast.onset;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tocsin.cli.Refusal;
import org.tocsin.forecast.panel.Lead;
import org.tocsin.forecast.panel.Panel;
import org.tocsin.forecast.score.Bootstrap;
import org.tocsin.forecast.score.Bootstrap.Interval;
import org.tocsin.forecast.score.Chances;
import org.tocsin.forecast.score.Judged;
import org.tocsin.forecast.score.Ranking;
import org.tocsin.forecast.score.Reliability;

/**
 * How forecasts of one model did, for one lead.
 *
 * @param brierSkill against the share of all earlier country-years that an onset followed, as it
 *     was known at the time; empty where the panel does not reach back
 * @param ratio foretold to observed
 */
public record OnsetScores(
    String model,
    Lead lead,
    int cases,
    int onsets,
    double auc,
    Interval aucInterval,
    double averagePrecision,
    double recall30,
    double recall20,
    double recall10,
    double brier,
    Optional<Double> brierSkill,
    Interval brierSkillInterval,
    double logScore,
    double ratio,
    Reliability reliability) {

  public static final Bootstrap REDRAWS = new Bootstrap(2_000, 20100101);

  private static final int BANDS = 10;

  public static OnsetScores of(
      String model, List<Forecast> forecasts, Panel actuals, Lead lead, Bootstrap redraws) {
    Outcomes outcomes = Outcomes.of(forecasts, actuals, lead);
    if (outcomes.onsets() == 0 || outcomes.onsets() == outcomes.happened().length) {
      throw Refusal.of(
          "onset.nothing-to-score",
          Integer.toString(outcomes.happened().length),
          Integer.toString(outcomes.onsets()));
    }
    Judged judged = outcomes.judged();
    double[] once = judged.once();
    Optional<double[]> base = base(outcomes, actuals);
    return new OnsetScores(
        model,
        lead,
        judged.size(),
        outcomes.onsets(),
        Ranking.areaUnderCurve(judged, once),
        redraws.of(judged.groups(), weights -> Ranking.areaUnderCurve(judged, weights)),
        Ranking.averagePrecision(judged, once),
        Ranking.recall(judged, once, 30),
        Ranking.recall(judged, once, 20),
        Ranking.recall(judged, once, 10),
        Chances.brier(judged, once),
        base.map(rates -> Chances.brierSkill(judged, rates, once)),
        redraws.of(
            judged.groups(),
            weights ->
                base.map(rates -> Chances.brierSkill(judged, rates, weights)).orElse(Double.NaN)),
        Chances.logScore(judged, once),
        Chances.ratio(judged, once),
        Reliability.of(judged, BANDS));
  }

  /** The base rate at the time of each forecast. */
  private static Optional<double[]> base(Outcomes outcomes, Panel actuals) {
    Timeline timeline = new Timeline(actuals);
    Map<Integer, Double> rates = new HashMap<>();
    try {
      return Optional.of(
          outcomes
              .judged(
                  one ->
                      rates.computeIfAbsent(
                          one.from().year(),
                          year -> {
                            Knowledge known = timeline.at(year);
                            return new BaseRate()
                                .fit(known)
                                .risk(known.panel().rowsOf(year)[0])
                                .within(outcomes.lead());
                          }))
              .chances());
    } catch (Refusal e) {
      // Too little was known that early: there is no base rate to beat.
      return Optional.empty();
    }
  }
}
