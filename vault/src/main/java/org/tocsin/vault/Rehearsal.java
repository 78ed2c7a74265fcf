package org.tocsin.vault;

import com.google.crypto.tink.subtle.AesGcmHkdfStreaming;
import java.io.IOException;
import java.io.OutputStream;
import java.security.GeneralSecurityException;
import javax.crypto.Cipher;

/**
 * Makes Java compile its cipher before much is to be sealed. Java 17 uses the processor's own
 * instructions for AES-GCM only once the methods around it are compiled, which it decides by how
 * often they are called: once for each segment. Until then, for 100 megabytes and more, a megabyte
 * takes some 30 times as long. The same calls with little content each come to it in a second. A
 * cipher that is not Java's own needs none of it.
 */
final class Rehearsal {
  /** Bytes of an item after which it is worth its second. */
  static final long WORTH = 16L << 20;

  private static final int AES_KEY = 32;
  private static final int SMALL_SEGMENT = 512;
  private static final int SEGMENTS = 8_000;

  private static final boolean DONE = rehearse();

  private Rehearsal() {}

  /** Once for each process: while the class is loaded. */
  static boolean done() {
    return DONE;
  }

  private static boolean rehearse() {
    if (!javasOwn()) {
      return false;
    }
    byte[] nothing = new byte[SMALL_SEGMENT * 16];
    try (OutputStream out =
        new AesGcmHkdfStreaming(new byte[AES_KEY], "HmacSha256", AES_KEY, SMALL_SEGMENT, 0)
            .newEncryptingStream(OutputStream.nullOutputStream(), new byte[0])) {
      for (int written = 0; written < SEGMENTS * SMALL_SEGMENT; written += nothing.length) {
        out.write(nothing);
      }
      return true;
    } catch (IOException | GeneralSecurityException e) {
      // Nothing is sealed by it; the sealing itself tells what is wrong.
      return false;
    }
  }

  private static boolean javasOwn() {
    try {
      return Cipher.getInstance("AES/GCM/NoPadding").getProvider().getName().equals("SunJCE");
    } catch (GeneralSecurityException e) {
      return false;
    }
  }
}
