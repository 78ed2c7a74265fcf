package org.tocsin.core.text;

/**
 * Keeps text that runs the other way from reordering what stands around it: between U+2068 (first
 * strong isolate) and U+2069, as the Unicode bidirectional algorithm has them.
 */
final class Isolation {

  private static final char FIRST_STRONG = '\u2068';
  private static final char POP = '\u2069';

  private Isolation() {}

  static String isolate(String text) {
    return FIRST_STRONG + text + POP;
  }

  /** Whether some letter of it runs the other way and is not set apart already. */
  static boolean needed(String text, boolean rightToLeft) {
    int depth = 0;
    for (int at = 0; at < text.length(); ) {
      int point = text.codePointAt(at);
      depth += isolates(point) ? 1 : point == POP ? -1 : 0;
      if (depth == 0 && against(point, rightToLeft)) {
        return true;
      }
      at += Character.charCount(point);
    }
    return false;
  }

  /**
   * The text, or as much of it as leaves room for an ellipsis and for closing what is left open.
   *
   * @param longest in code points
   */
  static String cut(String text, int longest) {
    if (text.codePointCount(0, text.length()) <= longest) {
      return text;
    }
    for (int kept = longest - 1; kept > 0; kept--) {
      String begin = text.substring(0, text.offsetByCodePoints(0, kept));
      int open = depth(begin);
      if (kept + 1 + open <= longest) {
        return begin + "…" + String.valueOf(POP).repeat(open);
      }
    }
    throw new IllegalArgumentException("no room for text in " + longest);
  }

  private static int depth(String text) {
    return text.codePoints().map(point -> isolates(point) ? 1 : point == POP ? -1 : 0).sum();
  }

  private static boolean isolates(int point) {
    return point >= '\u2066' && point <= FIRST_STRONG;
  }

  private static boolean against(int point, boolean rightToLeft) {
    return switch (Character.getDirectionality(point)) {
      case Character.DIRECTIONALITY_LEFT_TO_RIGHT -> rightToLeft;
      case Character.DIRECTIONALITY_RIGHT_TO_LEFT, Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC ->
          !rightToLeft;
      default -> false;
    };
  }
}
