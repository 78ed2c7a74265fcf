package org.tocsin.notice;

import java.util.Optional;

/**
 * The Admiralty scale: how reliable the source, how credible what it says.
 *
 * @param reliability 'A' (completely reliable) to 'E' (unreliable), 'F' cannot be judged
 * @param credibility 1 (confirmed) to 5 (improbable), 6 cannot be judged
 */
public record Grade(char reliability, int credibility) {
  public Grade {
    if (reliability < 'A' || reliability > 'F' || credibility < 1 || credibility > 6) {
      throw new IllegalArgumentException("not a grade: " + reliability + credibility);
    }
  }

  /** The grade of a text such as "B2", or nothing if it is none. */
  public static Optional<Grade> parse(String text) {
    if (!text.matches("[A-F][1-6]")) {
      return Optional.empty();
    }
    return Optional.of(new Grade(text.charAt(0), text.charAt(1) - '0'));
  }

  /** "B2". */
  public String text() {
    return "" + reliability + credibility;
  }
}
