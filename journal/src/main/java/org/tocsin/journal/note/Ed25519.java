package org.tocsin.journal.note;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.interfaces.EdECPublicKey;
import java.security.spec.EdECPoint;
import java.security.spec.EdECPrivateKeySpec;
import java.security.spec.EdECPublicKeySpec;
import java.security.spec.NamedParameterSpec;

/** Ed25519 keys between RFC 8032's 32 bytes and the JDK's objects. */
final class Ed25519 {
  static final byte TYPE = 1;
  static final int KEY_LENGTH = 32;
  static final int SIGNATURE_LENGTH = 64;

  private Ed25519() {}

  static PublicKey publicKey(byte[] raw) {
    byte[] bigEndian = reversed(raw);
    boolean xOdd = (bigEndian[0] & 0x80) != 0;
    bigEndian[0] &= 0x7f;
    EdECPoint point = new EdECPoint(xOdd, new BigInteger(1, bigEndian));
    try {
      return KeyFactory.getInstance("Ed25519")
          .generatePublic(new EdECPublicKeySpec(NamedParameterSpec.ED25519, point));
    } catch (GeneralSecurityException e) {
      throw new NoteFault("not an Ed25519 public key");
    }
  }

  static byte[] raw(EdECPublicKey key) {
    byte[] raw = new byte[KEY_LENGTH];
    byte[] y = reversed(key.getPoint().getY().toByteArray());
    System.arraycopy(y, 0, raw, 0, Math.min(y.length, KEY_LENGTH));
    if (key.getPoint().isXOdd()) {
      raw[KEY_LENGTH - 1] |= (byte) 0x80;
    }
    return raw;
  }

  static PrivateKey privateKey(byte[] seed) {
    try {
      return KeyFactory.getInstance("Ed25519")
          .generatePrivate(new EdECPrivateKeySpec(NamedParameterSpec.ED25519, seed));
    } catch (GeneralSecurityException e) {
      throw new IllegalArgumentException("not an Ed25519 seed", e);
    }
  }

  private static byte[] reversed(byte[] bytes) {
    byte[] reversed = new byte[bytes.length];
    for (int i = 0; i < bytes.length; i++) {
      reversed[i] = bytes[bytes.length - 1 - i];
    }
    return reversed;
  }
}
