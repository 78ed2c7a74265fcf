package org.tocsin.forecast.onset;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tocsin.forecast.trees.BoostedTrees;

/**
 * Every way to foretell onsets; a new one is a class and a line here. What the settings were chosen
 * from is in {@code docs/lab.md}, "Onset forecasts".
 */
public final class Forecasters {

  /** Of the methods here: another may foretell otherwise from the same panel. */
  public static final String VERSION = "onset/1";

  private static final Set<Look> LOOKS = Set.of(Look.PLAIN, Look.CHANGES);

  public static final Ridge NET =
      new Ridge("net", new Ridge.Settings(0.5, 0.01, Set.of(Look.PLAIN), 0));

  public static final Ridge RIDGE = new Ridge("ridge", new Ridge.Settings(0, 0.1, LOOKS, 0));

  public static final Trees TREES =
      new Trees(
          "trees", new Trees.Settings(new BoostedTrees.Growth(80, 2, 0.05, 10, 4), LOOKS, true, 0));

  public static final Pool POOL =
      new Pool("pool", List.of(NET, RIDGE, TREES), new Pool.Settings(1e-6, 0.5, 8));

  /** The same with what deaths by month add ({@link Dynamics}). */
  public static final Ridge NET_DEATHS =
      new Ridge("net-deaths", new Ridge.Settings(0.5, 0.01, Set.of(Look.PLAIN, Look.DEATHS), 0));

  public static final Ridge RIDGE_DEATHS =
      new Ridge(
          "ridge-deaths",
          new Ridge.Settings(0, 0.1, Set.of(Look.PLAIN, Look.CHANGES, Look.DEATHS), 0));

  /** The trees do not look at them: it did not help. */
  public static final Pool POOL_DEATHS =
      new Pool(
          "pool-deaths", List.of(NET_DEATHS, RIDGE_DEATHS, TREES), new Pool.Settings(1e-6, 0.5, 8));

  public static final List<Forecaster> ALL =
      List.of(
          new BaseRate(),
          new EwpNet(),
          NET,
          RIDGE,
          TREES,
          POOL,
          NET_DEATHS,
          RIDGE_DEATHS,
          POOL_DEATHS);

  private Forecasters() {}

  public static Optional<Forecaster> named(String name) {
    return ALL.stream().filter(one -> one.name().equals(name)).findFirst();
  }
}
