package org.tocsin.forecast.onset;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tocsin.forecast.panel.CountryYear;
import org.tocsin.forecast.panel.Panel;

/**
 * Recall as the Early Warning Project counts it: an onset in a year is caught when its country
 * stood high enough in the list made one year before or in the list made two years before. As two
 * lists are joined, more countries than that many are named.
 */
public final class CaughtInTwoLists {

  private record Place(int code, int year) {}

  private CaughtInTwoLists() {}

  /**
   * @return NaN where no onset is known that was foretold of
   */
  public static double recall(List<Forecast> forecasts, Panel actuals, int places) {
    Map<Place, Integer> ranks = new HashMap<>();
    for (Forecast one : forecasts) {
      CountryYear from = one.from();
      ranks.merge(new Place(from.code(), from.year() + 1), one.rank(), Math::min);
      ranks.merge(new Place(from.code(), from.year() + 2), one.rank(), Math::min);
    }
    int onsets = 0;
    int caught = 0;
    for (Forecast one : forecasts) {
      CountryYear from = one.from();
      int row = actuals.find(from.code(), from.year()).orElse(-1);
      boolean onset =
          row >= 0
              && actuals.onsetWithin(row, org.tocsin.forecast.panel.Lead.ONE_YEAR).orElse(false);
      if (onset) {
        onsets++;
        int best = ranks.getOrDefault(new Place(from.code(), from.year() + 1), Integer.MAX_VALUE);
        caught += best <= places ? 1 : 0;
      }
    }
    return onsets == 0 ? Double.NaN : (double) caught / onsets;
  }
}
