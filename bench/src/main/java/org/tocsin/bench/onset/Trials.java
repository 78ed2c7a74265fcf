package org.tocsin.bench.onset;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.tocsin.forecast.onset.BaseRate;
import org.tocsin.forecast.onset.Forecaster;
import org.tocsin.forecast.onset.Look;
import org.tocsin.forecast.onset.Pool;
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

  private static final List<Forecaster> MEMBERS =
      List.of(
          ridge("member ridge plain", 0, 0.1, PLAIN, 0),
          ridge("member ridge changes", 0, 0.2, ALL_OF_IT, 0),
          trees("member trees plain", 80, 2, 0.05, 10, 4, PLAIN),
          trees("member trees all", 80, 2, 0.05, 10, 4, ALL_OF_IT),
          ridge("member net plain", 0.5, 0.01, PLAIN, 0),
          ridge("member net changes", 0.5, 0.01, CHANGES, 0),
          ridge("member ridge changes alone", 0, 0.15, CHANGES, 0),
          ridge("member ridge changes 0.1", 0, 0.1, CHANGES, 0),
          trees("member trees changes", 80, 2, 0.05, 10, 4, CHANGES),
          trees("member stumps all", 120, 1, 0.05, 10, 4, ALL_OF_IT));

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
          ridge("net plain 0.01", 0.5, 0.01, PLAIN, 0),
          ridge("net changes 0.01", 0.5, 0.01, CHANGES, 0),
          ridge("net all 0.01", 0.5, 0.01, ALL_OF_IT, 0),
          ridge("net all 0.006", 0.5, 0.006, ALL_OF_IT, 0),
          pool("pool raw", 1e-6, 1e-6, 15, 0, 1, 2),
          pool("pool level", 1e-6, 0.3, 15, 0, 1, 2),
          pool("pool level ridges", 1e-6, 0.3, 15, 0, 1),
          pool("pool level fast", 1e-6, 0.3, 7, 0, 1, 2),
          pool("pool level shares", 0.1, 0.3, 15, 0, 1, 2),
          pool("pool plain and trees", 1e-6, 0.3, 15, 0, 2),
          pool("pool 4", 1e-6, 0.3, 15, 0, 1, 2, 3),
          pool("pool5 net ridge trees", 1e-6, 1e-6, 15, 1, 3, 4),
          pool("pool6 net changes trees", 1e-6, 1e-6, 15, 3, 4, 6),
          pool("pool7 net ridgeplain changes trees", 1e-6, 1e-6, 15, 0, 3, 4, 6),
          pool("pool8 net changes both trees", 1e-6, 1e-6, 15, 2, 3, 4, 6),
          pool("pool9 net changes trees plain", 1e-6, 1e-6, 15, 2, 4, 6),
          pool("pool10 as 8, level 0.1", 1e-6, 0.1, 15, 2, 3, 4, 6),
          pool("pool11 as 8, level 0.2 10", 1e-6, 0.2, 10, 2, 3, 4, 6),
          pool("pool12 as 8, level 0.2 20", 1e-6, 0.2, 20, 2, 3, 4, 6),
          pool("pool13 as 8, shares 0.05", 0.05, 0.1, 15, 2, 3, 4, 6),
          pool("pool14 as 9, level 0.2 8", 1e-6, 0.2, 8, 2, 4, 6),
          pool("pool15 as 9, level 1 4", 1e-6, 1, 4, 2, 4, 6),
          pool("pool16 as 9, level 1 6", 1e-6, 1, 6, 2, 4, 6),
          pool("pool17 as 9, level 1 10", 1e-6, 1, 10, 2, 4, 6),
          pool("pool18 as 9, level 1 3", 1e-6, 1, 3, 2, 4, 6),
          pool("pool19 ridge.1 trees plain", 1e-6, 1e-6, 15, 2, 7),
          pool("pool20 net ridge.1 trees plain", 1e-6, 1e-6, 15, 2, 4, 7),
          pool("pool21 ridge.1 trees changes", 1e-6, 1e-6, 15, 7, 8),
          pool("pool22 net ridge.1 trees changes", 1e-6, 1e-6, 15, 4, 7, 8),
          pool("pool23 net ridge.1 stumps", 1e-6, 1e-6, 15, 4, 7, 9),
          pool("pool24 net ridge.1", 1e-6, 1e-6, 15, 4, 7),
          pool("pool25 as 20, level 0.5 8", 1e-6, 0.5, 8, 2, 4, 7),
          pool("pool26 as 22, level 0.5 8", 1e-6, 0.5, 8, 4, 7, 8),
          ridge("net plain 0.015", 0.5, 0.015, PLAIN, 0),
          ridge("net plain 0.02", 0.5, 0.02, PLAIN, 0),
          trees("trees plain d2 60", 60, 2, 0.05, 2, 2, PLAIN),
          trees("trees own d2 60", 60, 2, 0.05, 2, 2, OWN),
          trees("trees most d2 60", 60, 2, 0.05, 2, 2, MOST),
          trees("trees all d2 60", 60, 2, 0.05, 2, 2, ALL_OF_IT),
          trees("trees most d2 100", 100, 2, 0.05, 2, 2, MOST),
          trees("trees most d2 60 firm", 60, 2, 0.05, 10, 4, MOST),
          trees("trees most d2 100 firm", 100, 2, 0.05, 10, 4, MOST),
          trees("trees most d3 60", 60, 3, 0.05, 2, 2, MOST));

  private Trials() {}

  private static Forecaster pool(
      String name, double shares, double level, double halving, int... members) {
    return new Pool(
        name,
        Arrays.stream(members).mapToObj(MEMBERS::get).toList(),
        new Pool.Settings(shares, level, halving));
  }

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
