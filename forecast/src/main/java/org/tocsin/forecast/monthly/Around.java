package org.tocsin.forecast.monthly;

import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
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
   * @param first the first month
   */
  static SortedMap<Integer, double[]> of(
      SortedMap<Integer, double[]> deaths,
      SortedMap<Integer, Integer> states,
      int first,
      int months) {
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
          for (int month = 0; month < months; month++) {
            sums[month] = sum(Neighbours.of(gw, Months.year(first + month)), byState, month);
          }
          around.put(id, sums);
        });
    return around;
  }

  private static double sum(
      SortedSet<Integer> neighbours, Map<Integer, double[]> byState, int month) {
    double sum = Double.NaN;
    for (int next : neighbours) {
      double[] theirs = byState.get(next);
      double own = theirs == null ? Double.NaN : theirs[month];
      sum = Double.isNaN(own) ? sum : own + (Double.isNaN(sum) ? 0 : sum);
    }
    return sum;
  }

  private static double[] added(double[] one, double[] other) {
    double[] sums = new double[one.length];
    for (int month = 0; month < sums.length; month++) {
      boolean unknown = Double.isNaN(one[month]);
      sums[month] =
          unknown ? other[month] : one[month] + (Double.isNaN(other[month]) ? 0 : other[month]);
    }
    return sums;
  }
}
