package org.tocsin.core.figure;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * The canonical text of a figure: {@code 120000}, {@code about 60}, {@code at least 201}, {@code at
 * most 40}, {@code 100000-150000}, {@code 60 (50-80)}, {@code 60 (at least 50)}, {@code 60 (at most
 * 80)}, {@code unknown}. Plain digits, a point before decimals, no grouping.
 */
final class FigureText {

  private FigureText() {}

  static String of(Figure figure) {
    Optional<String> low = figure.low().map(FigureText::number);
    Optional<String> best = figure.best().map(FigureText::number);
    Optional<String> high = figure.high().map(FigureText::number);
    if (best.isPresent() && best.equals(low) && best.equals(high)) {
      return best.get();
    }
    Optional<String> range = range(low, high);
    if (best.isEmpty()) {
      return range.orElse("unknown");
    }
    return range.map(bounds -> best.get() + " (" + bounds + ")").orElse("about " + best.get());
  }

  private static Optional<String> range(Optional<String> low, Optional<String> high) {
    if (low.isPresent() && high.isPresent()) {
      return Optional.of(low.get() + "-" + high.get());
    }
    return low.map(value -> "at least " + value).or(() -> high.map(value -> "at most " + value));
  }

  /** Three decimals get a zero, for 1.125 by itself could be a grouped 1125, and is refused. */
  static String number(BigDecimal value) {
    BigDecimal shown = value.scale() == 3 ? value.setScale(4) : value;
    return shown.toPlainString();
  }
}
