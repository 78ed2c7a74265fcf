package org.tocsin.bench.series;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Chances held against what came.
 *
 * @param chances by trial and horizon
 */
record Scores(List<Trial> trials, double[][] chances) {

  private static final int REDRAWS = 2000;
  private static final long SEED = 20121231;

  static Scores of(Forecaster forecaster, List<Trial> trials) {
    double[][] chances = new double[trials.size()][];
    for (int i = 0; i < chances.length; i++) {
      chances[i] = forecaster.chances(trials.get(i).seen());
    }
    return new Scores(trials, chances);
  }

  /** Negative natural logarithm of the chance given to what came; cut at one in a million. */
  static double log(double chance, boolean happened) {
    return -StrictMath.log(Math.max(1e-6, happened ? chance : 1 - chance));
  }

  static double brier(double chance, boolean happened) {
    double miss = chance - (happened ? 1 : 0);
    return miss * miss;
  }

  /** How one chance is scored. */
  interface Score {
    double of(double chance, boolean happened);
  }

  double mean(Score score, int horizon) {
    return Arrays.stream(each(score, horizon)).average().orElse(Double.NaN);
  }

  double[] each(Score score, int horizon) {
    double[] each = new double[chances.length];
    for (int i = 0; i < each.length; i++) {
      each[i] = score.of(chances[i][horizon], trials.get(i).happened()[horizon]);
    }
    return each;
  }

  double meanChance(int horizon) {
    return Arrays.stream(chances).mapToDouble(each -> each[horizon]).average().orElse(Double.NaN);
  }

  double shareHappened(int horizon) {
    return trials.stream().filter(trial -> trial.happened()[horizon]).count()
        / (double) trials.size();
  }

  /** Mean difference to another's scores with the 95 % interval over redrawn series. */
  double[] difference(Scores other, Score score, int horizon) {
    double[] mine = each(score, horizon);
    double[] theirs = other.each(score, horizon);
    int series = trials.stream().mapToInt(Trial::series).max().orElse(0) + 1;
    double[] sum = new double[series];
    int[] count = new int[series];
    for (int i = 0; i < mine.length; i++) {
      sum[trials.get(i).series()] += mine[i] - theirs[i];
      count[trials.get(i).series()]++;
    }
    int[] present = java.util.stream.IntStream.range(0, series).filter(i -> count[i] > 0).toArray();
    SplittableRandom random = new SplittableRandom(SEED);
    double[] redrawn = new double[REDRAWS];
    for (int r = 0; r < REDRAWS; r++) {
      double total = 0;
      int trialsDrawn = 0;
      for (int i = 0; i < present.length; i++) {
        int drawn = present[random.nextInt(present.length)];
        total += sum[drawn];
        trialsDrawn += count[drawn];
      }
      redrawn[r] = total / trialsDrawn;
    }
    Arrays.sort(redrawn);
    double mean = Arrays.stream(sum).sum() / mine.length;
    return new double[] {mean, redrawn[REDRAWS / 40], redrawn[REDRAWS - 1 - REDRAWS / 40]};
  }

  /** Of each of ten bands of the chance: forecasts, their mean chance, and the share that came. */
  double[][] reliability(int horizon) {
    double[][] bands = new double[10][3];
    for (int i = 0; i < chances.length; i++) {
      double[] band = bands[Math.min(9, (int) (chances[i][horizon] * 10))];
      band[0]++;
      band[1] += chances[i][horizon];
      band[2] += trials.get(i).happened()[horizon] ? 1 : 0;
    }
    for (double[] band : bands) {
      band[1] /= band[0];
      band[2] /= band[0];
    }
    return bands;
  }
}
