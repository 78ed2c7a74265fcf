package org.tocsin.vault;

import com.google.crypto.tink.subtle.Hkdf;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/** Every key derivation the vault knows: HKDF (RFC 5869), HMAC (RFC 2104), Argon2id (RFC 9106). */
final class Derivation {
  private static final String HMAC = "HmacSHA256";

  private Derivation() {}

  /** A 32-byte key for one purpose from a secret that is already strong. */
  static SecretBytes hkdf(SecretBytes secret, byte[] salt, String purpose) {
    return SecretBytes.owning(
        hkdf(
            secret.reveal(),
            salt,
            purpose.getBytes(StandardCharsets.UTF_8),
            SecretBytes.KEY_LENGTH));
  }

  static byte[] hkdf(byte[] secret, byte[] salt, byte[] purpose, int length) {
    try {
      return Hkdf.computeHkdf(HMAC, secret, salt, purpose, length);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this Java lacks HMAC-SHA256", e);
    }
  }

  static Mac hmac(SecretBytes key) {
    try {
      Mac mac = Mac.getInstance(HMAC);
      mac.init(new SecretKeySpec(key.reveal(), HMAC));
      return mac;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this Java lacks HMAC-SHA256", e);
    }
  }

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("this Java lacks SHA-256", e);
    }
  }

  /** A 32-byte key from a passphrase, slowly and with much memory on purpose. */
  static SecretBytes argon2id(byte[] passphrase, byte[] salt, Argon2Cost cost) {
    Argon2Parameters.Builder parameters =
        new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
            .withVersion(Argon2Parameters.ARGON2_VERSION_13)
            .withMemoryAsKB(cost.memoryKiB())
            .withIterations(cost.iterations())
            .withParallelism(cost.parallelism())
            .withSalt(salt);
    return SecretBytes.owning(argon2(parameters.build(), passphrase));
  }

  static byte[] argon2(Argon2Parameters parameters, byte[] passphrase) {
    Argon2BytesGenerator generator = new Argon2BytesGenerator();
    generator.init(parameters);
    byte[] key = new byte[SecretBytes.KEY_LENGTH];
    generator.generateBytes(passphrase, key);
    return key;
  }
}
