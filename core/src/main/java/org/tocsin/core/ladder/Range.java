package org.tocsin.core.ladder;

/** The least and the most that something can be, by what is not certain. */
public record Range(double low, double high) {

  /**
   * @throws IllegalArgumentException unless low is no more than high
   */
  public Range {
    if (!(low <= high)) {
      throw new IllegalArgumentException(low + " to " + high);
    }
  }

  static Range of(double value) {
    return new Range(value, value);
  }

  Range and(double value) {
    return new Range(Math.min(low, value), Math.max(high, value));
  }
}
