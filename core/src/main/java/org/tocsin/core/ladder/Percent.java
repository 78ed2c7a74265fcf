package org.tocsin.core.ladder;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.tocsin.core.figure.Figure;
import org.tocsin.core.text.Arg;

/** A chance in words of a hundred, to one decimal. */
final class Percent {

  private Percent() {}

  static Arg of(Range range) {
    BigDecimal low = hundredths(range.low());
    BigDecimal high = hundredths(range.high());
    return new Arg.Amount(low.compareTo(high) == 0 ? Figure.of(low) : Figure.between(low, high));
  }

  private static BigDecimal hundredths(double chance) {
    return BigDecimal.valueOf(chance * 100).setScale(1, RoundingMode.HALF_EVEN);
  }
}
