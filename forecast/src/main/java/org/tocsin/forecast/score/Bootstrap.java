package org.tocsin.forecast.score;

import java.util.Arrays;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.tocsin.core.permutation.Draws;

/**
 * How sure a figure is: whole groups (countries) drawn again with replacement, since years of one
 * country tell much the same.
 *
 * @param redraws how many
 */
public record Bootstrap(int redraws, long seed) {

  /** 95 in 100 of the redraws lie between. */
  public record Interval(double low, double high) {}

  /**
   * The interval of a figure, which may be a difference of two on the same redraw.
   *
   * @param figure of the weights of the cases; redraws where it is NaN are left out
   */
  public Interval of(int[] groups, ToDoubleFunction<double[]> figure) {
    int[] distinct = Arrays.stream(groups).distinct().sorted().toArray();
    int[] place =
        Arrays.stream(groups).map(group -> Arrays.binarySearch(distinct, group)).toArray();
    Draws draws = new Draws(seed);
    double[] figures =
        IntStream.range(0, redraws)
            .mapToDouble(redraw -> figure.applyAsDouble(weights(place, distinct.length, draws)))
            .filter(value -> !Double.isNaN(value))
            .sorted()
            .toArray();
    if (figures.length == 0) {
      return new Interval(Double.NaN, Double.NaN);
    }
    return new Interval(quantile(figures, 0.025), quantile(figures, 0.975));
  }

  private static double[] weights(int[] place, int groups, Draws draws) {
    int[] times = new int[groups];
    for (int draw = 0; draw < groups; draw++) {
      times[draws.below(groups)]++;
    }
    return Arrays.stream(place).mapToDouble(group -> times[group]).toArray();
  }

  private static double quantile(double[] sorted, double share) {
    double at = share * (sorted.length - 1);
    int below = (int) Math.floor(at);
    int above = Math.min(below + 1, sorted.length - 1);
    return sorted[below] + (at - below) * (sorted[above] - sorted[below]);
  }
}
