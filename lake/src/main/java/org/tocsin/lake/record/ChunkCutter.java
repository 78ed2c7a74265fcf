package org.tocsin.lake.record;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/**
 * Cuts a stream into chunks of whole records. What is in quotes may span lines; a quote that opens
 * a field and is not closed within {@link #LONGEST_RECORD} bytes breaks one line alone, and cutting
 * goes on with the next. Memory is bounded by that length, whatever the file.
 */
public final class ChunkCutter {

  /** In bytes. The longest records of the providers are some tens of thousands. */
  public static final int LONGEST_RECORD = 1 << 20;

  /** Broken quotes after which the file is not taken for one of this form. */
  public static final int MOST_RUNAWAYS = 200;

  /** In bytes; stays in a processor's own memory from the one who cuts to the one who reads. */
  static final int USUAL = 1 << 18;

  private static final byte QUOTE = '"';

  private final InputStream in;
  private final Dialect dialect;
  private final Buffers buffers;
  private byte[] buffer;
  private int filled;
  private boolean ended;
  private long offset;
  private int number;
  private int runaways;

  public ChunkCutter(InputStream in, Dialect dialect, Buffers buffers) {
    this.in = in;
    this.dialect = dialect;
    this.buffers = buffers;
    this.buffer = buffers.take();
  }

  /**
   * The next chunk; empty at the end.
   *
   * @throws NotThisForm when too many quotes are never closed
   */
  public Optional<Chunk> next() throws IOException {
    fill(USUAL);
    if (offset == 0 && number == 0) {
      skip(ByteOrderMark.length(buffer, filled));
      fill(USUAL);
    }
    if (filled == 0) {
      return Optional.empty();
    }
    int end = end();
    if (end == 0) {
      fill(buffer.length);
      end = end();
    }
    if (end > 0) {
      return Optional.of(take(end, ""));
    }
    int line = lineEnd();
    if (++runaways > MOST_RUNAWAYS) {
      throw new NotThisForm("more than " + MOST_RUNAWAYS + " records that do not end");
    }
    return Optional.of(take(line, dialect.quoted() && !openToEnd(line) ? "quote" : "length"));
  }

  /** Bytes handed out so far. */
  public long offset() {
    return offset;
  }

  private void fill(int to) throws IOException {
    while (!ended && filled < to) {
      int n = in.read(buffer, filled, to - filled);
      if (n < 0) {
        ended = true;
      } else {
        filled += n;
      }
    }
  }

  private void skip(int bytes) {
    System.arraycopy(buffer, bytes, buffer, 0, filled - bytes);
    filled -= bytes;
    offset += bytes;
  }

  private Chunk take(int length, String broken) {
    Chunk chunk = new Chunk(number++, offset, buffer, length, broken);
    byte[] next = buffers.take();
    filled -= length;
    System.arraycopy(buffer, length, next, 0, filled);
    buffer = next;
    offset += length;
    return chunk;
  }

  private int end() {
    return dialect.quoted() ? quotedEnd() : bareEnd();
  }

  /**
   * Behind the last line end within the usual length, or behind the first one after it; 0: none.
   */
  private int bareEnd() {
    if (ended && filled <= USUAL) {
      return filled;
    }
    for (int i = Math.min(filled, USUAL) - 1; i >= 0; i--) {
      if (buffer[i] == '\n') {
        return i + 1;
      }
    }
    for (int i = USUAL; i < filled; i++) {
      if (buffer[i] == '\n') {
        return i + 1;
      }
    }
    return ended && filled <= LONGEST_RECORD ? filled : 0;
  }

  /** As {@link #bareEnd}, of line ends outside quotes. */
  private int quotedEnd() {
    byte delimiter = dialect.delimiter();
    int last = 0;
    int i = 0;
    while (i < filled && (i < USUAL || last == 0)) {
      if (buffer[i] == '"') {
        int close = closing(buffer, i + 1, filled);
        if (close < 0) {
          return last;
        }
        i = close + 1;
      }
      while (i < filled && buffer[i] != delimiter && buffer[i] != '\n') {
        i++;
      }
      if (i < filled && buffer[i] == '\n') {
        last = i + 1;
      }
      i++;
    }
    return ended && i >= filled ? filled : last;
  }

  /** Where the quote closes that opened before {@code from}; -1 where it does not. */
  static int closing(byte[] bytes, int from, int to) {
    int i = Eights.next(bytes, from, to, QUOTE);
    while (i + 1 < to && bytes[i + 1] == QUOTE) {
      i = Eights.next(bytes, i + 2, to, QUOTE);
    }
    return i < to ? i : -1;
  }

  private int lineEnd() {
    for (int i = 0; i < filled; i++) {
      if (buffer[i] == '\n') {
        return i + 1;
      }
    }
    return filled;
  }

  private boolean openToEnd(int line) {
    return line == filled && filled >= LONGEST_RECORD;
  }

  /** The file is not of the form it was taken for. */
  public static final class NotThisForm extends IOException {
    private static final long serialVersionUID = 1L;

    NotThisForm(String message) {
      super(message);
    }
  }
}
