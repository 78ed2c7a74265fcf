package org.tocsin.intake.casefile;

import java.util.Collection;
import java.util.Optional;

/** The word somebody probably meant. */
final class Nearest {
  /** Longer words are compared by nobody: what is that long was not mistyped. */
  private static final int LONGEST = 100;

  /** Bounds the work that a hostile file can ask for. */
  private static final int MOST_CANDIDATES = 2_000;

  private Nearest() {}

  /**
   * The candidate with the fewest letters inserted, left out, replaced or swapped with their
   * neighbour; empty where more than a third of the word would have to change. Among equals the
   * first in alphabetical order.
   */
  static Optional<String> to(String given, Collection<String> candidates) {
    if (given.length() > LONGEST) {
      return Optional.empty();
    }
    int allowed = Math.min(4, given.length() / 3);
    Optional<String> nearest = Optional.empty();
    int least = allowed + 1;
    for (String candidate : candidates.stream().sorted().limit(MOST_CANDIDATES).toList()) {
      if (Math.abs(candidate.length() - given.length()) >= least) {
        continue;
      }
      int distance = distance(given, candidate);
      if (distance < least) {
        least = distance;
        nearest = Optional.of(candidate);
      }
    }
    return nearest;
  }

  /** Optimal string alignment distance. */
  static int distance(String one, String other) {
    int[][] rows = new int[one.length() + 1][other.length() + 1];
    for (int i = 0; i <= one.length(); i++) {
      rows[i][0] = i;
    }
    for (int j = 0; j <= other.length(); j++) {
      rows[0][j] = j;
    }
    for (int i = 1; i <= one.length(); i++) {
      for (int j = 1; j <= other.length(); j++) {
        int change = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
        int least =
            Math.min(Math.min(rows[i - 1][j] + 1, rows[i][j - 1] + 1), rows[i - 1][j - 1] + change);
        if (i > 1
            && j > 1
            && one.charAt(i - 1) == other.charAt(j - 2)
            && one.charAt(i - 2) == other.charAt(j - 1)) {
          least = Math.min(least, rows[i - 2][j - 2] + 1);
        }
        rows[i][j] = least;
      }
    }
    return rows[one.length()][other.length()];
  }
}
