package org.tocsin.notice;

import java.util.Locale;
import java.util.Optional;

/**
 * What text may go into a notice: anything that XML 1.0 can carry and that shows itself as it is.
 *
 * <p>Refused are control characters (line feed excepted), half surrogate pairs, noncharacters, and
 * the bidirectional embeddings and overrides, with which a text can be made to read otherwise than
 * it is stored. Isolates (U+2066 to U+2069) are let through where they are balanced, marks (U+200E,
 * U+200F, U+061C) always.
 */
public final class PublicText {
  private PublicText() {}

  /** What is wrong with a text, in words with the place, or nothing. Blank text is a fault. */
  public static Optional<String> fault(String text) {
    if (text.isBlank()) {
      return Optional.of("text is blank");
    }
    int isolates = 0;
    for (int at = 0; at < text.length(); ) {
      int point = text.codePointAt(at);
      if (!sound(point)) {
        return Optional.of(String.format(Locale.ROOT, "U+%04X at character %d", point, at));
      }
      if (point >= 0x2066 && point <= 0x2068) {
        isolates++;
      }
      if (point == 0x2069) {
        isolates--;
      }
      if (isolates < 0 || (point == '\n' && isolates > 0)) {
        return Optional.of("unbalanced bidirectional isolate at character " + at);
      }
      at += Character.charCount(point);
    }
    return isolates == 0
        ? Optional.empty()
        : Optional.of("bidirectional isolate left open at the end");
  }

  /**
   * The text itself.
   *
   * @throws IllegalArgumentException naming what is wrong, if {@link #fault} finds something
   */
  public static String require(String what, String text) {
    fault(text)
        .ifPresent(
            fault -> {
              throw new IllegalArgumentException(what + ": " + fault);
            });
    return text;
  }

  /** Whether one code point may stand in a notice. */
  static boolean sound(int point) {
    if (point < 0x20) {
      return point == '\n';
    }
    boolean control = point >= 0x7F && point <= 0x9F;
    boolean surrogate = point >= 0xD800 && point <= 0xDFFF;
    boolean override = point >= 0x202A && point <= 0x202E;
    boolean noncharacter = (point & 0xFFFE) == 0xFFFE || (point >= 0xFDD0 && point <= 0xFDEF);
    boolean lineSeparator = point == 0x2028 || point == 0x2029;
    return !(control || surrogate || override || noncharacter || lineSeparator || point == 0xFEFF);
  }
}
