package org.tocsin.journal.json;

import java.util.Locale;

/** Reads a string in quotes, the opening one next. */
final class JsonStringReader {
  private JsonStringReader() {}

  static String read(Utf8Cursor in) {
    int start = in.offset();
    in.next();
    StringBuilder out = new StringBuilder();
    while (true) {
      int b = in.peek();
      if (b == '"') {
        in.next();
        return out.toString();
      } else if (b == '\\') {
        escape(in, out);
      } else if (b >= 0x80) {
        out.appendCodePoint(in.codePoint());
      } else if (b >= 0x20) {
        out.append((char) b);
        in.next();
      } else if (b == Utf8Cursor.END) {
        throw in.faultAt(start, "string without an end");
      } else {
        throw in.fault(
            String.format(Locale.ROOT, "control character 0x%02x in a string, escape it", b));
      }
    }
  }

  private static void escape(Utf8Cursor in, StringBuilder out) {
    int start = in.offset();
    in.next();
    int b = in.peek();
    in.next();
    switch (b) {
      case '"', '\\', '/' -> out.append((char) b);
      case 'b' -> out.append('\b');
      case 'f' -> out.append('\f');
      case 'n' -> out.append('\n');
      case 'r' -> out.append('\r');
      case 't' -> out.append('\t');
      case 'u' -> unicode(in, start, out);
      default -> throw in.faultAt(start, "unknown escape");
    }
  }

  private static void unicode(Utf8Cursor in, int start, StringBuilder out) {
    char unit = hex4(in, start);
    if (!Character.isSurrogate(unit)) {
      out.append(unit);
      return;
    }
    if (Character.isHighSurrogate(unit) && in.skip('\\') && in.skip('u')) {
      char low = hex4(in, start);
      if (Character.isLowSurrogate(low)) {
        out.append(unit).append(low);
        return;
      }
    }
    throw in.faultAt(start, "lone surrogate");
  }

  private static char hex4(Utf8Cursor in, int start) {
    int unit = 0;
    for (int i = 0; i < 4; i++) {
      int b = in.peek();
      int digit = b < 0x80 ? Character.digit(b, 16) : -1;
      if (digit < 0) {
        throw in.faultAt(start, "expected four hexadecimal digits after \\u");
      }
      unit = (unit << 4) | digit;
      in.next();
    }
    return (char) unit;
  }
}
