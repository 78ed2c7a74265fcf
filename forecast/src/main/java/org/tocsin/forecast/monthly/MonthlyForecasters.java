package org.tocsin.forecast.monthly;

import java.util.List;
import java.util.stream.Stream;

/** What foretells deaths: one line each. */
public final class MonthlyForecasters {

  /** The one that {@code tocsin forecast monthly} uses. */
  public static final String NAME = "pool";

  /** Of the method of {@link #POOL}: another may foretell otherwise from the same panel. */
  public static final String VERSION = "monthly/2";

  /** Of what is drawn by chance, wherever chance is needed. */
  public static final long SEED = 20261122;

  /** Months of the own past that count at most. */
  private static final int MEMORY = 120;

  private static final double HOLD = 0.002;
  private static final double COVER = 0.92;

  /** Small steps, one month in fifty a large one, home by a half in two years. */
  private static final StateSpace LEVEL = new StateSpace(0.06, 0.02, 1, 0.03, 1);

  /** What {@code tocsin forecast monthly} uses; how it was chosen: {@code docs/lab.md}. */
  static final Pool POOL =
      new Pool(
          NAME,
          List.of(
              Family.of(Peers.CONFLICTOLOGY),
              Family.of(new OwnHistory(4, MEMORY)),
              Family.of(new OwnHistory(8, MEMORY)),
              Family.of(new OwnHistory(16, MEMORY)),
              Analogues.FAMILY,
              Drift.FAMILY,
              Family.of(LEVEL)),
          HOLD,
          COVER);

  /** Tried, and not in the pool: why stands in {@code docs/lab.md}. */
  static final List<Family> TRIED = List.of(Hurdle.FAMILY);

  public static final List<MonthlyForecaster> ALL =
      Stream.concat(Peers.ALL.stream(), Stream.<MonthlyForecaster>of(POOL)).toList();

  private MonthlyForecasters() {}
}
