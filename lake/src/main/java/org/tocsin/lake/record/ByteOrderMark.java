package org.tocsin.lake.record;

/** The mark that some programs write before text. */
public final class ByteOrderMark {

  private ByteOrderMark() {}

  /** Bytes of a UTF-8 mark: 3 or 0. */
  public static int length(byte[] bytes, int filled) {
    return filled >= 3
            && bytes[0] == (byte) 0xEF
            && bytes[1] == (byte) 0xBB
            && bytes[2] == (byte) 0xBF
        ? 3
        : 0;
  }

  /** Whether the bytes begin as UTF-16 or UTF-32 text does, which no provider writes. */
  public static boolean wide(byte[] bytes, int filled) {
    return filled >= 2
        && ((bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE)
            || (bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF));
  }
}
