package org.tocsin.desk.search;

import java.util.ArrayList;
import java.util.List;

/**
 * What somebody typed, in parts. Everything is taken as well as it can be: a quotation mark that is
 * never closed holds to the end, a minus before nothing is nothing.
 */
record Typed(List<Part> parts) {

  /** More than anybody types; the rest is not looked at. */
  private static final int LONGEST = 200;

  private static final int MOST_PARTS = 16;
  private static final String QUOTES = "\"\u201c\u201d\u201e\u00ab\u00bb";

  /**
   * @param together its words in this order
   * @param excluded what has it is not wanted
   * @param open its last word may be a beginning
   */
  record Part(String text, boolean together, boolean excluded, boolean open) {}

  static Typed read(String typed) {
    String text = typed.length() > LONGEST ? typed.substring(0, LONGEST) : typed;
    List<Part> parts = new ArrayList<>();
    int at = 0;
    while (at < text.length() && parts.size() < MOST_PARTS) {
      char here = text.charAt(at);
      if (blank(here)) {
        at++;
        continue;
      }
      boolean excluded = here == '-' || here == '\u2212';
      int start = excluded ? at + 1 : at;
      if (start < text.length() && quote(text.charAt(start))) {
        int end = closing(text, start + 1);
        add(parts, text.substring(start + 1, end), true, excluded, false);
        at = end + 1;
      } else {
        int end = wordEnd(text, start);
        add(parts, text.substring(start, end), false, excluded, end == text.length());
        at = Math.max(end, at + 1);
      }
    }
    return new Typed(List.copyOf(parts));
  }

  private static void add(
      List<Part> parts, String text, boolean together, boolean excluded, boolean open) {
    if (text.codePoints().anyMatch(Character::isLetterOrDigit)) {
      parts.add(new Part(text, together, excluded, open && !excluded));
    }
  }

  private static boolean blank(char here) {
    return Character.isWhitespace(here) || Character.isSpaceChar(here) || here == 0;
  }

  private static boolean quote(char here) {
    return QUOTES.indexOf(here) >= 0;
  }

  private static int closing(String text, int from) {
    int at = from;
    while (at < text.length() && !quote(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private static int wordEnd(String text, int from) {
    int at = from;
    while (at < text.length() && !blank(text.charAt(at)) && !quote(text.charAt(at))) {
      at++;
    }
    return at;
  }
}
