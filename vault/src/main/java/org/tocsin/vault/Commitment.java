package org.tocsin.vault;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * HMAC-SHA256 of an item's content under a key derived from the item's own secret. Safe to publish:
 * without the secret not even the right text can be checked against it. Written {@code
 * hmac-sha256:} and 64 lower-case hex digits.
 */
public record Commitment(String text) {
  private static final String PREFIX = "hmac-sha256:";
  private static final Pattern FORM = Pattern.compile(PREFIX + "[0-9a-f]{64}");

  /** Throws IllegalArgumentException unless the text has the form of a commitment. */
  public Commitment {
    if (!FORM.matcher(text).matches()) {
      throw new IllegalArgumentException("not a commitment (hmac-sha256: and 64 hex): " + text);
    }
  }

  /** The commitment written in the text, or empty where it is not one. */
  public static Optional<Commitment> parse(String text) {
    return FORM.matcher(text).matches() ? Optional.of(new Commitment(text)) : Optional.empty();
  }

  static Commitment of(byte[] mac) {
    return new Commitment(PREFIX + HexFormat.of().formatHex(mac));
  }

  /** Equality that takes the same time wherever the two differ. */
  boolean matches(Commitment other) {
    return MessageDigest.isEqual(
        text.getBytes(StandardCharsets.US_ASCII), other.text.getBytes(StandardCharsets.US_ASCII));
  }

  @Override
  public String toString() {
    return text;
  }
}
