package org.tocsin.forecast.monthly;

import java.util.List;
import java.util.stream.Stream;

/** What foretells deaths: one line each. */
public final class MonthlyForecasters {

  /** Months of the own past that count at most. */
  private static final int MEMORY = 120;

  private static final double HOLD = 0.002;
  private static final double COVER = 0.92;

  /** What {@code tocsin forecast monthly} uses; how it was chosen: {@code docs/lab.md}. */
  static final Pool POOL =
      new Pool(
          "pool",
          List.of(
              Family.of(Peers.CONFLICTOLOGY),
              Family.of(new OwnHistory(4, MEMORY)),
              Family.of(new OwnHistory(8, MEMORY)),
              Family.of(new OwnHistory(16, MEMORY)),
              Analogues.FAMILY,
              Drift.FAMILY),
          HOLD,
          COVER);

  public static final List<MonthlyForecaster> ALL =
      Stream.concat(Peers.ALL.stream(), Stream.<MonthlyForecaster>of(POOL)).toList();

  private MonthlyForecasters() {}
}
