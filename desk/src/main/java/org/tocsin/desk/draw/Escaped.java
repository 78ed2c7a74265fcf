package org.tocsin.desk.draw;

/** Text made safe between tags and in quoted attributes of XML and HTML alike. */
final class Escaped {

  private static final char REPLACEMENT = '\uFFFD';

  private Escaped() {}

  /** Characters that XML 1.0 does not know (section 2.2) become U+FFFD. */
  static String of(String text) {
    StringBuilder out = new StringBuilder(text.length() + 16);
    text.codePoints().forEach(point -> append(out, point));
    return out.toString();
  }

  private static void append(StringBuilder out, int point) {
    switch (point) {
      case '&' -> out.append("&amp;");
      case '<' -> out.append("&lt;");
      case '>' -> out.append("&gt;");
      case '"' -> out.append("&quot;");
      case '\'' -> out.append("&#39;");
      default -> {
        if (inXml(point)) {
          out.appendCodePoint(point);
        } else {
          out.append(REPLACEMENT);
        }
      }
    }
  }

  private static boolean inXml(int point) {
    return point == '\t'
        || point == '\n'
        || point == '\r'
        || (point >= 0x20 && point <= 0xD7FF)
        || (point >= 0xE000 && point <= 0xFFFD)
        || point >= 0x10000;
  }
}
