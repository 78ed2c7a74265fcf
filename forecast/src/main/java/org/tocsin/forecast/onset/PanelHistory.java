package org.tocsin.forecast.onset;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;
import org.tocsin.forecast.panel.CountryYear;
import org.tocsin.forecast.panel.Neighbours;
import org.tocsin.forecast.panel.Panel;

/** What earlier years of a country, and other countries in the same year, add to a row. */
final class PanelHistory {

  /** The panel's regions; a country of none is of Africa. */
  private static final String[] REGIONS = {"reg.na", "reg.eap", "reg.sca", "reg.mna", "reg.eur"};

  private static final int BATTLES_FROM = 1989;

  private final Panel panel;
  private final int[][] earlier;

  PanelHistory(Panel panel) {
    this.panel = panel;
    this.earlier = new int[panel.size()][];
    for (int row = 0; row < panel.size(); row++) {
      earlier[row] = years(panel.row(row));
    }
  }

  /** The row of each year back from this one, -1 where there is none. */
  private int[] years(CountryYear from) {
    int[] rows = new int[31];
    for (int back = 0; back < rows.length; back++) {
      OptionalInt found = panel.find(from.code(), from.year() - back);
      rows[back] = found.orElse(-1);
    }
    return rows;
  }

  /**
   * A column of the panel. Battle deaths before 1989 are 0 there because their source begins then:
   * they are not known.
   */
  double[] column(String name) {
    double[] column = panel.column(name);
    if (name.equals("battledeaths.log2")) {
      for (int row = 0; row < column.length; row++) {
        column[row] = panel.row(row).year() < BATTLES_FROM ? Double.NaN : column[row];
      }
    }
    return column;
  }

  private double back(double[] column, int row, int years) {
    int at = earlier[row][years];
    return at < 0 ? Double.NaN : column[at];
  }

  double[] onsets() {
    double[] onsets = new double[panel.size()];
    for (int row = 0; row < onsets.length; row++) {
      onsets[row] = panel.onset(row).map(yes -> yes ? 1.0 : 0.0).orElse(Double.NaN);
    }
    return onsets;
  }

  double[] positive(String name) {
    return Arrays.stream(column(name))
        .map(value -> Double.isNaN(value) ? value : value > 0 ? 1 : 0)
        .toArray();
  }

  /** Over this year and those before, as far as they are known. */
  double[] mean(double[] column, int years) {
    double[] means = new double[column.length];
    for (int row = 0; row < means.length; row++) {
      means[row] = mean(column, row, 0, years);
    }
    return means;
  }

  private double mean(double[] column, int row, int from, int years) {
    double sum = 0;
    int count = 0;
    for (int back = from; back < from + years; back++) {
      double value = back(column, row, back);
      if (!Double.isNaN(value)) {
        sum += value;
        count++;
      }
    }
    return count == 0 ? Double.NaN : sum / count;
  }

  /** The sum over the years back, each counting less by the factor e every so many years. */
  double[] faded(double[] column, int years, double fading) {
    double[] sums = new double[column.length];
    for (int row = 0; row < sums.length; row++) {
      for (int back = 0; back <= years; back++) {
        double value = back(column, row, back);
        sums[row] += Double.isNaN(value) ? 0 : value * StrictMath.exp(-back / fading);
      }
    }
    return sums;
  }

  /** Since so many years ago; 0, not unknown, where the country was not there yet. */
  double[] change(String name, int years) {
    double[] column = column(name);
    double[] changes = new double[column.length];
    for (int row = 0; row < changes.length; row++) {
      double before = back(column, row, years);
      changes[row] = Double.isNaN(before) || Double.isNaN(column[row]) ? 0 : column[row] - before;
    }
    return changes;
  }

  /** Above the mean of the years before. */
  double[] rise(String name, int years) {
    double[] column = column(name);
    double[] rises = new double[column.length];
    for (int row = 0; row < rises.length; row++) {
      double before = mean(column, row, 1, years);
      rises[row] = Double.isNaN(before) || Double.isNaN(column[row]) ? 0 : column[row] - before;
    }
    return rises;
  }

  /** The most in any country that borders on it, in the same year or the few before. */
  double[] near(double[] column, int years) {
    Map<Integer, Map<Integer, Integer>> byYear = new HashMap<>();
    for (int row = 0; row < panel.size(); row++) {
      CountryYear at = panel.row(row);
      byYear
          .computeIfAbsent(at.year(), unseen -> new HashMap<>())
          .put(StateNumbers.of(at.code(), at.year()), row);
    }
    double[] most = new double[panel.size()];
    for (int row = 0; row < most.length; row++) {
      CountryYear at = panel.row(row);
      for (int next : Neighbours.of(StateNumbers.of(at.code(), at.year()), at.year())) {
        for (int back = 0; back < years; back++) {
          Integer there = byYear.getOrDefault(at.year() - back, Map.of()).get(next);
          double value = there == null ? 0 : column[there];
          most[row] = Double.isNaN(value) ? most[row] : Math.max(most[row], value);
        }
      }
    }
    return most;
  }

  /** The mean of the other countries of the region in the same year. */
  double[] around(double[] column) {
    return beside(column, true);
  }

  /** Above the mean of all countries in the same year. */
  double[] besideWorld(String name) {
    double[] column = column(name);
    double[] world = beside(column, false);
    double[] beside = new double[column.length];
    for (int row = 0; row < beside.length; row++) {
      beside[row] = column[row] - world[row];
    }
    return beside;
  }

  private double[] beside(double[] column, boolean byRegion) {
    int[] group = new int[column.length];
    if (byRegion) {
      for (int region = 0; region < REGIONS.length; region++) {
        double[] inside = column(REGIONS[region]);
        for (int row = 0; row < group.length; row++) {
          group[row] = inside[row] == 1 ? region + 1 : group[row];
        }
      }
    }
    Map<Integer, double[]> sums = new HashMap<>();
    for (int row = 0; row < column.length; row++) {
      if (!Double.isNaN(column[row])) {
        double[] sum =
            sums.computeIfAbsent(panel.row(row).year() * 10 + group[row], key -> new double[2]);
        sum[0] += column[row];
        sum[1]++;
      }
    }
    double[] means = new double[column.length];
    for (int row = 0; row < means.length; row++) {
      double[] sum =
          sums.getOrDefault(panel.row(row).year() * 10 + group[row], new double[] {0, 0});
      boolean own = byRegion && !Double.isNaN(column[row]);
      double count = sum[1] - (own ? 1 : 0);
      means[row] = count < 1 ? Double.NaN : (sum[0] - (own ? column[row] : 0)) / count;
    }
    return means;
  }
}
