package org.tocsin.journal.json;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * ECMAScript's Number::toString (ECMA-262, "Number::toString", radix 10), which RFC 8785
 * prescribes.
 *
 * <p>{@link Double#toString(double)} gives the shortest digits only from JDK 19 on (JDK-4511638),
 * so its digits are used where they cannot be wrong and searched for otherwise.
 */
final class EcmaNumber {
  private static final int MOST_DIGITS = 17;

  /** Distinct decimals of so few digits are distinct normal doubles (DBL_DIG). */
  private static final int UNIQUE_DIGITS = 15;

  private EcmaNumber() {}

  static String text(double value) {
    if (value == 0) {
      return "0";
    }
    if (Math.abs(value) < JsonNumber.EXACT_INTEGERS && Math.rint(value) == value) {
      return Long.toString((long) value);
    }
    BigDecimal shortest = shortest(Math.abs(value));
    String digits = shortest.unscaledValue().toString();
    // value = 0.digits * 10^point
    int point = digits.length() - shortest.scale();
    String text = layOut(digits, point);
    return value < 0 ? "-" + text : text;
  }

  private static BigDecimal shortest(double value) {
    BigDecimal quick = new BigDecimal(Double.toString(value)).stripTrailingZeros();
    if (value >= Double.MIN_NORMAL && quick.precision() <= UNIQUE_DIGITS) {
      return quick;
    }
    BigDecimal exact = new BigDecimal(value);
    for (int digits = 1; digits < MOST_DIGITS; digits++) {
      BigDecimal found = closest(exact, value, digits);
      if (found.signum() > 0) {
        return found.stripTrailingZeros();
      }
    }
    return exact.round(new MathContext(MOST_DIGITS, RoundingMode.HALF_EVEN)).stripTrailingZeros();
  }

  /** The decimal of that many digits that reads back as the value, closest to it; zero if none. */
  private static BigDecimal closest(BigDecimal exact, double value, int digits) {
    BigDecimal below = exact.round(new MathContext(digits, RoundingMode.DOWN));
    BigDecimal above = exact.round(new MathContext(digits, RoundingMode.UP));
    boolean belowFits = below.doubleValue() == value;
    boolean aboveFits = above.doubleValue() == value;
    if (belowFits && aboveFits) {
      return exact.round(new MathContext(digits, RoundingMode.HALF_EVEN));
    }
    if (belowFits) {
      return below;
    }
    return aboveFits ? above : BigDecimal.ZERO;
  }

  private static String layOut(String digits, int point) {
    int count = digits.length();
    if (count <= point && point <= 21) {
      return digits + "0".repeat(point - count);
    }
    if (0 < point && point <= 21) {
      return digits.substring(0, point) + "." + digits.substring(point);
    }
    if (-6 < point && point <= 0) {
      return "0." + "0".repeat(-point) + digits;
    }
    int exponent = point - 1;
    String sign = exponent < 0 ? "e-" : "e+";
    String mantissa = count == 1 ? digits : digits.charAt(0) + "." + digits.substring(1);
    return mantissa + sign + Math.abs(exponent);
  }
}
