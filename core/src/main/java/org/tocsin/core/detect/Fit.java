package org.tocsin.core.detect;

import java.util.Arrays;

/**
 * The regression of {@link Baseline}: coefficients for level, trend and waves, how sure they are,
 * and the dispersion. Newton's method on the penalised quasi-likelihood; sums are gathered by phase
 * of the season, so that a pass costs a few multiplications a period.
 */
final class Fit {

  /** Spread of the level about the mean count beforehand, on the log scale. */
  private static final double LEVEL_PRECISION = 0.25;

  private final Season season;
  private final int terms;
  private final double[] beta;
  private final double[] penalty;
  private final SmallMatrix information;
  private final double[] gradient;
  private final double[] ofPhase;
  private final double[][] sums;
  private final double[] row;
  private double centre;
  private double prior;
  private double dispersion = Tuning.DISPERSION;
  private boolean fitted;

  Fit(Season season) {
    this.season = season;
    this.terms = 2 + 2 * season.waves();
    this.beta = new double[terms];
    this.penalty = new double[terms];
    this.information = new SmallMatrix(terms);
    this.gradient = new double[terms];
    this.ofPhase = new double[season.period()];
    this.sums = new double[season.period()][5];
    this.row = new double[terms];
    Arrays.fill(penalty, 4);
    penalty[0] = LEVEL_PRECISION;
    penalty[1] = Tuning.TREND0;
  }

  Expected expect(long period, int known) {
    if (!fitted) {
      return new Expected(1, dispersion, 4, known);
    }
    row(period);
    double line = 0;
    for (int i = 0; i < terms; i++) {
      line += beta[i] * row[i];
    }
    double mean = StrictMath.exp(Math.max(-12, Math.min(20, line)));
    return new Expected(mean, dispersion, Math.min(4, information.form(row)), known);
  }

  private double years(double period) {
    return (period - centre) / 52;
  }

  private void row(long period) {
    int phase = season.phase(period);
    row[0] = 1;
    row[1] = years(period);
    for (int i = 2; i < terms; i++) {
      row[i] = season.term(phase, i - 2);
    }
  }

  void again(int[] counts, float[] weights, int head, int size, long first, int passes) {
    double middle = first + size / 2.0;
    beta[0] += beta[1] * (middle - centre) / 52;
    centre = middle;
    level(counts, weights, head, size);
    for (int pass = 0; pass < passes; pass++) {
      gather(counts, weights, head, size, first, pass == passes - 1 || pass == 3);
      assemble();
      double step = information.solve(gradient);
      double damp = step > 2 ? 2 / step : 1;
      for (int i = 0; i < terms; i++) {
        beta[i] += damp * gradient[i];
      }
      relevance();
    }
  }

  private void level(int[] counts, float[] weights, int head, int size) {
    double sum = 0.5;
    double n = 1;
    for (int i = 0; i < size; i++) {
      int at = index(head, i);
      sum += weights[at] * Math.max(0, counts[at]);
      n += weights[at];
    }
    prior = StrictMath.log(sum / n);
    if (!fitted) {
      beta[0] = prior;
      fitted = true;
    }
  }

  private static int index(int head, int i) {
    int at = head + i;
    return at < Baseline.MEMORY ? at : at - Baseline.MEMORY;
  }

  /** Sums by phase of mean, of mean times time and time squared, and of what is left over. */
  private void gather(
      int[] counts, float[] weights, int head, int size, long first, boolean judge) {
    for (int phase = 0; phase < season.period(); phase++) {
      double line = 0;
      for (int i = 2; i < terms; i++) {
        line += beta[i] * season.term(phase, i - 2);
      }
      ofPhase[phase] = StrictMath.exp(line);
      Arrays.fill(sums[phase], 0);
    }
    double growth = StrictMath.exp(beta[1] / 52);
    double level = 0;
    int phase = season.phase(first);
    double squares = 0;
    double means = 0;
    double n = 0;
    for (int i = 0; i < size; i++) {
      if ((i & 63) == 0) {
        level = StrictMath.exp(Math.max(-15, Math.min(22, beta[0] + beta[1] * years(first + i))));
      }
      int at = index(head, i);
      int count = counts[at];
      if (count >= 0) {
        double mean = level * ofPhase[phase];
        double left = count - mean;
        if (judge) {
          weights[at] = (float) Suspicion.weight(count, mean, dispersion);
        }
        double weight = weights[at];
        double time = years(first + i);
        double expected = weight * mean;
        double[] sum = sums[phase];
        sum[0] += expected;
        sum[1] += expected * time;
        sum[2] += expected * time * time;
        sum[3] += weight * left;
        sum[4] += weight * left * time;
        squares += weight * left * left;
        means += expected;
        n += weight;
      }
      level *= growth;
      phase++;
      if (phase == season.period()) {
        phase = 0;
      }
    }
    disperse(squares, means, n);
  }

  /** Counts in as many periods beforehand as {@code BEFORE}, spread as they usually are. */
  private void disperse(double squares, double means, double n) {
    double mean = means / Math.max(1, n);
    double effective = fitted ? edf : 1;
    double known = Math.max(0, n - effective);
    double share = known / Math.max(1, n);
    dispersion =
        Math.max(
            1,
            (squares + Tuning.BEFORE * mean * Tuning.DISPERSION)
                / ((known + Tuning.BEFORE) * mean + 1e-9)
                * (share > 0 ? 1 : 1));
  }

  private double edf = 1;

  private void assemble() {
    information.clear();
    Arrays.fill(gradient, 0);
    double[] z = row;
    for (int phase = 0; phase < season.period(); phase++) {
      double[] sum = sums[phase];
      if (sum[0] == 0 && sum[3] == 0) {
        continue;
      }
      z[0] = 1;
      for (int i = 2; i < terms; i++) {
        z[i] = season.term(phase, i - 2);
      }
      for (int i = 0; i < terms; i++) {
        if (i != 1) {
          gradient[i] += z[i] * sum[3];
          for (int j = 0; j <= i; j++) {
            information.add(i, j, j == 1 ? z[i] * sum[1] : z[i] * z[j] * sum[0]);
          }
        }
      }
      gradient[1] += sum[4];
      information.add(1, 0, sum[1]);
      information.add(1, 1, sum[2]);
    }
    information.scale(1 / dispersion);
    for (int i = 0; i < terms; i++) {
      gradient[i] /= dispersion;
      gradient[i] -= penalty[i] * (beta[i] - (i == 0 ? prior : 0));
      information.add(i, i, penalty[i]);
    }
  }

  /** How large trend and waves seem to be says how large they may be. */
  private void relevance() {
    double e = terms;
    for (int i = 0; i < terms; i++) {
      e -= penalty[i] * information.inverse(i, i);
    }
    edf = Math.max(1, e);
    penalty[1] = bounded(1 / (beta[1] * beta[1] + information.inverse(1, 1)), Tuning.TREND0);
    for (int i = 2; i < terms; i += 2) {
      double size =
          beta[i] * beta[i]
              + beta[i + 1] * beta[i + 1]
              + information.inverse(i, i)
              + information.inverse(i + 1, i + 1);
      penalty[i] = bounded(2 / size, 1);
      penalty[i + 1] = penalty[i];
    }
  }

  private static double bounded(double precision, double least) {
    return Math.max(least, Math.min(1e5, precision));
  }
}
