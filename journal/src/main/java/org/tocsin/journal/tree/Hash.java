package org.tocsin.journal.tree;

import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/** A SHA-256 hash: 32 bytes, immutable, compared by content. */
public final class Hash {
  /** Bytes in a hash. */
  public static final int LENGTH = 32;

  private static final HexFormat HEX = HexFormat.of();

  private final byte[] bytes;

  private Hash(byte[] bytes) {
    this.bytes = bytes;
  }

  /**
   * A hash of a copy of the bytes.
   *
   * @throws IllegalArgumentException if they are not 32
   */
  public static Hash of(byte[] bytes) {
    if (bytes.length != LENGTH) {
      throw new IllegalArgumentException("a hash has 32 bytes, not " + bytes.length);
    }
    return new Hash(bytes.clone());
  }

  /** A hash of the 32 bytes from an offset, which the caller has made sure of. */
  static Hash at(byte[] bytes, int offset) {
    return new Hash(Arrays.copyOfRange(bytes, offset, offset + LENGTH));
  }

  /**
   * A hash from 64 lower-case hexadecimal digits.
   *
   * @throws IllegalArgumentException on anything else
   */
  public static Hash ofHex(String hex) {
    Hash hash = of(HEX.parseHex(hex));
    if (!hash.hex().equals(hex)) {
      throw new IllegalArgumentException("hexadecimal digits must be lower case");
    }
    return hash;
  }

  /**
   * A hash from its 44 characters of base64 (RFC 4648, section 4).
   *
   * @throws IllegalArgumentException on anything else, spare bits set in the last digit included
   */
  public static Hash ofBase64(String base64) {
    Hash hash = of(Base64.getDecoder().decode(base64));
    if (!hash.base64().equals(base64)) {
      throw new IllegalArgumentException("not the canonical base64 of a hash");
    }
    return hash;
  }

  /** A copy of the bytes. */
  public byte[] bytes() {
    return bytes.clone();
  }

  /** 64 lower-case hexadecimal digits. */
  public String hex() {
    return HEX.formatHex(bytes);
  }

  /** 44 characters of base64. */
  public String base64() {
    return Base64.getEncoder().encodeToString(bytes);
  }

  void copyTo(byte[] target, int offset) {
    System.arraycopy(bytes, 0, target, offset, LENGTH);
  }

  /** Whether the 32 bytes from an offset are this hash. */
  public boolean matches(byte[] other, int offset) {
    return Arrays.equals(bytes, 0, LENGTH, other, offset, offset + LENGTH);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Hash hash && Arrays.equals(bytes, hash.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  /** The hexadecimal digits. */
  @Override
  public String toString() {
    return hex();
  }
}
