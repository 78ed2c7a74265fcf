package org.tocsin.forecast.onset;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.tocsin.forecast.panel.Lead;
import org.tocsin.forecast.panel.Panel;
import org.tocsin.forecast.score.Bootstrap;
import org.tocsin.forecast.score.Bootstrap.Interval;
import org.tocsin.forecast.score.Judged;
import org.tocsin.forecast.score.Ranking;

/**
 * A model beside the Early Warning Project on the same country-years, one-year onset.
 *
 * @param against which of the Project's figures, as its file names it
 * @param difference of the areas under the curve, ours less theirs
 */
public record PairedWithEwp(
    String model,
    String against,
    int cases,
    int onsets,
    double ours,
    double theirs,
    double difference,
    Interval interval,
    double averagePrecision,
    double theirAveragePrecision,
    Recalls recalls,
    Recalls theirRecalls) {

  /** Of the 30, 20 and 10 highest of each year. */
  public record Recalls(double top30, double top20, double top10) {

    private static Recalls of(Judged judged) {
      double[] once = judged.once();
      return new Recalls(
          Ranking.recall(judged, once, 30),
          Ranking.recall(judged, once, 20),
          Ranking.recall(judged, once, 10));
    }
  }

  /** Beside the risk from the year before, and beside the larger of two. */
  public static List<PairedWithEwp> of(
      String model, List<Forecast> forecasts, EwpForecasts peer, Panel actuals, Bootstrap redraws) {
    return List.of(
        pair(model, "maxrisk2", forecasts, peer, peer.larger(), actuals, redraws),
        pair(model, "risk_prev", forecasts, peer, peer.prev(), actuals, redraws));
  }

  private static PairedWithEwp pair(
      String model,
      String against,
      List<Forecast> forecasts,
      EwpForecasts peer,
      Map<EwpForecasts.Target, Double> theirs,
      Panel actuals,
      Bootstrap redraws) {
    List<Forecast> shared = new ArrayList<>();
    for (Forecast one : forecasts) {
      if (peer.beside(theirs, one).isPresent()) {
        shared.add(one);
      }
    }
    Outcomes outcomes = Outcomes.of(shared, actuals, Lead.ONE_YEAR);
    Judged our = outcomes.judged();
    Judged their = outcomes.judged(one -> peer.beside(theirs, one).orElse(0));
    double ours = Ranking.areaUnderCurve(our, our.once());
    double others = Ranking.areaUnderCurve(their, their.once());
    Interval interval =
        redraws.of(
            our.groups(),
            weights ->
                Ranking.areaUnderCurve(our, weights) - Ranking.areaUnderCurve(their, weights));
    return new PairedWithEwp(
        model,
        against,
        our.size(),
        outcomes.onsets(),
        ours,
        others,
        ours - others,
        interval,
        Ranking.averagePrecision(our, our.once()),
        Ranking.averagePrecision(their, their.once()),
        Recalls.of(our),
        Recalls.of(their));
  }
}
