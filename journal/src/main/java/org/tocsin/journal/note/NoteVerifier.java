package org.tocsin.journal.note;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import org.tocsin.journal.tree.TreeHasher;

/** A named Ed25519 public key that checks signatures of notes (C2SP signed-note, type 0x01). */
public final class NoteVerifier {
  private static final HexFormat HEX = HexFormat.of();

  private final String name;
  private final byte[] rawKey;
  private final int id;
  private final PublicKey key;

  NoteVerifier(String name, byte[] rawKey) {
    this.name = KeyName.require(name);
    this.rawKey = rawKey.clone();
    this.id = idOf(name, rawKey);
    this.key = Ed25519.publicKey(rawKey);
  }

  /**
   * Reads a verifier key: name, key id in hexadecimal, base64 of type and key, joined by plus.
   *
   * @throws NoteFault if malformed, of another type than Ed25519, or with an id not its own
   */
  public static NoteVerifier parse(String vkey) {
    String[] parts = vkey.split("\\+", 3);
    if (parts.length != 3) {
      throw new NoteFault("not a verifier key: expected name+id+key");
    }
    byte[] typed = StrictBase64.decode(parts[2]);
    if (typed.length != 1 + Ed25519.KEY_LENGTH || typed[0] != Ed25519.TYPE) {
      throw new NoteFault("not an Ed25519 verifier key");
    }
    NoteVerifier verifier = new NoteVerifier(parts[0], Arrays.copyOfRange(typed, 1, typed.length));
    if (!HEX.toHexDigits(verifier.id).equals(parts[1])) {
      throw new NoteFault("verifier key with an id that is not its own: " + parts[1]);
    }
    return verifier;
  }

  /** The key's name. */
  public String name() {
    return name;
  }

  /** The first four bytes of SHA-256 over name, newline, type and key, big-endian. */
  public int id() {
    return id;
  }

  /** The key as others configure it: {@code name+id+key}. */
  public String vkey() {
    return name + "+" + HEX.toHexDigits(id) + "+" + Base64.getEncoder().encodeToString(typedKey());
  }

  /** SHA-256 over type and key, 64 hexadecimal digits: what people compare by eye or voice. */
  public String fingerprint() {
    return HEX.formatHex(TreeHasher.sha256().digest(typedKey()));
  }

  /** Whether the signature over the text is this key's. */
  boolean verifies(byte[] text, byte[] signature) {
    try {
      Signature check = Signature.getInstance("Ed25519");
      check.initVerify(key);
      check.update(text);
      return signature.length == Ed25519.SIGNATURE_LENGTH && check.verify(signature);
    } catch (GeneralSecurityException e) {
      // The JDK throws, rather than says no, on encodings that cannot be a signature.
      return false;
    }
  }

  private byte[] typedKey() {
    return typed(rawKey);
  }

  private static byte[] typed(byte[] rawKey) {
    byte[] typed = new byte[1 + rawKey.length];
    typed[0] = Ed25519.TYPE;
    System.arraycopy(rawKey, 0, typed, 1, rawKey.length);
    return typed;
  }

  private static int idOf(String name, byte[] rawKey) {
    MessageDigest digest = TreeHasher.sha256();
    digest.update((name + "\n").getBytes(StandardCharsets.UTF_8));
    return ByteBuffer.wrap(digest.digest(typed(rawKey))).getInt();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof NoteVerifier verifier
        && name.equals(verifier.name)
        && Arrays.equals(rawKey, verifier.rawKey);
  }

  @Override
  public int hashCode() {
    return id;
  }

  /** The {@link #vkey}. */
  @Override
  public String toString() {
    return vkey();
  }
}
