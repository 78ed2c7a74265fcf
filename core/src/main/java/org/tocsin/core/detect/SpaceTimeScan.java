package org.tocsin.core.detect;

import java.util.Arrays;
import java.util.Optional;
import org.tocsin.core.permutation.Draws;

/**
 * Which group of neighbouring places has had more than expected over the last periods: the
 * prospective space-time scan of Kulldorff (Journal of the Royal Statistical Society A 164, 2001).
 * Cylinders are all circles about a place, up to {@value #WIDEST} places or half of all that is
 * expected, times the last one to {@code longest} periods. What counts is the likelihood ratio of
 * the most unusual one, so that looking at many is paid for.
 *
 * <p>Where counts vary more than chance, the ratio is divided by the dispersion (quasi-likelihood),
 * and chance is drawn accordingly. The p-value is that of a Gumbel distribution fitted by moments
 * to the greatest ratios of drawn tables (Abrams, Kulldorff and Kleinman, Statistics in Medicine
 * 29, 2010), which tells p far below one in the number drawn; where less is expected than {@value
 * #ENOUGH} events, or the draws do not look like a Gumbel distribution, that of the rank among the
 * draws. Once {@value #EXCEEDED} draws are as great, no more are drawn, and the rank among those
 * drawn is p (Besag and Clifford, Biometrika 78, 1991).
 */
public final class SpaceTimeScan {

  /** Places in the largest circle. */
  static final int WIDEST = 50;

  static final int EXCEEDED = 10;

  /** Expected events below which greatest ratios take too few values for a smooth distribution. */
  static final double ENOUGH = 20;

  /** Skewness of the Gumbel distribution, and how far draws may be from it. */
  private static final double GUMBEL_SKEWNESS = 1.1395;

  private static final double NEAR = 0.8;
  private static final double EULER = 0.5772156649015329;

  private final int[][] circles;
  private final int longest;
  private final int draws;

  private SpaceTimeScan(int[][] circles, int longest, int draws) {
    this.circles = circles;
    this.longest = longest;
    this.draws = draws;
  }

  /**
   * What was found.
   *
   * @param centre place in the middle
   * @param places the places in the circle, nearest first
   * @param periods how many of the last periods
   * @param ratio logarithm of the likelihood ratio, over the dispersion
   * @param smooth whether p is by the Gumbel distribution; else by rank
   */
  public record Cluster(
      int centre,
      int[] places,
      int periods,
      double observed,
      double expected,
      double ratio,
      double p,
      boolean smooth) {}

  /**
   * @param places where each lies, in as many dimensions as wanted, all of one unit; points on the
   *     Earth as on a ball in three, since longitudes and latitudes measure no distance
   * @param longest periods a cluster may have lasted
   * @param draws tables drawn at most, 99 or more
   */
  public static SpaceTimeScan over(double[][] places, int longest, int draws) {
    if (places.length == 0 || longest < 1 || draws < 99) {
      throw new IllegalArgumentException(
          places.length + " places, " + longest + " periods, " + draws + " draws");
    }
    int[][] circles = new int[places.length][];
    for (int centre = 0; centre < places.length; centre++) {
      circles[centre] = nearest(places, centre);
    }
    return new SpaceTimeScan(circles, longest, draws);
  }

  /** The nearest places, itself first; of equally far ones those with the lower number. */
  private static int[] nearest(double[][] places, int centre) {
    int most = Math.min(WIDEST, places.length);
    int[] nearest = new int[most];
    double[] distances = new double[most];
    int found = 0;
    for (int place = 0; place < places.length; place++) {
      double distance = distance(places[centre], places[place]);
      if (found < most || distance < distances[most - 1]) {
        int at = found < most ? found++ : most - 1;
        for (; at > 0 && distance < distances[at - 1]; at--) {
          nearest[at] = nearest[at - 1];
          distances[at] = distances[at - 1];
        }
        nearest[at] = place;
        distances[at] = distance;
      }
    }
    return nearest;
  }

  /** Squared. */
  private static double distance(double[] one, double[] other) {
    double sum = 0;
    for (int i = 0; i < one.length; i++) {
      sum += (one[i] - other[i]) * (one[i] - other[i]);
    }
    return sum;
  }

  /**
   * @param counts by place, then by period, the last period last
   * @param expected of each, above 0, foretold without these counts
   * @param dispersion variance over mean of the counts, 1 or more
   * @param seed of the tables that are drawn; the same seed gives the same answer
   * @return empty where no place has more than expected
   */
  public Optional<Cluster> scan(int[][] counts, double[][] expected, double dispersion, long seed) {
    double[][] baselines = sums(expected);
    Best best = best(sums(counts), baselines, dispersion);
    if (best.ratio <= 0) {
      return Optional.empty();
    }
    Draws chance = new Draws(seed);
    DrawnTable table = new DrawnTable(last(expected), dispersion, chance);
    double[] greatest = new double[draws];
    double[][] drawn = new double[circles.length][];
    int exceeded = 0;
    for (int draw = 0; draw < draws; draw++) {
      for (int place = 0; place < circles.length; place++) {
        drawn[place] = sums(table.row(place));
      }
      greatest[draw] = best(drawn, baselines, dispersion).ratio;
      exceeded += greatest[draw] >= best.ratio ? 1 : 0;
      if (exceeded == EXCEEDED) {
        return Optional.of(cluster(best, (double) EXCEEDED / (draw + 1), false));
      }
    }
    double total = Arrays.stream(baselines).mapToDouble(of -> of[of.length - 1]).sum();
    return Optional.of(cluster(best, greatest, total));
  }

  private Cluster cluster(Best best, double[] greatest, double total) {
    double mean = Arrays.stream(greatest).average().orElseThrow();
    double second = moment(greatest, mean, 2);
    double skewness = moment(greatest, mean, 3) / StrictMath.pow(second, 1.5);
    if (total >= ENOUGH && second > 0 && Math.abs(skewness - GUMBEL_SKEWNESS) < NEAR) {
      double scale = StrictMath.sqrt(6 * second) / StrictMath.PI;
      double z = (best.ratio - (mean - EULER * scale)) / scale;
      return cluster(best, -StrictMath.expm1(-StrictMath.exp(-z)), true);
    }
    long asGreat = Arrays.stream(greatest).filter(value -> value >= best.ratio).count();
    return cluster(best, (asGreat + 1.0) / (draws + 1), false);
  }

  private Cluster cluster(Best best, double p, boolean smooth) {
    return new Cluster(
        best.centre,
        Arrays.copyOf(circles[best.centre], best.places),
        best.periods,
        best.observed,
        best.expected,
        best.ratio,
        Math.max(Verdict.LEAST, p),
        smooth);
  }

  private static double moment(double[] values, double mean, int power) {
    return Arrays.stream(values).map(v -> StrictMath.pow(v - mean, power)).average().orElseThrow();
  }

  private static final class Best {
    private int centre;
    private int places;
    private int periods;
    private double observed;
    private double expected;
    private double ratio;
  }

  /**
   * The cylinder with the greatest ratio.
   *
   * @param counts by place, sums over the last one, two, ... periods
   */
  private Best best(double[][] counts, double[][] expected, double dispersion) {
    Best best = new Best();
    double half = Arrays.stream(expected).mapToDouble(of -> of[of.length - 1]).sum() / 2;
    double[] observed = new double[longest];
    double[] baseline = new double[longest];
    for (int centre = 0; centre < circles.length; centre++) {
      Arrays.fill(observed, 0);
      Arrays.fill(baseline, 0);
      for (int i = 0; i < circles[centre].length; i++) {
        int place = circles[centre][i];
        int periods = counts[place].length;
        for (int period = 0; period < periods; period++) {
          observed[period] += counts[place][period];
          baseline[period] += expected[place][period];
          double ratio =
              never(observed[period], baseline[period], best.ratio * dispersion)
                  ? 0
                  : ratio(observed[period], baseline[period]) / dispersion;
          if (ratio > best.ratio) {
            best.centre = centre;
            best.places = i + 1;
            best.periods = period + 1;
            best.observed = observed[period];
            best.expected = baseline[period];
            best.ratio = ratio;
          }
        }
        if (baseline[periods - 1] > half) {
          break;
        }
      }
    }
    return best;
  }

  /**
   * Whether the ratio is surely no greater, without its logarithm: that of 1 + x is x (6 + x) / (6
   * + 4 x) at most (Topsøe, in Inequality Theory and Applications 4, 2007), which for the ratio is
   * about a tenth too much where there is three times as much as expected. Some slack is for
   * rounding.
   */
  private static boolean never(double observed, double expected, double greatest) {
    double over = observed - expected;
    double scale = expected * (6 * expected + 4 * over);
    return over <= 0
        || over * over * (3 * expected + over) * (1 + 1e-9) + 1e-12 * observed * scale
            < greatest * scale;
  }

  /** Of Poisson counts above what is expected; 0 where there are no more than that. */
  private static double ratio(double observed, double expected) {
    return observed <= expected
        ? 0
        : observed * StrictMath.log(observed / expected) - (observed - expected);
  }

  /** The periods that are looked at. */
  private double[][] last(double[][] table) {
    return Arrays.stream(table)
        .map(row -> Arrays.copyOfRange(row, Math.max(0, row.length - longest), row.length))
        .toArray(double[][]::new);
  }

  private double[][] sums(int[][] table) {
    return Arrays.stream(table)
        .map(row -> sums(Arrays.stream(row).asDoubleStream().toArray()))
        .toArray(double[][]::new);
  }

  private double[][] sums(double[][] table) {
    return Arrays.stream(table).map(this::sums).toArray(double[][]::new);
  }

  /** Over the last one, two, ... periods. */
  private double[] sums(double[] row) {
    int periods = Math.min(longest, row.length);
    double[] sums = new double[periods];
    double sum = 0;
    for (int i = 0; i < periods; i++) {
      sum += row[row.length - 1 - i];
      sums[i] = sum;
    }
    return sums;
  }
}
