package org.tocsin.vault;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/** Names an item: {@code v-} and 32 lower-case hex digits, drawn at random, telling nothing. */
public record ItemId(String text) implements Comparable<ItemId> {
  private static final Pattern FORM = Pattern.compile("v-[0-9a-f]{32}");

  /** Throws IllegalArgumentException unless the text has the form of an item id. */
  public ItemId {
    if (!FORM.matcher(text).matches()) {
      throw new IllegalArgumentException("not an item id (v- and 32 hex digits): " + text);
    }
  }

  /** The id written in the text, or empty where it is not one. */
  public static Optional<ItemId> parse(String text) {
    return FORM.matcher(text).matches() ? Optional.of(new ItemId(text)) : Optional.empty();
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
