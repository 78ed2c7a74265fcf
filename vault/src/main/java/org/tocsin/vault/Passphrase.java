package org.tocsin.vault;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;

/**
 * A passphrase, in Unicode normal form C so that it opens from every keyboard. Takes the caller's
 * array over and wipes it on {@link #close}. A passphrase beyond ASCII passes through a String on
 * its way (the JDK normalises only those), which the JVM may keep until it is collected.
 */
public final class Passphrase implements WorkspaceKey, AutoCloseable {
  private final char[] characters;

  /** Throws IllegalArgumentException for an empty passphrase. */
  public Passphrase(char[] characters) {
    if (characters.length == 0) {
      throw new IllegalArgumentException("an empty passphrase protects nothing");
    }
    this.characters = characters;
  }

  /** UTF-8; the caller wipes it. */
  byte[] encoded() {
    CharBuffer given = CharBuffer.wrap(characters);
    CharBuffer normal =
        Normalizer.isNormalized(given, Normalizer.Form.NFC)
            ? given
            : CharBuffer.wrap(Normalizer.normalize(given, Normalizer.Form.NFC));
    ByteBuffer buffer = StandardCharsets.UTF_8.encode(normal);
    byte[] bytes = new byte[buffer.remaining()];
    buffer.get(bytes);
    buffer.clear();
    buffer.put(new byte[buffer.capacity()]);
    return bytes;
  }

  @Override
  public void close() {
    Arrays.fill(characters, '\0');
  }

  @Override
  public String toString() {
    return "Passphrase[not shown]";
  }
}
