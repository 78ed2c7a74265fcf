package org.tocsin.journal.note;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;

/** One signature line of a note: the key's name and id, and what that key made. */
public final class NoteSignature {
  static final String DASH = "\u2014 ";

  private final String name;
  private final int id;
  private final byte[] bytes;

  /**
   * A signature line.
   *
   * @param name the key's name
   * @param id the key's id
   * @param bytes the signature after the id
   * @throws NoteFault if the name is not a key name
   */
  public NoteSignature(String name, int id, byte[] bytes) {
    this.name = KeyName.require(name);
    this.id = id;
    this.bytes = bytes.clone();
  }

  /** The key's name. */
  public String name() {
    return name;
  }

  /** The key's id. */
  public int id() {
    return id;
  }

  /** A copy of the signature's bytes. */
  public byte[] bytes() {
    return bytes.clone();
  }

  static NoteSignature parse(String line) {
    if (!line.startsWith(DASH)) {
      throw new NoteFault("signature line without em dash and space");
    }
    int blank = line.indexOf(' ', DASH.length());
    if (blank < 0) {
      throw new NoteFault("signature line without a signature");
    }
    byte[] all = StrictBase64.decode(line.substring(blank + 1));
    // Four bytes of key id and at least one of signature.
    if (all.length < 5) {
      throw new NoteFault("signature too short");
    }
    int id = ByteBuffer.wrap(all).getInt();
    byte[] bytes = Arrays.copyOfRange(all, 4, all.length);
    return new NoteSignature(line.substring(DASH.length(), blank), id, bytes);
  }

  String line() {
    byte[] all = ByteBuffer.allocate(4 + bytes.length).putInt(id).put(bytes).array();
    return DASH + name + " " + Base64.getEncoder().encodeToString(all) + "\n";
  }

  boolean isBy(NoteVerifier key) {
    return id == key.id() && name.equals(key.name());
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof NoteSignature signature
        && id == signature.id
        && name.equals(signature.name)
        && Arrays.equals(bytes, signature.bytes);
  }

  @Override
  public int hashCode() {
    return id;
  }
}
