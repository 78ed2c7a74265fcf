package org.tocsin.journal.note;

/** The rules for key names (C2SP signed-note): not empty, no Unicode space, no plus, no control. */
final class KeyName {
  private static final int LONGEST = 255;

  private KeyName() {}

  static boolean isValid(String name) {
    return !name.isEmpty()
        && name.length() <= LONGEST
        && name.codePoints().noneMatch(KeyName::isForbidden);
  }

  static String require(String name) {
    if (!isValid(name)) {
      throw new NoteFault("not a key name (empty, or a space, plus or control in it): " + name);
    }
    return name;
  }

  private static boolean isForbidden(int c) {
    boolean surrogate = c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
    return c == '+' || surrogate || isUnicodeSpace(c) || Character.isISOControl(c);
  }

  /** Unicode's White_Space property, which neither of Java's two tests covers alone. */
  private static boolean isUnicodeSpace(int c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == 0x85;
  }
}
