package org.tocsin.forecast.trees;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.tocsin.core.permutation.Draws;
import org.tocsin.forecast.linear.Table;

class QuantileTreesTest {

  /** Outcomes about 2 x, even within 1 where x is below a half and within 5 above it. */
  @Test
  void bothMiddleAndSpreadAreLearnt() {
    Draws chance = new Draws(5);
    int rows = 4000;
    double[] x = new double[rows];
    double[] outcomes = new double[rows];
    for (int row = 0; row < rows; row++) {
      x[row] = chance.below(1000) / 1000.0;
      double wide = x[row] < 0.5 ? 1 : 5;
      outcomes[row] = 2 * x[row] + wide * (chance.below(2001) - 1000) / 1000.0;
    }
    QuantileTrees trees =
        QuantileTrees.grow(
            new Table(x, rows, 1), outcomes, new BoostedTrees.Growth(50, 2, 0.1, 10, 20));

    double[] low = trees.quantiles(new Table(new double[] {0.2}, 1, 1), 0);
    double[] high = trees.quantiles(new Table(new double[] {0.8}, 1, 1), 0);

    assertThat(low).isSorted();
    assertThat((low[9] + low[10]) / 2).isCloseTo(0.4, within(0.3));
    assertThat((high[9] + high[10]) / 2).isCloseTo(1.6, within(0.8));
    assertThat(low[19] - low[0]).isBetween(1.4, 2.4);
    assertThat(high[19] - high[0]).isBetween(8.0, 10.5);
  }
}
