package org.tocsin.core.json;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.tocsin.journal.json.JsonNumber;
import org.tocsin.journal.json.JsonObject;

/** Numbers that were worked out, rounded so that the last digit shown means something. */
final class NumberJson {

  private static final int DECIMALS = 4;

  private NumberJson() {}

  static JsonNumber rounded(double value) {
    return new JsonNumber(
        BigDecimal.valueOf(value).setScale(DECIMALS, RoundingMode.HALF_EVEN).doubleValue());
  }

  /** As it is: small probabilities would round to nothing. */
  static JsonNumber of(BigDecimal value) {
    return new JsonNumber(value.doubleValue());
  }

  static void put(JsonObject.Builder json, String name, Optional<Double> value) {
    value
        .filter(number -> Double.isFinite(number))
        .ifPresent(number -> json.put(name, rounded(number)));
  }
}
