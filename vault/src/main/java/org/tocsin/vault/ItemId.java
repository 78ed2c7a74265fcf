package org.tocsin.vault;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;

/** Names an item: {@code v-} and 32 lower-case hex digits, drawn at random, telling nothing. */
public record ItemId(String text) implements Comparable<ItemId> {
  private static final String BEGIN = "v-";
  private static final int LENGTH = BEGIN.length() + 32;

  /** Throws IllegalArgumentException unless the text has the form of an item id. */
  public ItemId {
    if (!isForm(text)) {
      throw new IllegalArgumentException("not an item id (v- and 32 hex digits): " + text);
    }
  }

  /** The id written in the text, or empty where it is not one. */
  public static Optional<ItemId> parse(String text) {
    return isForm(text) ? Optional.of(new ItemId(text)) : Optional.empty();
  }

  /** Without a pattern: a keyring of a large desk has hundreds of thousands of them to check. */
  private static boolean isForm(String text) {
    if (text.length() != LENGTH || !text.startsWith(BEGIN)) {
      return false;
    }
    for (int i = BEGIN.length(); i < LENGTH; i++) {
      char digit = text.charAt(i);
      if ((digit < '0' || digit > '9') && (digit < 'a' || digit > 'f')) {
        return false;
      }
    }
    return true;
  }

  static ItemId draw(SecureRandom random) {
    byte[] bytes = new byte[16];
    random.nextBytes(bytes);
    return of(bytes);
  }

  static ItemId of(byte[] sixteen) {
    return new ItemId("v-" + HexFormat.of().formatHex(sixteen));
  }

  byte[] bytes() {
    return HexFormat.of().parseHex(text, 2, text.length());
  }

  @Override
  public int compareTo(ItemId other) {
    return text.compareTo(other.text);
  }

  @Override
  public String toString() {
    return text;
  }
}
