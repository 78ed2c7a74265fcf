package org.tocsin.forecast.scoreboard;

import java.util.List;

/**
 * What was said of situations and is decided by now, taken together.
 *
 * @param foretold how many should have happened by what was said
 * @param brier mean squared distance of what was said from what came; NaN where nothing is decided
 */
record ChancesDecided(int decided, int open, int happened, double foretold, double brier) {

  static ChancesDecided of(List<RunScore> scores) {
    int decided = 0;
    int open = 0;
    int happened = 0;
    double foretold = 0;
    double squares = 0;
    for (RunScore score : scores) {
      for (RunScore.Chance chance : score.chances()) {
        if (chance.happened().isEmpty()) {
          open++;
          continue;
        }
        boolean came = chance.happened().get();
        decided++;
        happened += came ? 1 : 0;
        foretold += chance.said();
        squares += Math.pow(chance.said() - (came ? 1 : 0), 2);
      }
    }
    return new ChancesDecided(decided, open, happened, foretold, squares / decided);
  }
}
