package org.tocsin.forecast.onset;

import java.util.Arrays;
import java.util.function.ToDoubleFunction;

/**
 * A model that was learnt, as what it makes of values.
 *
 * @param features of every row of the panel learnt from, nothing missing
 * @param learnt rows it was learnt from
 * @param typical the mean of those rows, by column
 * @param logOdds of an onset within two years, of values in the order of the features
 */
record Reading(
    FeatureTable features, int[] learnt, double[] typical, ToDoubleFunction<double[]> logOdds) {

  static Reading of(FeatureTable features, int[] learnt, ToDoubleFunction<double[]> logOdds) {
    double[] typical = new double[features.names().size()];
    for (int column = 0; column < typical.length; column++) {
      int at = column;
      typical[column] =
          Arrays.stream(learnt)
              .mapToDouble(row -> features.table().at(row, at))
              .average()
              .orElse(0);
    }
    return new Reading(features, learnt, typical, logOdds);
  }

  double logOdds(int row) {
    return logOdds.applyAsDouble(features.table().row(row));
  }

  /** By how much the log-odds of a row are above what they would be with this column so. */
  double owed(int row, int column, double instead) {
    double[] values = features.table().row(row);
    double is = logOdds.applyAsDouble(values);
    values[column] = instead;
    return is - logOdds.applyAsDouble(values);
  }
}
