package org.tocsin.forecast.trees;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import org.tocsin.forecast.linear.Table;

/**
 * Gradient-boosted shallow trees for a whole distribution: least squares trees (Friedman, Annals of
 * Statistics 29, 2001) tell its middle, and one more tree, grown on how far outcomes lay from the
 * middle, keeps in each leaf the quantiles of what was left over there (as quantile regression
 * forests keep outcomes in theirs: Meinshausen, Journal of Machine Learning Research 7, 2006,
 * 983-999). No row or column is drawn by chance.
 */
public final class QuantileTrees {

  private static final int QUANTILES = 20;

  /** Rows that a leaf of the last tree needs. */
  private static final double LEAST_SPREAD = 60;

  private final double start;
  private final List<Node> trees;
  private final Node spread;
  private final IdentityHashMap<Node, double[]> left;

  private QuantileTrees(
      double start, List<Node> trees, Node spread, IdentityHashMap<Node, double[]> left) {
    this.start = start;
    this.trees = List.copyOf(trees);
    this.spread = spread;
    this.left = left;
  }

  /**
   * @param outcomes by row, at least one
   */
  public static QuantileTrees grow(Table table, double[] outcomes, BoostedTrees.Growth growth) {
    int[] free = new int[table.columns()];
    Bins bins = Bins.of(table);
    double start = Arrays.stream(outcomes).average().orElseThrow();
    double[] over = Arrays.stream(outcomes).map(outcome -> outcome - start).toArray();
    double[] one = new double[outcomes.length];
    Arrays.fill(one, 1);
    List<Node> trees = new ArrayList<>();
    TreeGrower grower = new TreeGrower(bins, free, growth);
    for (int tree = 0; tree < growth.trees(); tree++) {
      Node grown = grower.grow(over, one);
      trees.add(grown);
      for (int row = 0; row < over.length; row++) {
        over[row] -= grown.value(table, row);
      }
    }
    double mean = Arrays.stream(over).map(Math::abs).average().orElseThrow();
    double[] far = Arrays.stream(over).map(left -> Math.abs(left) - mean).toArray();
    Node spread =
        new TreeGrower(bins, free, new BoostedTrees.Growth(1, 2, 1, 0, LEAST_SPREAD))
            .grow(far, one);
    return new QuantileTrees(start, trees, spread, left(table, spread, over));
  }

  private static IdentityHashMap<Node, double[]> left(Table table, Node spread, double[] over) {
    IdentityHashMap<Node, List<Double>> found = new IdentityHashMap<>();
    for (int row = 0; row < over.length; row++) {
      found.computeIfAbsent(spread.leaf(table, row), leaf -> new ArrayList<>()).add(over[row]);
    }
    IdentityHashMap<Node, double[]> quantiles = new IdentityHashMap<>();
    found.forEach(
        (leaf, all) -> {
          double[] sorted = all.stream().mapToDouble(Double::doubleValue).sorted().toArray();
          double[] kept = new double[QUANTILES];
          Arrays.setAll(kept, i -> sorted[(int) ((i + 0.5) * sorted.length / QUANTILES)]);
          quantiles.put(leaf, kept);
        });
    return quantiles;
  }

  /** Values at the middles of equal shares of the distribution, smallest first. */
  public double[] quantiles(Table table, int row) {
    double middle = start;
    for (Node tree : trees) {
      middle += tree.value(table, row);
    }
    double at = middle;
    double[] over = left.get(spread.leaf(table, row));
    if (over == null) {
      throw new IllegalStateException("each leaf has rows");
    }
    return Arrays.stream(over).map(quantile -> at + quantile).toArray();
  }
}
