package org.tocsin.cli.ask;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** The name that somebody probably meant. */
public final class Nearest {

  private Nearest() {}

  /** Empty where nothing comes near: more than a third of the letters would have to change. */
  public static Optional<String> to(String typed, Collection<String> known) {
    return known.stream()
        .filter(name -> distance(typed, name) <= Math.max(1, typed.length() / 3))
        .min(Comparator.comparingInt(name -> distance(typed, name)));
  }

  /** What is there, for the end of a problem: the nearest first, and not more than fits. */
  public static String offer(String typed, Collection<String> known) {
    if (known.isEmpty()) {
      return "there is none yet";
    }
    Optional<String> meant = to(typed, known);
    if (meant.isPresent()) {
      return "did you mean " + meant.get() + "?";
    }
    String all = String.join(", ", known);
    return "known: " + (all.length() <= 400 ? all : all.substring(0, 400) + " …");
  }

  /** Insertions, deletions and exchanges of one letter (Levenshtein). */
  private static int distance(String one, String other) {
    int[] row = new int[other.length() + 1];
    for (int j = 0; j < row.length; j++) {
      row[j] = j;
    }
    for (int i = 1; i <= one.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j < row.length; j++) {
        int exchanged = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(exchanged, Math.min(row[j], row[j - 1]) + 1);
      }
    }
    return row[other.length()];
  }
}
