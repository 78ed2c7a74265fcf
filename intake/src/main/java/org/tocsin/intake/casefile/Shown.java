package org.tocsin.intake.casefile;

import java.util.Collection;
import java.util.stream.Collectors;

/** What somebody wrote, cut to a length that fits into a message. */
final class Shown {
  private static final int LONGEST = 60;
  private static final int MOST = 40;

  private Shown() {}

  static String of(String text) {
    String line = text.replaceAll("\\p{Cntrl}+", " ");
    return line.length() <= LONGEST ? line : line.substring(0, cut(line)) + "…";
  }

  /** Comma-separated; a dash for an empty list. */
  static String list(Collection<String> words) {
    if (words.isEmpty()) {
      return "–";
    }
    String shown = words.stream().limit(MOST).map(Shown::of).collect(Collectors.joining(", "));
    return words.size() <= MOST ? shown : shown + ", …";
  }

  private static int cut(String line) {
    return Character.isHighSurrogate(line.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
  }
}
