package org.tocsin.forecast.onset;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.tocsin.forecast.panel.CountryYear;
import org.tocsin.forecast.panel.Lead;
import org.tocsin.forecast.panel.Panel;

/**
 * Why the pool's two-year risk of one country is what it is, on the log-odds scale.
 *
 * @param contributions each predictor's own part: how much lower the log-odds would be were it at
 *     its mean over the rows learnt from, the largest first; exact for the linear members, one at a
 *     time for the trees, so that the parts need not sum to the whole
 * @param changes how much lower the log-odds would be were the predictor as in the row a year
 *     before
 * @param nearest rows learnt from whose contributions by the ridge are most like
 */
public record Explanation(
    Forecast forecast, List<Part> contributions, List<Part> changes, List<Near> nearest) {

  /** A predictor's part in the log-odds, and its value where it is one the model looks at. */
  public record Part(String predictor, double logOdds, double value) {}

  /** An earlier country-year, and whether an onset followed within two years. */
  public record Near(CountryYear when, boolean onset, double distance) {}

  private static final int NEAREST = 5;
  private static final double LEAST = 0.005;

  /** Of every country of the origin year, in the order of the codes. */
  public static List<Explanation> of(Timeline timeline, Pool pool, int origin) {
    Knowledge known = timeline.at(origin);
    double[] weights = pool.weights(known, Lead.TWO_YEARS);
    List<Reading> readings = new ArrayList<>();
    for (Forecaster member : pool.members()) {
      if (member instanceof ReadableModel readable) {
        readings.add(readable.read(known));
      }
    }
    Panel panel = known.panel();
    List<Explanation> all = new ArrayList<>();
    List<Forecast> forecasts = timeline.forecasts(pool, origin, origin);
    int[] rows = panel.rowsOf(origin);
    for (int at = 0; at < rows.length; at++) {
      int row = rows[at];
      CountryYear country = panel.row(row);
      OptionalInt before = panel.find(country.code(), origin - 1);
      all.add(
          new Explanation(
              forecasts.get(at),
              parts(readings, weights, row, OptionalInt.empty()),
              before.isPresent() ? parts(readings, weights, row, before) : List.of(),
              nearest(readings.get(Math.min(1, readings.size() - 1)), panel, row)));
    }
    return List.copyOf(all);
  }

  /** Against another row, or against what is typical. */
  private static List<Part> parts(
      List<Reading> readings, double[] weights, int row, OptionalInt other) {
    Map<String, Double> sums = new HashMap<>();
    Map<String, Double> values = new HashMap<>();
    for (int member = 0; member < readings.size(); member++) {
      Reading reading = readings.get(member);
      for (int column = 0; column < reading.typical().length; column++) {
        String name = reading.features().names().get(column);
        double instead =
            other.isPresent()
                ? reading.features().table().at(other.getAsInt(), column)
                : reading.typical()[column];
        sums.merge(name, weights[member + 1] * reading.owed(row, column, instead), Double::sum);
        values.put(name, reading.features().table().at(row, column));
      }
    }
    return sums.entrySet().stream()
        .filter(one -> Math.abs(one.getValue()) >= LEAST)
        .map(one -> new Part(one.getKey(), one.getValue(), values.getOrDefault(one.getKey(), 0.0)))
        .sorted(
            Comparator.comparingDouble((Part part) -> -Math.abs(part.logOdds()))
                .thenComparing(Part::predictor))
        .toList();
  }

  private static List<Near> nearest(Reading reading, Panel panel, int row) {
    double[] slopes = slopes(reading);
    double[] own = standing(reading, slopes, row);
    List<Near> all = new ArrayList<>();
    for (int other : reading.learnt()) {
      if (panel.row(other).code() != panel.row(row).code()) {
        double[] there = standing(reading, slopes, other);
        double sum = 0;
        for (int column = 0; column < own.length; column++) {
          sum += (own[column] - there[column]) * (own[column] - there[column]);
        }
        boolean onset = panel.onsetWithin(other, Lead.TWO_YEARS).orElse(false);
        all.add(new Near(panel.row(other), onset, Math.sqrt(sum)));
      }
    }
    return all.stream()
        .sorted(
            Comparator.comparingDouble(Near::distance)
                .thenComparingInt(near -> near.when().year())
                .thenComparingInt(near -> near.when().code()))
        .limit(NEAREST)
        .toList();
  }

  /** Each predictor's part by a linear member, so that what matters more counts more. */
  private static double[] standing(Reading reading, double[] slopes, int row) {
    double[] values = reading.features().table().row(row);
    double[] parts = new double[values.length];
    for (int column = 0; column < parts.length; column++) {
      parts[column] = slopes[column] * (values[column] - reading.typical()[column]);
    }
    return parts;
  }

  private static double[] slopes(Reading reading) {
    double[] slopes = new double[reading.typical().length];
    double start = reading.logOdds().applyAsDouble(reading.typical());
    for (int column = 0; column < slopes.length; column++) {
      double[] moved = reading.typical().clone();
      moved[column] += 1;
      slopes[column] = reading.logOdds().applyAsDouble(moved) - start;
    }
    return slopes;
  }
}
