package org.tocsin.forecast.onset;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tocsin.forecast.panel.CountryYear;
import org.tocsin.forecast.panel.Panel;

/**
 * Recall as the Early Warning Project counts it: an onset in a year is caught when its country
 * stood high enough in the list made one year before or in the list made two years before. As two
 * lists are joined, more countries than that many are named. Of countries with equal risks at the
 * end of a list each is in it by its share, as if lots were drawn: who gives all the same risk
 * catches no more than chance does.
 */
public final class CaughtInTwoLists {

  private record Place(int code, int year) {}

  private record Rank(int year, int rank) {}

  private CaughtInTwoLists() {}

  /**
   * @return NaN where no onset is known that was foretold of
   */
  public static double recall(List<Forecast> forecasts, Panel actuals, int places) {
    Map<Rank, Integer> sharing = new HashMap<>();
    forecasts.forEach(one -> sharing.merge(rank(one), 1, Integer::sum));
    Map<Place, Double> missed = new HashMap<>();
    for (Forecast one : forecasts) {
      CountryYear from = one.from();
      double free = places + 1.0 - one.rank();
      double in = Math.max(0, Math.min(1, free / sharing.getOrDefault(rank(one), 1)));
      missed.merge(new Place(from.code(), from.year() + 1), 1 - in, (a, b) -> a * b);
      missed.merge(new Place(from.code(), from.year() + 2), 1 - in, (a, b) -> a * b);
    }
    int onsets = 0;
    double caught = 0;
    for (Forecast one : forecasts) {
      CountryYear from = one.from();
      int row = actuals.find(from.code(), from.year()).orElse(-1);
      boolean onset =
          row >= 0
              && actuals.onsetWithin(row, org.tocsin.forecast.panel.Lead.ONE_YEAR).orElse(false);
      if (onset) {
        onsets++;
        caught += 1 - missed.getOrDefault(new Place(from.code(), from.year() + 1), 1.0);
      }
    }
    return onsets == 0 ? Double.NaN : caught / onsets;
  }

  private static Rank rank(Forecast one) {
    return new Rank(one.from().year(), one.rank());
  }
}
