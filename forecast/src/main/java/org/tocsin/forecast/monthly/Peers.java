package org.tocsin.forecast.monthly;

import java.util.List;
import org.tocsin.forecast.draws.Atoms;

/** The baselines of the ViEWS prediction challenge 2023, to be measured beside. */
public final class Peers {

  /** Poisson probabilities below it are left out; their sum is far less than one in a million. */
  private static final double NEGLIGIBLE = 1e-14;

  public static final MonthlyForecaster ZERO =
      peer("zero", (past, leads) -> (country, lead) -> Atoms.at(0));

  /** Poisson, its mean the deaths of the last month. */
  public static final MonthlyForecaster LAST_POISSON =
      peer(
          "last_poisson",
          (past, leads) ->
              (country, lead) ->
                  past.knows(country, past.last())
                      ? poisson(past.deaths(country, past.last()))
                      : Atoms.at(0));

  /** The country's own last twelve months. */
  public static final MonthlyForecaster CONFLICTOLOGY =
      peer(
          "conflictology12",
          (past, leads) ->
              (country, lead) -> {
                double[] own = past.known(country, past.last() - 11, past.last());
                return own.length == 0 ? Atoms.at(0) : Atoms.equally(own);
              });

  /** All countries' months of the last twenty years, the same for everyone. */
  public static final MonthlyForecaster BOOT_240 =
      peer(
          "boot_240",
          (past, leads) -> {
            double[][] all = new double[past.size()][];
            for (int country = 0; country < all.length; country++) {
              all[country] = past.known(country, past.last() - 239, past.last());
            }
            Atoms pool =
                Atoms.equally(
                    java.util.Arrays.stream(all)
                        .flatMapToDouble(java.util.Arrays::stream)
                        .toArray());
            return (country, lead) -> pool;
          });

  public static final List<MonthlyForecaster> ALL =
      List.of(ZERO, LAST_POISSON, CONFLICTOLOGY, BOOT_240);

  private Peers() {}

  private interface Fitting {
    MonthlyForecaster.Fitted fit(MonthlyPanel past, int leads);
  }

  private static MonthlyForecaster peer(String name, Fitting fitting) {
    return new MonthlyForecaster() {
      @Override
      public String name() {
        return name;
      }

      @Override
      public Fitted fit(MonthlyPanel past, int leads) {
        return fitting.fit(past, leads);
      }
    };
  }

  static Atoms poisson(double mean) {
    if (mean == 0) {
      return Atoms.at(0);
    }
    double reach = 9 * Math.sqrt(mean) + 40;
    int from = (int) Math.max(0, mean - reach);
    int to = (int) (mean + reach);
    double[] values = new double[to - from + 1];
    double[] weights = new double[values.length];
    int mode = (int) mean;
    for (int i = 0; i < values.length; i++) {
      values[i] = from + i;
    }
    // Relative to the mode's probability, so that nothing under- or overflows.
    weights[mode - from] = 1;
    for (int k = mode + 1; k <= to; k++) {
      weights[k - from] = weights[k - 1 - from] * mean / k;
    }
    for (int k = mode - 1; k >= from; k--) {
      weights[k - from] = weights[k + 1 - from] * (k + 1) / mean;
    }
    for (int i = 0; i < weights.length; i++) {
      weights[i] = weights[i] < NEGLIGIBLE ? 0 : weights[i];
    }
    return Atoms.of(values, weights);
  }
}
