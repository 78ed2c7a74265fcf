package org.tocsin.desk.gzip;

import java.io.ByteArrayOutputStream;
import java.util.zip.Deflater;

/** Runs a deflater to the end of what it was given. */
final class Blocks {

  private static final int PIECE = 16 * 1024;

  private Blocks() {}

  /**
   * @param flush {@link Deflater#SYNC_FLUSH} or {@link Deflater#FULL_FLUSH}, so that the blocks end
   *     with a byte, or {@link Deflater#NO_FLUSH} after {@link Deflater#finish}
   */
  static void append(
      Deflater deflater, byte[] bytes, int length, int flush, ByteArrayOutputStream to) {
    deflater.setInput(bytes, 0, length);
    byte[] piece = new byte[PIECE];
    int made;
    do {
      made = deflater.deflate(piece, 0, piece.length, flush);
      to.write(piece, 0, made);
    } while (made == piece.length); // less than there was room for: all of it is out
  }
}
