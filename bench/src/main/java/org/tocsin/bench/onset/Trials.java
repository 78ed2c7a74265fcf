package org.tocsin.bench.onset;

import java.util.List;
import java.util.Set;
import org.tocsin.forecast.onset.BaseRate;
import org.tocsin.forecast.onset.Forecaster;
import org.tocsin.forecast.onset.Look;
import org.tocsin.forecast.onset.Ridge;
import org.tocsin.forecast.onset.Trees;
import org.tocsin.forecast.trees.BoostedTrees;

/** What was tried; {@code docs/lab.md} has the figures. */
final class Trials {

  private static final Set<Look> PLAIN = Set.of(Look.PLAIN);
  private static final Set<Look> OWN = Set.of(Look.PLAIN, Look.OWN);
  private static final Set<Look> AROUND = Set.of(Look.PLAIN, Look.AROUND);
  private static final Set<Look> CHANGES = Set.of(Look.PLAIN, Look.CHANGES);
  private static final Set<Look> MOST = Set.of(Look.PLAIN, Look.OWN, Look.AROUND);
  private static final Set<Look> ALL_OF_IT = Set.of(Look.values());

  static final List<Forecaster> ALL =
      List.of(
          new BaseRate(),
          ridge("ridge plain 0.03", 0, 0.03, PLAIN, 0),
          ridge("ridge plain 0.1", 0, 0.1, PLAIN, 0),
          ridge("ridge own 0.1", 0, 0.1, OWN, 0),
          ridge("ridge around 0.1", 0, 0.1, AROUND, 0),
          ridge("ridge changes 0.1", 0, 0.1, CHANGES, 0),
          ridge("ridge most 0.03", 0, 0.03, MOST, 0),
          ridge("ridge most 0.1", 0, 0.1, MOST, 0),
          ridge("ridge most 0.2", 0, 0.2, MOST, 0),
          ridge("ridge all 0.1", 0, 0.1, ALL_OF_IT, 0),
          ridge("ridge all 0.3", 0, 0.3, ALL_OF_IT, 0),
          ridge("ridge most halving15 0.1", 0, 0.1, MOST, 15),
          trees("trees plain d2 60", 60, 2, 0.05, 2, 2, PLAIN),
          trees("trees own d2 60", 60, 2, 0.05, 2, 2, OWN),
          trees("trees most d2 60", 60, 2, 0.05, 2, 2, MOST),
          trees("trees all d2 60", 60, 2, 0.05, 2, 2, ALL_OF_IT),
          trees("trees most d2 100", 100, 2, 0.05, 2, 2, MOST),
          trees("trees most d2 60 firm", 60, 2, 0.05, 10, 4, MOST),
          trees("trees most d2 100 firm", 100, 2, 0.05, 10, 4, MOST),
          trees("trees most d3 60", 60, 3, 0.05, 2, 2, MOST));

  private Trials() {}

  private static Forecaster ridge(
      String name, double alpha, double lambda, Set<Look> looks, double halving) {
    return new Ridge(name, new Ridge.Settings(alpha, lambda, looks, halving));
  }

  private static Forecaster trees(
      String name,
      int trees,
      int depth,
      double shrinkage,
      double penalty,
      double least,
      Set<Look> looks) {
    return new Trees(
        name,
        new Trees.Settings(
            new BoostedTrees.Growth(trees, depth, shrinkage, penalty, least), looks, true, 0));
  }
}
