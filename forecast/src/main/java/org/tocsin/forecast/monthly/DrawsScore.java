package org.tocsin.forecast.monthly;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.tocsin.core.permutation.Draws;

/** Draws from a file, held against a panel; by the window of their month's year. */
public final class DrawsScore {

  private static final long SEED = MonthlyForecasters.SEED;
  private static final int FINENESS = 1 << 30;

  private DrawsScore() {}

  /** Rows whose country-month is not known in the panel are left out. */
  public static List<Scored> of(List<DrawsFile.Row> rows, MonthlyPanel panel) {
    Map<Integer, Integer> places = new TreeMap<>();
    for (int country = 0; country < panel.size(); country++) {
      places.put(panel.id(country), country);
    }
    Draws chance = new Draws(SEED);
    List<Scored> scored = new ArrayList<>();
    for (DrawsFile.Row row : rows) {
      double spread = chance.below(FINENESS) / (double) FINENESS;
      Integer country = places.get(row.country());
      if (country == null || !panel.knows(country, row.month())) {
        continue;
      }
      int origin = row.month() - row.lead();
      scored.add(
          Scored.of(
              new Scored.Outcome(
                  row.country(),
                  Months.year(row.month()),
                  row.lead(),
                  panel.deaths(country, row.month()),
                  panel.sum(country, origin - 11, origin)),
              row.draws(),
              Double.NaN,
              spread));
    }
    return scored;
  }
}
