package org.tocsin.forecast.monthly;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.tocsin.forecast.panel.Neighbours;

/** Deaths in the countries that border on one, month by month. */
final class Around {

  private Around() {}

  /**
   * All deaths of a month in neighbours that are known then; NaN where none is.
   *
   * @param deaths by the panel's number, then month; NaN is not known
   * @param states Gleditsch-Ward numbers by the panel's number
   */
  static SortedMap<Integer, double[]> of(
      SortedMap<Integer, double[]> deaths, SortedMap<Integer, Integer> states, int months) {
    Map<Integer, double[]> byState = new HashMap<>();
    states.forEach(
        (id, gw) -> {
          double[] own = deaths.get(id);
          if (own != null) {
            byState.merge(gw, own, Around::added);
          }
        });
    SortedMap<Integer, double[]> around = new TreeMap<>();
    states.forEach(
        (id, gw) -> {
          double[] sums = new double[months];
          Arrays.fill(sums, Double.NaN);
          for (int next : Neighbours.of(gw)) {
            double[] theirs = byState.get(next);
            if (theirs != null) {
              sums = added(sums, theirs);
            }
          }
          around.put(id, sums);
        });
    return around;
  }

  private static double[] added(double[] one, double[] other) {
    double[] sums = new double[one.length];
    for (int month = 0; month < sums.length; month++) {
      boolean unknown = Double.isNaN(one[month]);
      sums[month] =
          unknown
              ? other[month]
              : one[month] + (Double.isNaN(other[month]) ? 0 : other[month]);
    }
    return sums;
  }
}
