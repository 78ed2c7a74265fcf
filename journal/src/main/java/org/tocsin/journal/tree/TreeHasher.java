package org.tocsin.journal.tree;

import java.security.DigestException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * Leaf and node hashes of RFC 6962, section 2.1: SHA-256 over 0x00 and an entry, or over 0x01 and
 * two children. One hasher serves one thread.
 */
public final class TreeHasher {
  private static final byte LEAF = 0;
  private static final byte NODE = 1;

  /** The root of the empty tree: SHA-256 of nothing. */
  public static final Hash EMPTY_ROOT =
      Hash.ofHex("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");

  private final MessageDigest digest = sha256();
  private final byte[] node = new byte[1 + 2 * Hash.LENGTH];

  public TreeHasher() {
    node[0] = NODE;
  }

  /** A SHA-256 digest; every Java platform must have it. */
  public static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("this Java has no SHA-256", e);
    }
  }

  /** The leaf hash of an entry's bytes. */
  public Hash leaf(byte[] entry) {
    byte[] out = new byte[Hash.LENGTH];
    leaf(entry, out, 0);
    return Hash.of(out);
  }

  /** Writes the leaf hash of an entry's bytes to 32 bytes of {@code out}. */
  public void leaf(byte[] entry, byte[] out, int offset) {
    digest.update(LEAF);
    digest.update(entry);
    finish(out, offset);
  }

  /** The hash of a node from its children. */
  public Hash node(Hash left, Hash right) {
    left.copyTo(node, 1);
    right.copyTo(node, 1 + Hash.LENGTH);
    byte[] out = new byte[Hash.LENGTH];
    digest.update(node);
    finish(out, 0);
    return Hash.of(out);
  }

  /** Hashes the two children lying side by side at {@code from} to {@code to}. */
  void node(byte[] hashes, int from, byte[] out, int to) {
    System.arraycopy(hashes, from, node, 1, 2 * Hash.LENGTH);
    digest.update(node);
    finish(out, to);
  }

  private void finish(byte[] out, int offset) {
    try {
      digest.digest(out, offset, Hash.LENGTH);
    } catch (DigestException e) {
      throw new IllegalStateException(e);
    }
  }
}
