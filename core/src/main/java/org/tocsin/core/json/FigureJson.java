package org.tocsin.core.json;

import java.math.BigDecimal;
import org.tocsin.core.figure.Figure;
import org.tocsin.journal.json.JsonNumber;
import org.tocsin.journal.json.JsonObject;

/** A figure as {@code {low, best, high}}; what is unknown is left out. */
final class FigureJson {

  private FigureJson() {}

  static JsonObject of(Figure figure) {
    JsonObject.Builder json = JsonObject.builder();
    figure.low().ifPresent(low -> json.put("low", number(low)));
    figure.best().ifPresent(best -> json.put("best", number(best)));
    figure.high().ifPresent(high -> json.put("high", number(high)));
    return json.build();
  }

  private static JsonNumber number(BigDecimal value) {
    return new JsonNumber(value.doubleValue());
  }
}
