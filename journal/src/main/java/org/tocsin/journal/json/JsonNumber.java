package org.tocsin.journal.json;

/**
 * A finite IEEE 754 double, as RFC 8785 takes numbers to be. Negative zero is zero, since its
 * canonical form is {@code 0}.
 */
public record JsonNumber(double value) implements JsonValue {
  /** The largest magnitude up to which every integer is a double of its own: 2^53. */
  public static final long EXACT_INTEGERS = 1L << 53;

  public JsonNumber {
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException("not a JSON number: " + value);
    }
    value = value == 0 ? 0.0 : value;
  }

  /**
   * A whole number.
   *
   * @throws IllegalArgumentException beyond 2^53, where a double would round it
   */
  public static JsonNumber of(long value) {
    if (value > EXACT_INTEGERS || value < -EXACT_INTEGERS) {
      throw new IllegalArgumentException("beyond 2^53, write it as a string: " + value);
    }
    return new JsonNumber(value);
  }

  /** Whether this is a whole number no larger than 2^53 in magnitude. */
  public boolean isExactInteger() {
    return Math.rint(value) == value && Math.abs(value) <= EXACT_INTEGERS;
  }
}
