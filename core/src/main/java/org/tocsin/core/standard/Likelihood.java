package org.tocsin.core.standard;

import java.math.BigDecimal;
import org.tocsin.core.text.Arg;

/**
 * Words of probability: the yardstick of the Professional Head of Intelligence Assessment (United
 * Kingdom, 2018). It leaves gaps between its words (5 to 10, 20 to 25, 35 to 40, 50 to 55, 75 to 80
 * and 90 to 95 per cent); each is closed at its middle, so that every probability has one word: 7.5,
 * 22.5, 37.5, 52.5, 77.5 and 92.5. A word holds from its lower limit on, up to below the next word's
 * limit; the last includes 100.
 *
 * <p>This is a scale of how likely something is. How good the grounds for saying so are is another
 * scale, {@link Confidence}; no word is on both.
 */
public enum Likelihood {
  REMOTE_CHANCE("likelihood.remote-chance", 0, 75, 0, 5),
  HIGHLY_UNLIKELY("likelihood.highly-unlikely", 75, 225, 10, 20),
  UNLIKELY("likelihood.unlikely", 225, 375, 25, 35),
  REALISTIC_POSSIBILITY("likelihood.realistic-possibility", 375, 525, 40, 50),
  LIKELY("likelihood.likely", 525, 775, 55, 75),
  HIGHLY_LIKELY("likelihood.highly-likely", 775, 925, 80, 90),
  ALMOST_CERTAIN("likelihood.almost-certain", 925, 1000, 95, 100);

  private final String key;
  private final int from;
  private final int to;
  private final int publishedFrom;
  private final int publishedTo;

  Likelihood(String key, int from, int to, int publishedFrom, int publishedTo) {
    this.key = key;
    this.from = from;
    this.to = to;
    this.publishedFrom = publishedFrom;
    this.publishedTo = publishedTo;
  }

  /**
   * @param probability 0 to 1
   * @throws IllegalArgumentException outside that
   */
  public static Likelihood of(BigDecimal probability) {
    if (probability.signum() < 0 || probability.compareTo(BigDecimal.ONE) > 0) {
      throw new IllegalArgumentException("a probability is 0 to 1, not " + probability);
    }
    Likelihood found = REMOTE_CHANCE;
    for (Likelihood word : values()) {
      if (probability.compareTo(word.from()) >= 0) {
        found = word;
      }
    }
    return found;
  }

  /** The lower limit, a probability, inclusive. */
  public BigDecimal from() {
    return BigDecimal.valueOf(from, 3);
  }

  /** The upper limit, a probability, exclusive but for the last. */
  public BigDecimal to() {
    return BigDecimal.valueOf(to, 3);
  }

  /** The band as published, per cent. */
  public int publishedFrom() {
    return publishedFrom;
  }

  /** The band as published, per cent. */
  public int publishedTo() {
    return publishedTo;
  }

  public Arg word() {
    return new Arg.Term(key);
  }
}
