package org.tocsin.core.detect;

import java.util.Arrays;

/**
 * The regression of {@link Baseline}: level, trend and waves on the log scale, how sure they are,
 * and the dispersion. Newton's method on the penalised quasi-likelihood (Wedderburn, Biometrika 61,
 * 1974). Sums are gathered by phase of the season, so that a pass costs a few multiplications a
 * period. Trend and waves have a normal prior about 0 whose width is learnt from what they turn out
 * to be (automatic relevance determination: MacKay, Neural Computation 4, 1992).
 */
final class Fit {

  /** Precision of the level about the mean count beforehand. */
  private static final double LEVEL = 0.25;

  /** Trend a year: half beforehand, as a standard deviation, on the log scale. */
  private static final double TREND = 4;

  /** Waves: one beforehand, as a standard deviation, on the log scale. */
  private static final double WAVE = 1;

  private static final double MOST_PRECISE = 1e5;

  /** Dispersion beforehand, worth so many periods. */
  private static final double DISPERSION = 1.5;

  private static final double PERIODS = 10;

  /** How fast the dispersion told comes near to the one found, in periods: for doubt about it. */
  private static final double DOUBTFUL = 4;

  /** Where a trend is told a year; only its prior hangs on this. */
  private static final double YEAR = 52;

  /** Bounds of the logarithm of a mean; no count is above the upper one. */
  private static final double LEAST_LOG = -12;

  private static final double MOST_LOG = 22;
  private static final double MOST_DOUBT = 4;
  private static final double LONGEST_STEP = 2;

  /** Periods after which the level is worked out from the line again. */
  private static final int AFRESH = 64;

  private final Season season;
  private final int terms;
  private final double[] beta;
  private final double[] penalty;
  private final SmallMatrix information;
  private final double[] gradient;
  private final double[] ofPhase;
  private final PhaseSums sums;
  private final double[] row;
  private double[] means = new double[0];
  private final Suspicion suspicion;
  private double centre;
  private double prior;
  private double dispersion = DISPERSION;
  private double parameters = 1;
  private boolean fitted;

  Fit(Season season) {
    this.season = season;
    this.terms = 2 + 2 * season.waves();
    this.beta = new double[terms];
    this.penalty = new double[terms];
    this.information = new SmallMatrix(terms);
    this.gradient = new double[terms];
    this.ofPhase = new double[season.period()];
    this.sums = new PhaseSums(season);
    this.row = new double[terms];
    this.suspicion = new Suspicion();
    Arrays.fill(penalty, WAVE);
    penalty[0] = LEVEL;
    penalty[1] = TREND;
  }

  /** What lasts from one fit to the next; the rest is worked out anew in each. */
  private Fit(Fit like) {
    this.season = like.season;
    this.terms = like.terms;
    this.beta = like.beta.clone();
    this.penalty = like.penalty.clone();
    this.information = like.information.copy();
    this.gradient = new double[terms];
    this.ofPhase = new double[season.period()];
    this.sums = new PhaseSums(season);
    this.row = new double[terms];
    this.suspicion = like.suspicion.copy();
    this.centre = like.centre;
    this.prior = like.prior;
    this.dispersion = like.dispersion;
    this.parameters = like.parameters;
    this.fitted = like.fitted;
  }

  /** Another that is as far and goes on by itself. */
  Fit copy() {
    return new Fit(this);
  }

  Expected expect(long period, int known) {
    if (!fitted) {
      return new Expected(1, dispersion, MOST_DOUBT, known);
    }
    int phase = season.phase(period);
    row[0] = 1;
    row[1] = years((double) period);
    for (int i = 2; i < terms; i++) {
      row[i] = season.term(phase, i - 2);
    }
    double line = 0;
    for (int i = 0; i < terms; i++) {
      line += beta[i] * row[i];
    }
    return new Expected(
        StrictMath.exp(Math.max(LEAST_LOG, Math.min(MOST_LOG, line))),
        dispersion * (1 + DOUBTFUL / (known + 1)),
        Math.min(MOST_DOUBT, information.form(row)),
        known);
  }

  /**
   * Fits again, from the last fit on.
   *
   * @param first period of the oldest count remembered
   */
  void again(Memory memory, long first, int passes) {
    double middle = first + memory.size() / 2.0;
    beta[0] += beta[1] * (middle - centre) / YEAR;
    centre = middle;
    level(memory);
    if (means.length < memory.size()) {
      means = new double[Math.min(Memory.SIZE, 2 * memory.size())];
    }
    for (int pass = 0; pass < passes; pass++) {
      expectAll(memory, first);
      // Halfway of a long fit and at the end of each: by then the means are about right.
      if (pass == passes - 1 || pass == 3) {
        suspicion.weigh(memory, means, dispersion);
      }
      sums.gather(memory, means, first, centre / YEAR, suspicion.lost());
      disperse();
      step();
      relevance();
    }
  }

  private double years(double period) {
    return (period - centre) / YEAR;
  }

  private void level(Memory memory) {
    double sum = 0.5;
    double n = 1;
    int[] counts = memory.counts();
    float[] weights = memory.weights();
    for (int at = memory.first(); at < memory.first() + memory.size(); at++) {
      double weight = weights[at];
      sum += weight * Math.max(0, counts[at]);
      n += weight;
    }
    prior = StrictMath.log(sum / n);
    if (!fitted) {
      beta[0] = prior;
      fitted = true;
    }
  }

  /** What this fit expects of every period remembered. */
  private void expectAll(Memory memory, long first) {
    for (int phase = 0; phase < season.period(); phase++) {
      double[] waves = season.terms(phase);
      double line = 0;
      for (int i = 2; i < terms; i++) {
        line += beta[i] * waves[i - 2];
      }
      ofPhase[phase] = StrictMath.exp(Math.max(LEAST_LOG, Math.min(MOST_LOG, line)));
    }
    double growth = StrictMath.exp(beta[1] / YEAR);
    double[] waves = ofPhase;
    double[] out = means;
    int phase = season.phase(first);
    // Now and then afresh, so that rounding does not add up.
    for (int from = 0; from < memory.size(); from += AFRESH) {
      double line = beta[0] + beta[1] * years((double) (first + from));
      double level = StrictMath.exp(Math.max(LEAST_LOG, Math.min(MOST_LOG, line)));
      int to = Math.min(memory.size(), from + AFRESH);
      for (int i = from; i < to; i++) {
        out[i] = level * waves[phase];
        level *= growth;
        phase = phase + 1 == waves.length ? 0 : phase + 1;
      }
    }
  }

  private void disperse() {
    double mean = sums.means() / Math.max(1, sums.weights());
    suspicion.usual(Math.max(1e-3, mean), dispersion);
    double known = Math.max(0, sums.weights() - parameters);
    dispersion =
        Math.max(
            1,
            (sums.squares() / suspicion.kept() + PERIODS * mean * DISPERSION)
                / ((known + PERIODS) * mean));
  }

  private void step() {
    sums.assemble(information, gradient);
    information.scale(1 / dispersion);
    for (int i = 0; i < terms; i++) {
      gradient[i] = gradient[i] / dispersion - penalty[i] * (beta[i] - (i == 0 ? prior : 0));
      information.add(i, i, penalty[i]);
    }
    double longest = information.solve(gradient);
    double damp = longest > LONGEST_STEP ? LONGEST_STEP / longest : 1;
    for (int i = 0; i < terms; i++) {
      beta[i] += damp * gradient[i];
    }
  }

  /** How large trend and waves turn out says how large they may be; and what they use up. */
  private void relevance() {
    parameters = terms;
    for (int i = 0; i < terms; i++) {
      parameters -= penalty[i] * information.inverse(i, i);
    }
    parameters = Math.max(1, parameters);
    penalty[1] = precision(1, beta[1] * beta[1] + information.inverse(1, 1), TREND);
    for (int i = 2; i < terms; i += 2) {
      double squares = beta[i] * beta[i] + beta[i + 1] * beta[i + 1];
      double doubt = information.inverse(i, i) + information.inverse(i + 1, i + 1);
      penalty[i] = precision(2, squares + doubt, WAVE);
      penalty[i + 1] = penalty[i];
    }
  }

  private static double precision(int count, double squares, double least) {
    return Math.max(least, Math.min(MOST_PRECISE, count / squares));
  }
}
