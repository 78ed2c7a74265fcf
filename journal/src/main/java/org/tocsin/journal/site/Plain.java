package org.tocsin.journal.site;

import java.util.Locale;

/**
 * Makes text from a stranger's site fit for a terminal: no control characters, no endless lines.
 */
final class Plain {
  private static final int LONGEST = 300;

  private Plain() {}

  static String text(String text) {
    StringBuilder out = new StringBuilder();
    text.codePoints()
        .limit(LONGEST)
        .forEach(
            c -> {
              if (isPlain(c)) {
                out.appendCodePoint(c);
              } else {
                out.append(String.format(Locale.ROOT, "\\u{%x}", c));
              }
            });
    return text.codePointCount(0, text.length()) > LONGEST ? out + "\u2026" : out.toString();
  }

  private static boolean isPlain(int c) {
    return switch (Character.getType(c)) {
      // Formats include the marks that reverse the direction of what follows.
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      default -> true;
    };
  }
}
