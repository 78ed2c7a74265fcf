package org.tocsin.bench.series;

import java.util.List;
import org.tocsin.bench.series.Forecaster.Weighted;
import org.tocsin.bench.series.Forecaster.Weighted.Parameters;
import org.tocsin.core.series.NextEvent;

/** The baselines, with the parameters that had the best log score on training trials. */
final class Baselines {

  private static final double[] HALF_LIVES = {
    7, 14, 30, 60, 90, 180, 365, 730, 1460, 3650
  };
  private static final double[] PSEUDO_DAYS = {1, 3, 10, 30, 60, 100, 200, 300, 600, 1000};

  private Baselines() {}

  static Weighted constant(List<Trial> training) {
    return tuned("constant rate", training, new double[] {Double.POSITIVE_INFINITY});
  }

  static Weighted ewma(List<Trial> training) {
    return tuned("EWMA", training, HALF_LIVES);
  }

  private static Weighted tuned(String name, List<Trial> training, double[] halfLives) {
    double common = Trial.commonRate(training);
    Parameters[] best = new Parameters[NextEvent.HORIZONS.size()];
    for (int h = 0; h < best.length; h++) {
      double least = Double.POSITIVE_INFINITY;
      for (double halfLife : halfLives) {
        for (double pseudoDays : PSEUDO_DAYS) {
          for (boolean first : new boolean[] {false, true}) {
            Parameters tried = new Parameters(halfLife, pseudoDays, first);
            double score = score(training, common, tried, h);
            if (score < least) {
              least = score;
              best[h] = tried;
            }
          }
        }
      }
    }
    return new Weighted(name, common, best);
  }

  private static double score(List<Trial> training, double common, Parameters tried, int h) {
    double sum = 0;
    for (Trial trial : training) {
      double chance = Weighted.chance(trial.seen(), common, tried, NextEvent.HORIZONS.get(h));
      sum += Scores.log(chance, trial.happened()[h]);
    }
    return sum;
  }
}
