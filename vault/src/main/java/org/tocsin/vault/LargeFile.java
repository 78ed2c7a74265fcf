package org.tocsin.vault;

import com.sun.nio.file.ExtendedOpenOption;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * A file being written, which may become large: what comes after the first 16 MiB goes past the
 * system's cache where the disk and the system can do that. Nobody reads a sealed file again soon,
 * and copying it into the cache took a sixth of an import's processor time. Elsewhere, and where
 * the first such write fails, it is written as any other.
 */
final class LargeFile extends OutputStream {

  /** Bytes that are written as usual; a multiple of every block. */
  static final long USUAL = 16L << 20;

  private static final int BUFFER = 1 << 20;

  /** Blocks larger than this are left to the system. */
  private static final int LARGEST_BLOCK = 1 << 16;

  private final Path file;
  private final FileChannel usual;
  private long position;
  private Optional<FileChannel> past = Optional.empty();

  /** Begins at a block; holds whole blocks once it is full. */
  private ByteBuffer waiting = ByteBuffer.allocate(0);

  private boolean asked;

  /**
   * @param usual opened to write the file from its beginning; closed with this
   */
  LargeFile(Path file, FileChannel usual) {
    this.file = file;
    this.usual = usual;
  }

  @Override
  public void write(int one) throws IOException {
    write(new byte[] {(byte) one}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    int from = offset;
    int left = length;
    while (left > 0) {
      int taken;
      if (position < USUAL) {
        taken = (int) Math.min(left, USUAL - position);
        all(ByteBuffer.wrap(bytes, from, taken), position);
      } else if (goesPast()) {
        taken = Math.min(left, waiting.remaining());
        waiting.put(bytes, from, taken);
        if (!waiting.hasRemaining()) {
          empty(position + taken - waiting.position());
        }
      } else {
        taken = left;
        all(ByteBuffer.wrap(bytes, from, taken), position);
      }
      position += taken;
      from += taken;
      left -= taken;
    }
  }

  private boolean goesPast() throws IOException {
    if (!asked) {
      asked = true;
      long block = Files.getFileStore(file).getBlockSize();
      if (block > 0 && block <= LARGEST_BLOCK && BUFFER % block == 0) {
        past = opened();
        if (past.isPresent()) {
          waiting =
              ByteBuffer.allocateDirect(BUFFER + (int) block)
                  .alignedSlice((int) block)
                  .limit(BUFFER);
        }
      }
    }
    return past.isPresent();
  }

  private Optional<FileChannel> opened() {
    try {
      return Optional.of(
          FileChannel.open(file, StandardOpenOption.WRITE, ExtendedOpenOption.DIRECT));
    } catch (IOException | UnsupportedOperationException e) {
      return Optional.empty();
    }
  }

  /** Writes a full buffer, which begins there. */
  private void empty(long at) throws IOException {
    waiting.flip();
    FileChannel channel = past.orElseThrow();
    try {
      while (waiting.hasRemaining()) {
        channel.write(waiting, at + waiting.position());
      }
      waiting.clear().limit(BUFFER);
    } catch (IOException e) {
      // A full disk is full this way as well, and is then told as ever.
      channel.close();
      past = Optional.empty();
      all(waiting.rewind(), at);
      waiting = ByteBuffer.allocate(0);
    }
  }

  private void all(ByteBuffer bytes, long at) throws IOException {
    int begun = bytes.position();
    while (bytes.hasRemaining()) {
      usual.write(bytes, at + bytes.position() - begun);
    }
  }

  @Override
  public void close() throws IOException {
    try {
      if (past.isPresent()) {
        past.get().close();
        long at = position - waiting.position();
        all(waiting.flip(), at);
      }
    } finally {
      usual.close();
    }
  }
}
