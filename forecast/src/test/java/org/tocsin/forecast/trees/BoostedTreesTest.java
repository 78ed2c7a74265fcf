package org.tocsin.forecast.trees;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.tocsin.core.permutation.Draws;
import org.tocsin.forecast.linear.Table;

class BoostedTreesTest {

  private static final int ROWS = 2000;
  private static final BoostedTrees.Growth GROWTH = new BoostedTrees.Growth(60, 2, 0.1, 1, 1);

  private static Table table(int columns) {
    Draws draws = new Draws(5);
    double[] x = new double[ROWS * columns];
    Arrays.setAll(x, at -> draws.below(1000) / 1000.0);
    return new Table(x, ROWS, columns);
  }

  private static double[] once() {
    double[] once = new double[ROWS];
    Arrays.fill(once, 1);
    return once;
  }

  @Test
  void treesOfDepthTwoLearnWhatNoSumOfSinglesCan() {
    Table table = table(2);
    boolean[] happened = new boolean[ROWS];
    for (int row = 0; row < ROWS; row++) {
      happened[row] = table.at(row, 0) > 0.4 == table.at(row, 1) > 0.6;
    }
    BoostedTrees trees = BoostedTrees.grow(table, happened, once(), new int[2], GROWTH);

    int right = 0;
    for (int row = 0; row < ROWS; row++) {
      right += trees.logOdds(table, row) > 0 == happened[row] ? 1 : 0;
    }
    assertThat(right).isGreaterThan(ROWS * 95 / 100);
  }

  @Test
  void whatMayOnlyRiseNeverFalls() {
    Table table = table(3);
    Draws draws = new Draws(9);
    boolean[] happened = new boolean[ROWS];
    for (int row = 0; row < ROWS; row++) {
      double bent = Math.sin(6 * table.at(row, 0)) + table.at(row, 1);
      happened[row] = bent > draws.below(1000) / 500.0;
    }
    BoostedTrees held = BoostedTrees.grow(table, happened, once(), new int[] {1, 0, 0}, GROWTH);
    BoostedTrees free = BoostedTrees.grow(table, happened, once(), new int[3], GROWTH);

    assertThat(falls(held)).isZero();
    assertThat(falls(free)).isPositive();
  }

  private static int falls(BoostedTrees trees) {
    int falls = 0;
    for (int other = 0; other < 5; other++) {
      double before = Double.NEGATIVE_INFINITY;
      for (int at = 0; at <= 100; at++) {
        double now = trees.logOdds(new Table(new double[] {at / 100.0, other / 5.0, 0.5}, 1, 3), 0);
        falls += now < before ? 1 : 0;
        before = now;
      }
    }
    return falls;
  }

  @Test
  void aWeightCountsAsThatManyRows() {
    Table table = table(2);
    boolean[] happened = new boolean[ROWS];
    for (int row = 0; row < ROWS; row++) {
      happened[row] = table.at(row, 0) > 0.5;
    }
    double[] halves = once();
    Arrays.fill(halves, ROWS / 2, ROWS, 0);
    int[] first = new int[ROWS / 2];
    Arrays.setAll(first, at -> at);

    BoostedTrees.Growth one = new BoostedTrees.Growth(1, 1, 1, 0, 1);
    BoostedTrees weighted = BoostedTrees.grow(table, happened, halves, new int[2], one);
    BoostedTrees few =
        BoostedTrees.grow(
            table.rows(first),
            Arrays.copyOf(happened, ROWS / 2),
            Arrays.copyOf(once(), ROWS / 2),
            new int[2],
            one);

    assertThat(Math.signum(weighted.logOdds(table, 0)))
        .isEqualTo(Math.signum(few.logOdds(table, 0)));
  }
}
