package org.tocsin.forecast.trees;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;

/** Grows one tree: at each place the question that gains most, the first of equals. */
final class TreeGrower {

  private final Bins bins;
  private final int[] directions;
  private final BoostedTrees.Growth growth;

  TreeGrower(Bins bins, int[] directions, BoostedTrees.Growth growth) {
    this.bins = bins;
    this.directions = directions.clone();
    this.growth = growth;
  }

  private record Cut(int column, int bin, double gain, double low, double high) {}

  /** Rows below a place, and between which values leaves there may lie. */
  private record Place(int[] rows, double least, double most) {}

  Node grow(double[] gradient, double[] curvature) {
    int[] all = IntStream.range(0, bins.rows()).toArray();
    Place root = new Place(all, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
    return grow(root, growth.depth(), gradient, curvature);
  }

  private Node grow(Place place, int depth, double[] gradient, double[] curvature) {
    Optional<Cut> cut = depth == 0 ? Optional.empty() : best(place, gradient, curvature);
    if (cut.isEmpty()) {
      double pull = 0;
      double weight = 0;
      for (int row : place.rows()) {
        pull += gradient[row];
        weight += curvature[row];
      }
      return new Node.Leaf(growth.shrinkage() * leaf(pull, weight, place));
    }
    Cut chosen = cut.get();
    byte[] column = bins.of()[chosen.column()];
    int[] low = Arrays.stream(place.rows()).filter(row -> column[row] <= chosen.bin()).toArray();
    int[] high = Arrays.stream(place.rows()).filter(row -> column[row] > chosen.bin()).toArray();
    double middle = (chosen.low() + chosen.high()) / 2;
    int direction = directions[chosen.column()];
    Place below =
        new Place(
            low,
            direction < 0 ? middle : place.least(),
            direction > 0 ? middle : place.most());
    Place above =
        new Place(
            high,
            direction > 0 ? middle : place.least(),
            direction < 0 ? middle : place.most());
    return new Node.Question(
        chosen.column(),
        bins.bounds()[chosen.column()][chosen.bin()],
        grow(below, depth - 1, gradient, curvature),
        grow(above, depth - 1, gradient, curvature));
  }

  private double leaf(double pull, double weight, Place place) {
    double free = pull / (weight + growth.penalty());
    return Math.min(place.most(), Math.max(place.least(), free));
  }

  private double gain(double pull, double weight, double leaf) {
    return pull * leaf - (weight + growth.penalty()) * leaf * leaf / 2;
  }

  private Optional<Cut> best(Place place, double[] gradient, double[] curvature) {
    Optional<Cut> best = Optional.empty();
    double most = 1e-9;
    for (int column = 0; column < bins.columns(); column++) {
      int count = bins.bounds()[column].length + 1;
      double[] pulls = new double[count];
      double[] weights = new double[count];
      byte[] of = bins.of()[column];
      for (int row : place.rows()) {
        pulls[of[row]] += gradient[row];
        weights[of[row]] += curvature[row];
      }
      double pull = Arrays.stream(pulls).sum();
      double weight = Arrays.stream(weights).sum();
      double whole = gain(pull, weight, leaf(pull, weight, place));
      double lowPull = 0;
      double lowWeight = 0;
      for (int bin = 0; bin < count - 1; bin++) {
        lowPull += pulls[bin];
        lowWeight += weights[bin];
        if (lowWeight < growth.least() || weight - lowWeight < growth.least()) {
          continue;
        }
        double low = leaf(lowPull, lowWeight, place);
        double high = leaf(pull - lowPull, weight - lowWeight, place);
        if (directions[column] * (high - low) < 0) {
          continue;
        }
        double gain =
            gain(lowPull, lowWeight, low)
                + gain(pull - lowPull, weight - lowWeight, high)
                - whole;
        if (gain > most) {
          most = gain;
          best = Optional.of(new Cut(column, bin, gain, low, high));
        }
      }
    }
    return best;
  }
}
