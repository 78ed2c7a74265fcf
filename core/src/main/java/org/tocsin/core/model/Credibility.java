package org.tocsin.core.model;

/** Credibility of one piece of information on the Admiralty scale (NATO STANAG 2511, AJP-2.1). */
public enum Credibility {
  CONFIRMED(1),
  PROBABLY_TRUE(2),
  POSSIBLY_TRUE(3),
  DOUBTFUL(4),
  IMPROBABLE(5),
  /** Cannot be judged: unknown, not bad. */
  UNKNOWN(6);

  private final int number;

  Credibility(int number) {
    this.number = number;
  }

  public int number() {
    return number;
  }

  /**
   * @throws IllegalArgumentException outside 1 to 6
   */
  public static Credibility of(int number) {
    for (Credibility credibility : values()) {
      if (credibility.number == number) {
        return credibility;
      }
    }
    throw new IllegalArgumentException("credibility is 1 to 6, not " + number);
  }
}
