package org.tocsin.core.lifeline;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.Optional;
import org.tocsin.core.figure.Figure;

/**
 * How long: what is certain, what is likeliest, what is possible. Held exactly; written as hours or
 * person-hours it is rounded to a ten-thousandth, outwards at the ends.
 *
 * @param high empty where it has no known beginning
 */
public record Hours(Duration low, Optional<Duration> best, Optional<Duration> high) {

  private static final int DECIMALS = 4;
  private static final BigDecimal SECONDS_PER_HOUR = BigDecimal.valueOf(3600);

  /**
   * @throws IllegalArgumentException unless 0, low, best and high ascend
   */
  public Hours {
    boolean ascending =
        !low.isNegative()
            && best.map(known -> known.compareTo(low) >= 0).orElse(true)
            && high.map(known -> known.compareTo(best.orElse(low)) >= 0).orElse(true);
    if (!ascending) {
      throw new IllegalArgumentException(low + ", " + best + " and " + high + " must ascend");
    }
  }

  public Figure figure() {
    return times(Figure.of(1));
  }

  /**
   * Person-hours: low with low, best with best, high with high. An estimate of people that has no
   * bound counts with its best value there, as when figures are spanned.
   */
  public Figure times(Figure people) {
    Optional<BigDecimal> lowest =
        low.isZero()
            ? Optional.of(BigDecimal.ZERO)
            : people.lowestStated().map(count -> hours(low, count, RoundingMode.FLOOR));
    Optional<BigDecimal> likeliest =
        best.flatMap(
            length -> people.best().map(count -> hours(length, count, RoundingMode.HALF_EVEN)));
    Optional<BigDecimal> highest =
        high.flatMap(
            length ->
                people.highestStated().map(count -> hours(length, count, RoundingMode.CEILING)));
    return new Figure(lowest, likeliest, highest);
  }

  private static BigDecimal hours(Duration length, BigDecimal count, RoundingMode rounding) {
    BigDecimal seconds =
        BigDecimal.valueOf(length.getSeconds()).add(BigDecimal.valueOf(length.getNano(), 9));
    return seconds.multiply(count).divide(SECONDS_PER_HOUR, DECIMALS, rounding);
  }
}
