package org.tocsin.core.detect;

import java.util.Arrays;

/**
 * What a pass over the counts leaves behind for {@link Fit}: by phase of the season the sums of
 * means and of what counts have over them, each also by time. Information and gradient of a
 * regression on time and waves of the season follow from these few.
 */
final class PhaseSums {

  private static final int MEAN = 0;
  private static final int MEAN_TIME = 1;
  private static final int MEAN_TIME_TIME = 2;
  private static final int OVER = 3;
  private static final int OVER_TIME = 4;

  private final Season season;
  private final int terms;
  private final double[][] sums;
  private final double[] level = new double[OVER_TIME + 1];
  private double squares;
  private double means;
  private double weights;

  PhaseSums(Season season) {
    this.season = season;
    this.terms = 2 + 2 * season.waves();
    this.sums = new double[season.period()][OVER_TIME + 1];
  }

  /**
   * @param expected of each period remembered
   * @param first period of the oldest
   * @param centre where time is 0, in years of 52 periods
   * @param lost what weighing takes from counts where nothing happens, as a share of their mean
   */
  void gather(Memory memory, double[] expected, long first, double centre, double lost) {
    for (double[] sum : sums) {
      Arrays.fill(sum, 0);
    }
    squares = 0;
    means = 0;
    weights = 0;
    int[] counts = memory.counts();
    float[] weighed = memory.weights();
    int phase = season.phase(first);
    for (int i = 0; i < memory.size(); i++) {
      double weight = weighed[memory.first() + i];
      if (weight > 0) {
        double over = counts[memory.first() + i] - expected[i];
        double time = (first + i) / 52.0 - centre;
        double mean = weight * expected[i];
        double surplus = weight * over + lost * expected[i];
        double[] sum = sums[phase];
        sum[MEAN] += mean;
        sum[MEAN_TIME] += mean * time;
        sum[MEAN_TIME_TIME] += mean * time * time;
        sum[OVER] += surplus;
        sum[OVER_TIME] += surplus * time;
        squares += weight * over * over;
        means += mean;
        weights += weight;
      }
      phase = phase + 1 == sums.length ? 0 : phase + 1;
    }
  }

  /** Sum of squares of what counts have over their means. */
  double squares() {
    return squares;
  }

  double means() {
    return means;
  }

  double weights() {
    return weights;
  }

  /** Information and gradient, up to the dispersion. Terms are level, time, then the waves. */
  void assemble(SmallMatrix information, double[] gradient) {
    information.clear();
    Arrays.fill(gradient, 0);
    Arrays.fill(level, 0);
    double[] entries = information.entries();
    for (int phase = 0; phase < sums.length; phase++) {
      double[] sum = sums[phase];
      double[] waves = season.terms(phase);
      double mean = sum[MEAN];
      double time = sum[MEAN_TIME];
      double over = sum[OVER];
      for (int i = 0; i < level.length; i++) {
        level[i] += sum[i];
      }
      for (int i = 0; i < waves.length; i++) {
        double wave = waves[i];
        int row = (i + 2) * terms;
        double part = wave * mean;
        gradient[i + 2] += wave * over;
        entries[row] += part;
        entries[row + 1] += wave * time;
        for (int j = 0; j <= i; j++) {
          entries[row + 2 + j] += part * waves[j];
        }
      }
    }
    gradient[0] = level[OVER];
    gradient[1] = level[OVER_TIME];
    information.add(0, 0, level[MEAN]);
    information.add(1, 0, level[MEAN_TIME]);
    information.add(1, 1, level[MEAN_TIME_TIME]);
  }
}
