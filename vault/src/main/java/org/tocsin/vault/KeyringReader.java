package org.tocsin.vault;

import java.nio.ByteBuffer;

/** Reads keyring bytes and refuses, naming the file, whatever does not fit. */
final class KeyringReader {
  private final ByteBuffer in;
  private final String where;

  KeyringReader(byte[] bytes, String where) {
    this.in = ByteBuffer.wrap(bytes);
    this.where = where;
  }

  int u8() {
    need(1);
    return in.get() & 0xff;
  }

  /** Bit pattern of an unsigned 32-bit number; callers check the range they allow. */
  int u32() {
    need(Integer.BYTES);
    return in.getInt();
  }

  long u64() {
    need(Long.BYTES);
    return in.getLong();
  }

  byte[] bytes(int length) {
    need(length);
    byte[] out = new byte[length];
    in.get(out);
    return out;
  }

  /** A count of records of at least so many bytes each; refuses more than the rest can hold. */
  int count(int leastBytesEach) {
    int count = u32();
    if (count < 0 || count > in.remaining() / leastBytesEach) {
      throw damaged("It counts more than it holds.");
    }
    return count;
  }

  void end() {
    if (in.hasRemaining()) {
      throw damaged("It has bytes left over.");
    }
  }

  VaultFault damaged(String what) {
    return KeyringHeader.damaged(where, what);
  }

  private void need(int length) {
    if (in.remaining() < length) {
      throw damaged("It ends too early.");
    }
  }
}
