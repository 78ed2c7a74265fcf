package org.tocsin.forecast.monthly;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import org.tocsin.core.permutation.Draws;
import org.tocsin.forecast.draws.Crps;

/** Draws from a file, held against a panel; by the window of their month's year. */
public final class DrawsScore {

  private static final long SEED = MonthlyForecasters.SEED;
  private static final int FINENESS = 1 << 30;

  private DrawsScore() {}

  /**
   * Mean CRPS of the country's own last twelve months as a forecast ({@link Peers#CONFLICTOLOGY}),
   * on the rows that {@link #of} scores; NaN where there is none.
   */
  public static double ownLastYear(List<DrawsFile.Row> rows, MonthlyPanel panel) {
    double sum = 0;
    int known = 0;
    for (DrawsFile.Row row : rows) {
      OptionalInt place = panel.place(row.country());
      if (place.isEmpty() || !panel.knows(place.getAsInt(), row.month())) {
        continue;
      }
      int origin = row.month() - row.lead();
      double[] own = panel.known(place.getAsInt(), origin - 11, origin);
      Arrays.sort(own);
      double[] foretold = own.length == 0 ? new double[1] : own;
      sum += Crps.empirical(foretold, panel.deaths(place.getAsInt(), row.month()));
      known++;
    }
    return sum / known;
  }

  /** Rows whose country-month is not known in the panel are left out. */
  public static List<Scored> of(List<DrawsFile.Row> rows, MonthlyPanel panel) {
    Draws chance = new Draws(SEED);
    List<Scored> scored = new ArrayList<>();
    for (DrawsFile.Row row : rows) {
      double spread = chance.below(FINENESS) / (double) FINENESS;
      OptionalInt place = panel.place(row.country());
      if (place.isEmpty() || !panel.knows(place.getAsInt(), row.month())) {
        continue;
      }
      int country = place.getAsInt();
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
