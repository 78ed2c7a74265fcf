package org.tocsin.desk.gzip;

import gg.jte.TemplateOutput;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/**
 * Takes a page while its template writes it. What is {@link Packed} already is put between the rest
 * as it is: one member of gzip (RFC 1952) all the same, of which every browser makes the same page.
 *
 * <p>For one page and one thread.
 */
public final class GzipBody implements TemplateOutput {

  /** What is not packed is sent once: the quickest level, a fifth larger than the usual one. */
  private static final int LEVEL = 1;

  /** A deflater has a quarter of a megabyte of its own, which would be cleared for each page. */
  private static final ThreadLocal<Deflater> DEFLATERS =
      ThreadLocal.withInitial(() -> new Deflater(LEVEL, true));

  private static final byte[] HEAD = {0x1f, (byte) 0x8b, 8, 0, 0, 0, 0, 0, 4, (byte) 0xff};

  private final Deflater deflater = DEFLATERS.get();
  private final ByteArrayOutputStream out = new ByteArrayOutputStream(32 * 1024);
  private byte[] waiting = new byte[16 * 1024];
  private int filled;
  private long crc;
  private long length;

  public GzipBody() {
    deflater.reset();
    out.writeBytes(HEAD);
  }

  @Override
  public void writeContent(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    writeBinaryContent(bytes);
  }

  @Override
  public void writeContent(String text, int from, int to) {
    writeContent(text.substring(from, to));
  }

  @Override
  public void writeBinaryContent(byte[] bytes) {
    if (waiting.length - filled < bytes.length) {
      waiting = Arrays.copyOf(waiting, Math.max(2 * waiting.length, filled + bytes.length));
    }
    System.arraycopy(bytes, 0, waiting, filled, bytes.length);
    filled += bytes.length;
  }

  /** Puts in what is compressed already. */
  public void write(Packed packed) {
    if (filled > 0) {
      // In full: what comes after may not refer to what was before, since that lies elsewhere.
      compress(Deflater.FULL_FLUSH);
    }
    out.writeBytes(packed.blocks());
    counted(packed.crc(), packed.length());
  }

  /** The body; nothing may be written after. */
  public byte[] finished() {
    deflater.finish();
    compress(Deflater.NO_FLUSH);
    little((int) crc);
    little((int) length);
    return out.toByteArray();
  }

  private void compress(int flush) {
    CRC32 own = new CRC32();
    own.update(waiting, 0, filled);
    Blocks.append(deflater, waiting, filled, flush, out);
    counted(own.getValue(), filled);
    filled = 0;
  }

  private void counted(long crc, int length) {
    this.crc = Crc.joined(this.crc, crc, length);
    this.length += length;
  }

  private void little(int value) {
    for (int shift = 0; shift < 32; shift += 8) {
      out.write(value >>> shift);
    }
  }
}
