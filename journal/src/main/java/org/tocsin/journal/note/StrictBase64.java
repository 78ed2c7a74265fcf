package org.tocsin.journal.note;

import java.util.Base64;

/** Base64 with padding (RFC 4648, section 4), one spelling per value. */
final class StrictBase64 {
  private StrictBase64() {}

  static byte[] decode(String text) {
    byte[] bytes;
    try {
      bytes = Base64.getDecoder().decode(text);
    } catch (IllegalArgumentException e) {
      throw new NoteFault("not base64");
    }
    if (!Base64.getEncoder().encodeToString(bytes).equals(text)) {
      throw new NoteFault("not canonical base64");
    }
    return bytes;
  }
}
