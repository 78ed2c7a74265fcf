package org.tocsin.forecast.trees;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.tocsin.forecast.linear.Logistic;
import org.tocsin.forecast.linear.Table;

/**
 * Gradient-boosted shallow trees for a chance (Friedman, Annals of Statistics 29, 2001), by second
 * order steps with penalised leaves and monotone constraints as XGBoost has them (Chen and
 * Guestrin, KDD 2016). Values are put into at most {@value Bins#MOST} bins; no row or column is
 * drawn by chance, so that the same rows give the same trees.
 */
public final class BoostedTrees {

  /**
   * How trees are grown.
   *
   * @param depth of a tree, 1 for a single question
   * @param shrinkage how much of each tree counts
   * @param penalty of a leaf's square
   * @param least weight of curvature in a leaf
   */
  public record Growth(int trees, int depth, double shrinkage, double penalty, double least) {}

  private final double start;
  private final List<Node> trees;

  private BoostedTrees(double start, List<Node> trees) {
    this.start = start;
    this.trees = List.copyOf(trees);
  }

  /**
   * @param directions by column: 1 where the chance may only rise with the value, -1 only fall, 0
   *     either
   */
  public static BoostedTrees grow(
      Table table, boolean[] happened, double[] weights, int[] directions, Growth growth) {
    Bins bins = Bins.of(table);
    double all = Arrays.stream(weights).sum();
    double yes = 0;
    for (int row = 0; row < happened.length; row++) {
      yes += happened[row] ? weights[row] : 0;
    }
    double start = Logistic.logOdds(yes / all);
    double[] logOdds = new double[happened.length];
    Arrays.fill(logOdds, start);
    double[] gradient = new double[happened.length];
    double[] curvature = new double[happened.length];
    List<Node> trees = new ArrayList<>();
    TreeGrower grower = new TreeGrower(bins, directions, growth);
    for (int tree = 0; tree < growth.trees(); tree++) {
      for (int row = 0; row < happened.length; row++) {
        double chance = Logistic.probability(logOdds[row]);
        gradient[row] = weights[row] * ((happened[row] ? 1 : 0) - chance);
        curvature[row] = weights[row] * Math.max(chance * (1 - chance), 1e-12);
      }
      Node grown = grower.grow(gradient, curvature);
      trees.add(grown);
      for (int row = 0; row < happened.length; row++) {
        logOdds[row] += grown.value(table, row);
      }
    }
    return new BoostedTrees(start, trees);
  }

  public double logOdds(Table table, int row) {
    double sum = start;
    for (Node tree : trees) {
      sum += tree.value(table, row);
    }
    return sum;
  }
}
