package org.tocsin.vault;

import java.security.SecureRandom;
import java.util.Arrays;

/** Key material that never prints itself and can be wiped. Best effort: the JVM may have copies. */
final class SecretBytes {
  static final int KEY_LENGTH = 32;

  private final byte[] bytes;

  private SecretBytes(byte[] bytes) {
    this.bytes = bytes;
  }

  /** Takes the array over; the caller keeps no reference. */
  static SecretBytes owning(byte[] bytes) {
    return new SecretBytes(bytes);
  }

  static SecretBytes draw(SecureRandom random) {
    byte[] bytes = new byte[KEY_LENGTH];
    random.nextBytes(bytes);
    return new SecretBytes(bytes);
  }

  /** The live array, not a copy. */
  byte[] reveal() {
    return bytes;
  }

  void wipe() {
    Arrays.fill(bytes, (byte) 0);
  }

  @Override
  public String toString() {
    return "(secret)";
  }
}
