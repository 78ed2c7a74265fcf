package org.tocsin.forecast.monthly;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.tocsin.core.permutation.Draws;
import org.tocsin.forecast.draws.Atoms;
import org.tocsin.forecast.draws.Crps;

/**
 * Forecasts of past years, each made from the months up to October of the year before, as in the
 * ViEWS prediction challenge 2023: January is 3 months ahead, December 14.
 *
 * @param draws by forecast
 */
public record ForwardTest(int firstYear, int lastYear, int draws) {

  public static final int FIRST_LEAD = 3;
  public static final int LAST_LEAD = 14;

  private static final long SEED = MonthlyForecasters.SEED;
  private static final int FINENESS = 1 << 30;

  /** All country-months of all windows, by window, country and lead. */
  public List<Scored> run(MonthlyPanel panel, MonthlyForecaster forecaster) {
    MonthlyForecaster here = forecaster.forOnePanel();
    return IntStream.rangeClosed(firstYear, lastYear)
        .parallel()
        .mapToObj(year -> window(panel, here, year))
        .flatMap(List::stream)
        .toList();
  }

  /** How many countries each window scores, by year. */
  public SortedMap<Integer, Integer> countries(MonthlyPanel panel) {
    SortedMap<Integer, Integer> countries = new TreeMap<>();
    for (int year = firstYear; year <= lastYear; year++) {
      int origin = Months.id(year, 1) - FIRST_LEAD;
      int[] counted =
          IntStream.range(0, panel.size())
              .filter(country -> counts(panel, country, origin))
              .toArray();
      countries.put(year, counted.length);
    }
    return countries;
  }

  private List<Scored> window(MonthlyPanel panel, MonthlyForecaster forecaster, int year) {
    int origin = Months.id(year, 1) - FIRST_LEAD;
    MonthlyPanel past = panel.upTo(origin);
    MonthlyForecaster.Fitted fitted = forecaster.fit(past, LAST_LEAD);
    Draws chance = new Draws(SEED + year);
    List<Scored> scored = new ArrayList<>();
    for (int country = 0; country < panel.size(); country++) {
      if (!counts(panel, country, origin)) {
        continue;
      }
      double recent = past.sum(country, origin - 11, origin);
      for (int lead = FIRST_LEAD; lead <= LAST_LEAD; lead++) {
        double outcome = panel.deaths(country, origin + lead);
        Atoms atoms = fitted.at(country, lead);
        scored.add(
            Scored.of(
                new Scored.Outcome(panel.id(country), year, lead, outcome, recent),
                atoms.draws(draws),
                Crps.of(atoms, outcome),
                chance.below(FINENESS) / (double) FINENESS));
      }
    }
    return scored;
  }

  /** With a value at the origin and in all twelve months. */
  private static boolean counts(MonthlyPanel panel, int country, int origin) {
    boolean all = panel.knows(country, origin);
    for (int lead = FIRST_LEAD; lead <= LAST_LEAD; lead++) {
      all &= panel.knows(country, origin + lead);
    }
    return all;
  }
}
