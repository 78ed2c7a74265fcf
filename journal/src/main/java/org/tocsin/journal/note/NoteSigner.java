package org.tocsin.journal.note;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.EdECPublicKey;
import java.security.spec.NamedParameterSpec;

/** A named Ed25519 private key that signs notes. Signatures are deterministic (RFC 8032). */
public final class NoteSigner {
  /** Bytes in a private key's seed. */
  public static final int SEED_LENGTH = 32;

  private final PrivateKey key;
  private final NoteVerifier verifier;

  private NoteSigner(PrivateKey key, NoteVerifier verifier) {
    this.key = key;
    this.verifier = verifier;
  }

  /**
   * The signer with that name and RFC 8032 private key.
   *
   * @param seed 32 bytes, secret
   * @throws NoteFault if the name is not a key name
   * @throws IllegalArgumentException if the seed has not 32 bytes
   */
  public static NoteSigner of(String name, byte[] seed) {
    if (seed.length != SEED_LENGTH) {
      throw new IllegalArgumentException("an Ed25519 seed has 32 bytes, not " + seed.length);
    }
    try {
      // The JDK offers no way from private to public key but to generate with the seed as chance.
      KeyPairGenerator generator = KeyPairGenerator.getInstance("Ed25519");
      generator.initialize(NamedParameterSpec.ED25519, new SeedAsChance(seed));
      KeyPair pair = generator.generateKeyPair();
      byte[] raw = Ed25519.raw((EdECPublicKey) pair.getPublic());
      return new NoteSigner(Ed25519.privateKey(seed), new NoteVerifier(name, raw));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this Java has no Ed25519", e);
    }
  }

  /** The public half. */
  public NoteVerifier verifier() {
    return verifier;
  }

  NoteSignature sign(String text) {
    try {
      Signature signature = Signature.getInstance("Ed25519");
      signature.initSign(key);
      signature.update(text.getBytes(StandardCharsets.UTF_8));
      NoteSignature made = new NoteSignature(verifier.name(), verifier.id(), signature.sign());
      return requireVerifies(text, made);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Ed25519 failed", e);
    }
  }

  /** A fault in memory while signing can give the key away (RFC 8032 is deterministic): check. */
  private NoteSignature requireVerifies(String text, NoteSignature made) {
    if (!verifier.verifies(text.getBytes(StandardCharsets.UTF_8), made.bytes())) {
      throw new IllegalStateException("the signature just made does not verify");
    }
    return made;
  }

  /** Hands the seed to the key pair generator, which draws exactly 32 bytes. */
  private static final class SeedAsChance extends SecureRandom {
    private static final long serialVersionUID = 1L;

    private final byte[] seed;

    SeedAsChance(byte[] seed) {
      this.seed = seed.clone();
    }

    @Override
    public void nextBytes(byte[] bytes) {
      if (bytes.length != seed.length) {
        throw new IllegalStateException("Ed25519 asked for " + bytes.length + " bytes of seed");
      }
      System.arraycopy(seed, 0, bytes, 0, seed.length);
    }
  }
}
