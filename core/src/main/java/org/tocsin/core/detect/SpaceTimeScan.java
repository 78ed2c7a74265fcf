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

  /** Draws after which it is known about how great ratios are, and what most are surely above. */
  private static final int FEW = 3;

  private static final double MOSTLY_ABOVE = 0.8;

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
    Cylinders cylinders = new Cylinders(circles, sumsOf(expected), dispersion);
    Cylinders.Best best = cylinders.best(sums(counts));
    if (best.ratio() <= 0) {
      return Optional.empty();
    }
    Draws chance = new Draws(seed);
    DrawnTable table = new DrawnTable(expected, dispersion, chance);
    double[] greatest = new double[draws];
    long[][] drawn = new long[cylinders.periods()][circles.length];
    int exceeded = 0;
    for (int draw = 0; draw < draws; draw++) {
      table.draw(drawn);
      greatest[draw] = cylinders.best(drawn).ratio();
      if (draw == FEW) {
        cylinders.floor(MOSTLY_ABOVE * Arrays.stream(greatest, 0, FEW).min().orElseThrow());
      }
      exceeded += greatest[draw] >= best.ratio() ? 1 : 0;
      if (exceeded == EXCEEDED) {
        return Optional.of(cluster(best, (double) EXCEEDED / (draw + 1), false));
      }
    }
    return Optional.of(cluster(best, greatest, cylinders.total()));
  }

  private Cluster cluster(Cylinders.Best best, double[] greatest, double total) {
    double mean = Arrays.stream(greatest).average().orElseThrow();
    double second = moment(greatest, mean, 2);
    double skewness = moment(greatest, mean, 3) / StrictMath.pow(second, 1.5);
    if (total >= ENOUGH && second > 0 && Math.abs(skewness - GUMBEL_SKEWNESS) < NEAR) {
      double scale = StrictMath.sqrt(6 * second) / StrictMath.PI;
      double z = (best.ratio() - (mean - EULER * scale)) / scale;
      return cluster(best, -StrictMath.expm1(-StrictMath.exp(-z)), true);
    }
    long asGreat = Arrays.stream(greatest).filter(value -> value >= best.ratio()).count();
    return cluster(best, (asGreat + 1.0) / (draws + 1), false);
  }

  private static Cluster cluster(Cylinders.Best best, double p, boolean smooth) {
    return new Cluster(
        best.centre(),
        best.places(),
        best.periods(),
        best.observed(),
        best.expected(),
        best.ratio(),
        Math.max(Verdict.LEAST, p),
        smooth);
  }

  private static double moment(double[] values, double mean, int power) {
    return Arrays.stream(values).map(v -> StrictMath.pow(v - mean, power)).average().orElseThrow();
  }

  /** Over the last one, two, ... periods that are looked at, then by place. */
  private double[][] sumsOf(double[][] table) {
    double[][] sums = new double[Math.min(longest, table[0].length)][table.length];
    for (int place = 0; place < table.length; place++) {
      double sum = 0;
      for (int back = 0; back < sums.length; back++) {
        sum += table[place][table[place].length - 1 - back];
        sums[back][place] = sum;
      }
    }
    return sums;
  }

  private long[][] sums(int[][] table) {
    long[][] sums = new long[Math.min(longest, table[0].length)][table.length];
    for (int place = 0; place < table.length; place++) {
      long sum = 0;
      for (int back = 0; back < sums.length; back++) {
        sum += table[place][table[place].length - 1 - back];
        sums[back][place] = sum;
      }
    }
    return sums;
  }
}
