package org.tocsin.forecast.onset;

import java.util.Map;
import java.util.OptionalDouble;

/**
 * The Early Warning Project's own forecasts by country and the year they are about.
 *
 * @param prev made from the year before; NaN where there is none
 * @param larger of that and the one made from two years before
 */
public record EwpForecasts(Map<Target, Double> prev, Map<Target, Double> larger) {

  /** A country in the year that is foretold. */
  public record Target(int code, int year) {}

  public EwpForecasts {
    prev = Map.copyOf(prev);
    larger = Map.copyOf(larger);
  }

  /** The risk about the year after the one that a forecast was made from. */
  OptionalDouble beside(Map<Target, Double> which, Forecast one) {
    Double risk = which.get(new Target(one.from().code(), one.from().year() + 1));
    return risk == null ? OptionalDouble.empty() : OptionalDouble.of(risk);
  }
}
