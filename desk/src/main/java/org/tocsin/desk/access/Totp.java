package org.tocsin.desk.access;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Locale;
import java.util.OptionalLong;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Time-based one-time passwords: RFC 6238 over RFC 4226 with HMAC-SHA-1, six digits, thirty
 * seconds, as every authenticator program has it.
 */
public final class Totp {

  /** Length of a secret: 160 bits, as RFC 4226 section 4 recommends. */
  public static final int SECRET_BYTES = 20;

  private static final int STEP_SECONDS = 30;
  private static final int MODULUS = 1_000_000;
  private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

  private Totp() {}

  /** The code of a step, six digits. */
  public static String code(byte[] secret, long step) {
    try {
      Mac mac = Mac.getInstance("HmacSHA1");
      mac.init(new SecretKeySpec(secret, "HmacSHA1"));
      byte[] hash = mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
      int offset = hash[hash.length - 1] & 0xf;
      int cut = ByteBuffer.wrap(hash, offset, Integer.BYTES).getInt() & 0x7fffffff;
      return String.format(Locale.ROOT, "%06d", cut % MODULUS);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has HMAC-SHA-1", e);
    }
  }

  public static long step(Instant at) {
    return Math.floorDiv(at.getEpochSecond(), STEP_SECONDS);
  }

  /**
   * The step whose code was typed: the present one or one beside it, for clocks that differ; never
   * one that was used before or came before that.
   *
   * @param lastUsed the last step that a code was taken for; codes are for one use
   */
  public static OptionalLong match(byte[] secret, String typed, Instant at, long lastUsed) {
    String digits = typed.replaceAll("\\s", "");
    long now = step(at);
    for (long step = now - 1; step <= now + 1; step++) {
      boolean same =
          MessageDigest.isEqual(
              code(secret, step).getBytes(java.nio.charset.StandardCharsets.US_ASCII),
              digits.getBytes(java.nio.charset.StandardCharsets.US_ASCII));
      if (same && step > lastUsed) {
        return OptionalLong.of(step);
      }
    }
    return OptionalLong.empty();
  }

  /** RFC 4648 base 32 without padding: how authenticators take a secret that is typed. */
  public static String base32(byte[] bytes) {
    StringBuilder text = new StringBuilder();
    long buffer = 0;
    int bits = 0;
    for (byte each : bytes) {
      buffer = (buffer << 8) | (each & 0xff);
      bits += 8;
      while (bits >= 5) {
        text.append(ALPHABET.charAt((int) (buffer >> (bits - 5)) & 31));
        bits -= 5;
      }
      buffer &= (1L << bits) - 1;
    }
    if (bits > 0) {
      text.append(ALPHABET.charAt((int) (buffer << (5 - bits)) & 31));
    }
    return text.toString();
  }
}
