package org.tocsin.core.time;

/** What the writer says about a date as a whole (ISO 8601-2, level 1: a sign at its end). */
public enum Qualification {
  /** Nothing is said: taken as written. */
  NONE(""),
  /** {@code ?}: the source may be wrong about it. */
  UNCERTAIN("?"),
  /** {@code ~}: an estimate, near the date written. */
  APPROXIMATE("~"),
  /** {@code %}: an estimate from a source that may be wrong. */
  UNCERTAIN_AND_APPROXIMATE("%");

  private final String sign;

  Qualification(String sign) {
    this.sign = sign;
  }

  /** The sign as written: one character, or none. */
  public String sign() {
    return sign;
  }

  /** Whether the date may be wrong. */
  public boolean uncertain() {
    return this == UNCERTAIN || this == UNCERTAIN_AND_APPROXIMATE;
  }

  /** Whether the date is an estimate. */
  public boolean approximate() {
    return this == APPROXIMATE || this == UNCERTAIN_AND_APPROXIMATE;
  }
}
