package org.tocsin.forecast.monthly;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.tocsin.forecast.draws.Atoms;

/**
 * A state-space model: deaths of a month are negative binomial about a level whose logarithm goes
 * its own way from month to month, drawn back towards where the country has long been (an AR(1)
 * effect of the country: Durbin and Koopman, Time Series Analysis by State Space Methods, 2012;
 * Hilbe, Negative Binomial Regression, 2011). Steps have heavy tails, since wars begin and end at
 * once. The level is kept as chances on a grid of logarithms, so that filtering needs neither
 * normal errors nor simulation (Kitagawa, Journal of the American Statistical Association 82, 1987,
 * 1032-1041). It knows no examples from elsewhere: a war beyond all others is carried on from its
 * own level.
 *
 * @param step mean size of an ordinary step of the logarithm, either way
 * @param jumps share of months with a large step
 * @param jump mean size of those
 * @param back share of the way back to the long level that is gone in a month
 * @param size of the negative binomial: variance is mean plus mean squared over it
 */
record StateSpace(double step, double jumps, double jump, double back, double size)
    implements MonthlyForecaster {

  private static final double WIDTH = 0.3;
  private static final double LOWEST = StrictMath.log(0.002);
  private static final int LEVELS = 60;

  /** Months filtered, from no idea of the level on. */
  private static final int MEMORY = 120;

  /** Long levels are told apart by steps of this many places of the grid. */
  private static final int COARSE = 3;

  /** Quantiles kept of the deaths at one level. */
  private static final int QUANTILES = 24;

  private static final double LEAST_MASS = 1e-4;

  /** Half-life of the long level, in months. */
  private static final double LONG = 96;

  private static final Map<Double, Deaths> DEATHS = new ConcurrentHashMap<>();
  private static final Map<StateSpace, double[][][]> MOVES = new ConcurrentHashMap<>();

  @Override
  public String name() {
    return "state-space";
  }

  @Override
  public Fitted fit(MonthlyPanel past, int leads) {
    Deaths deaths = DEATHS.computeIfAbsent(size, StateSpace::deaths);
    double[][][] moves = MOVES.computeIfAbsent(this, StateSpace::moves);
    Map<Integer, double[][]> chances = new ConcurrentHashMap<>();
    Map<List<Double>, double[][]> shared = new ConcurrentHashMap<>();
    return (country, lead) ->
        deaths.atoms(
            chances
                .computeIfAbsent(
                    country,
                    unseen ->
                        shared.computeIfAbsent(
                            seen(past, country), months -> ahead(months, leads, moves)))[lead - 1]);
  }

  /** The months looked at, oldest first, NaN for what is not known: the same give the same. */
  private static List<Double> seen(MonthlyPanel past, int country) {
    return IntStream.rangeClosed(past.last() - 2 * MEMORY, past.last())
        .mapToObj(month -> past.knows(country, month) ? past.deaths(country, month) : Double.NaN)
        .toList();
  }

  /** Chances of the levels, by lead from 1 on. */
  private double[][] ahead(List<Double> seen, int leads, double[][][] moves) {
    double[] chances = new double[LEVELS];
    Arrays.fill(chances, 1.0 / LEVELS);
    double kept = StrictMath.pow(0.5, 1 / LONG);
    double sum = 0;
    double weight = 0;
    int at = 0;
    for (int month = 0; month < seen.size(); month++) {
      boolean filtered = month > MEMORY;
      if (filtered) {
        chances = moved(chances, moves[at / COARSE]);
      }
      double now = seen.get(month);
      if (!Double.isNaN(now)) {
        sum = kept * sum + StrictMath.log1p(now);
        weight = kept * weight + 1;
        at = place(StrictMath.expm1(sum / weight));
        if (filtered) {
          weigh(chances, now);
        }
      }
    }
    double[][] ahead = new double[leads][];
    for (int lead = 0; lead < leads; lead++) {
      chances = moved(chances, moves[at / COARSE]);
      ahead[lead] = chances;
    }
    return ahead;
  }

  private static double mean(int level) {
    return StrictMath.exp(LOWEST + WIDTH * level);
  }

  private static int place(double mean) {
    double at = (StrictMath.log(mean + mean(0)) - LOWEST) / WIDTH;
    return (int) Math.max(0, Math.min(LEVELS - 1, Math.rint(at)));
  }

  /** By long level, then from, then to. */
  private static double[][][] moves(StateSpace how) {
    double[][][] moves = new double[(LEVELS - 1) / COARSE + 1][LEVELS][LEVELS];
    for (int by = 0; by < moves.length; by++) {
      double home = Math.min(LEVELS - 1, by * COARSE + COARSE / 2);
      for (int from = 0; from < LEVELS; from++) {
        double total = 0;
        double middle = from + how.back * (home - from);
        for (int to = 0; to < LEVELS; to++) {
          double far = Math.abs(to - middle) * WIDTH;
          double chance =
              (1 - how.jumps) * laplace(far, how.step) + how.jumps * laplace(far, how.jump);
          moves[by][from][to] = chance;
          total += chance;
        }
        for (int to = 0; to < LEVELS; to++) {
          moves[by][from][to] /= total;
        }
      }
    }
    return moves;
  }

  private static double laplace(double far, double scale) {
    return StrictMath.exp(-far / scale) / scale;
  }

  private static double[] moved(double[] chances, double[][] moves) {
    double[] next = new double[LEVELS];
    for (int from = 0; from < LEVELS; from++) {
      double chance = chances[from];
      if (chance > 1e-12) {
        double[] row = moves[from];
        for (int to = 0; to < LEVELS; to++) {
          next[to] += chance * row[to];
        }
      }
    }
    return next;
  }

  /** By Bayes' rule; what does not depend on the level is left out. */
  private void weigh(double[] chances, double seen) {
    double[] likely = new double[LEVELS];
    double most = Double.NEGATIVE_INFINITY;
    for (int level = 0; level < LEVELS; level++) {
      double mean = mean(level);
      likely[level] =
          size * StrictMath.log(size / (size + mean)) + seen * StrictMath.log(mean / (size + mean));
      most = Math.max(most, likely[level]);
    }
    double total = 0;
    for (int level = 0; level < LEVELS; level++) {
      chances[level] *= StrictMath.exp(likely[level] - most);
      total += chances[level];
    }
    for (int level = 0; level < LEVELS; level++) {
      chances[level] /= total;
    }
  }

  /**
   * Quantiles of the negative binomial at all levels together, smallest first.
   *
   * @param levels which level each is of
   */
  private record Deaths(double[] values, int[] levels) {

    Atoms atoms(double... chances) {
      double[] likely = new double[values.length];
      double[] weights = new double[values.length];
      int count = 0;
      for (int i = 0; i < values.length; i++) {
        if (chances[levels[i]] > LEAST_MASS) {
          likely[count] = values[i];
          weights[count++] = chances[levels[i]];
        }
      }
      return Atoms.of(Arrays.copyOf(likely, count), Arrays.copyOf(weights, count));
    }
  }

  private static Deaths deaths(double size) {
    double[] values = new double[LEVELS * QUANTILES];
    for (int level = 0; level < LEVELS; level++) {
      double mean = mean(level);
      double chance = StrictMath.pow(size / (size + mean), size);
      double upTo = chance;
      int count = 0;
      for (int quantile = 0; quantile < QUANTILES; quantile++) {
        while (upTo < (quantile + 0.5) / QUANTILES) {
          chance *= (count + size) / (count + 1) * mean / (size + mean);
          upTo += chance;
          count++;
        }
        values[level * QUANTILES + quantile] = count;
      }
    }
    int[] rising =
        IntStream.range(0, values.length)
            .boxed()
            .sorted(Comparator.comparingDouble(i -> values[i]))
            .mapToInt(Integer::intValue)
            .toArray();
    return new Deaths(
        Arrays.stream(rising).mapToDouble(i -> values[i]).toArray(),
        Arrays.stream(rising).map(i -> i / QUANTILES).toArray());
  }
}
