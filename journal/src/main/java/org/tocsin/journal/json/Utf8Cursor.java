package org.tocsin.journal.json;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** A place in UTF-8 bytes; reads raw bytes, decodes characters strictly, and words faults. */
final class Utf8Cursor {
  static final int END = -1;

  private final byte[] bytes;
  private int at;

  Utf8Cursor(byte[] bytes) {
    this.bytes = bytes;
  }

  int offset() {
    return at;
  }

  boolean atEnd() {
    return at >= bytes.length;
  }

  /** The next byte, 0 to 255, or {@link #END}. */
  int peek() {
    return at < bytes.length ? bytes[at] & 0xff : END;
  }

  void next() {
    at++;
  }

  boolean skip(char ascii) {
    if (peek() != ascii) {
      return false;
    }
    at++;
    return true;
  }

  void skipBlanks() {
    while (at < bytes.length) {
      byte b = bytes[at];
      if (b != ' ' && b != '\n' && b != '\r' && b != '\t') {
        return;
      }
      at++;
    }
  }

  String ascii(int from) {
    return new String(bytes, from, at - from, StandardCharsets.US_ASCII);
  }

  /** Decodes one character beyond ASCII; overlong forms, surrogates and U+110000 up are refused. */
  int codePoint() {
    int lead = peek();
    int length = lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : 2;
    if (lead < 0xc2 || lead > 0xf4 || at + length > bytes.length) {
      throw fault("not valid UTF-8");
    }
    int point = lead & (0xff >> (length + 1));
    for (int i = 1; i < length; i++) {
      int b = bytes[at + i] & 0xff;
      if ((b & 0xc0) != 0x80) {
        throw fault("not valid UTF-8");
      }
      point = (point << 6) | (b & 0x3f);
    }
    boolean overlong = (length == 3 && point < 0x800) || (length == 4 && point < 0x10000);
    boolean surrogate = point >= 0xd800 && point <= 0xdfff;
    if (overlong || surrogate || point > Character.MAX_CODE_POINT) {
      throw fault("not valid UTF-8");
    }
    at += length;
    return point;
  }

  String describeNext() {
    int b = peek();
    if (b == END) {
      return "the end";
    }
    return b > 0x20 && b < 0x7f
        ? "'" + (char) b + "'"
        : String.format(Locale.ROOT, "byte 0x%02x", b);
  }

  JsonFault fault(String reason) {
    return faultAt(at, reason);
  }

  JsonFault faultAt(int offset, String reason) {
    int line = 1;
    int column = 1;
    for (int i = 0; i < offset && i < bytes.length; i++) {
      if (bytes[i] == '\n') {
        line++;
        column = 1;
      } else if ((bytes[i] & 0xc0) != 0x80) {
        column++;
      }
    }
    return new JsonFault(line, column, reason);
  }
}
