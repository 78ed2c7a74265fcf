package org.tocsin.lake.record;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The fields of one record at a time, as places in a chunk's bytes. Reused from record to record;
 * for one thread.
 */
public final class Fields {

  /** More columns than any event file has. */
  public static final int MOST = 512;

  private static final int BLOCK = Long.BYTES * Long.BYTES;
  private static final long LINE_ENDS = Eights.spread((byte) '\n');

  private final byte delimiter;
  private final long delimiters;
  private final boolean quoted;
  private final int[] starts = new int[MOST];
  private final int[] ends = new int[MOST];
  private final boolean[] doubled = new boolean[MOST];
  private byte[] bytes = new byte[0];
  private int count;
  private int recordStart;
  private int recordEnd;
  private boolean stray;

  public Fields(Dialect dialect) {
    this.delimiter = dialect.delimiter();
    this.delimiters = Eights.spread(dialect.delimiter());
    this.quoted = dialect.quoted();
  }

  /**
   * Reads the record that begins at a place.
   *
   * @return where the next one begins, or {@code length} at the end
   */
  public int read(byte[] chunk, int from, int length) {
    bytes = chunk;
    recordStart = from;
    count = 0;
    stray = false;
    return quoted ? readQuoted(from, length) : readBare(from, length);
  }

  /** By blocks of 64 bytes, each made a long with one bit for each separator. */
  private int readBare(int from, int length) {
    int start = from;
    int block = from;
    for (; block + BLOCK <= length; block += BLOCK) {
      for (long marks = marks(block); marks != 0; marks &= marks - 1) {
        int i = block + Long.numberOfTrailingZeros(marks);
        if (bytes[i] == '\n') {
          return endBare(from, start, i, length);
        }
        add(start, i, false);
        start = i + 1;
      }
    }
    for (int i = block; i < length; i++) {
      if (bytes[i] == '\n') {
        return endBare(from, start, i, length);
      } else if (bytes[i] == delimiter) {
        add(start, i, false);
        start = i + 1;
      }
    }
    return endBare(from, start, length, length);
  }

  private long marks(int block) {
    long marks = 0;
    for (int i = 0; i < Long.BYTES; i++) {
      long eight = Eights.at(bytes, block + i * Long.BYTES);
      marks |=
          Eights.gathered(Eights.equal(eight, delimiters) | Eights.equal(eight, LINE_ENDS))
              << (i * Long.BYTES);
    }
    return marks;
  }

  private int endBare(int from, int start, int end, int length) {
    recordEnd = withoutReturn(from, end);
    add(start, Math.max(start, recordEnd), false);
    return Math.min(end + 1, length);
  }

  private int readQuoted(int from, int length) {
    int i = from;
    while (true) {
      int start = i;
      boolean twice = false;
      int end = -1;
      if (i < length && bytes[i] == '"') {
        int close = ChunkCutter.closing(bytes, i + 1, length);
        if (close >= 0) {
          start = i + 1;
          end = close;
          twice = Eights.next(bytes, start, close, (byte) '"') < close;
          i = close + 1;
        }
      }
      int after = i;
      while (i < length && bytes[i] != delimiter && bytes[i] != '\n') {
        i++;
      }
      boolean last = i >= length || bytes[i] == '\n';
      int stop = last ? withoutReturn(from, i) : i;
      if (end < 0) {
        end = stop;
      } else if (after < stop) {
        // Letters behind a closing quote: the field is taken as it stands.
        stray = true;
      }
      add(start, Math.max(start, end), twice);
      if (last) {
        recordEnd = stop;
        return Math.min(i + 1, length);
      }
      i++;
    }
  }

  private int withoutReturn(int from, int end) {
    return end > from && bytes[end - 1] == '\r' ? end - 1 : end;
  }

  private void add(int start, int end, boolean twice) {
    if (count < MOST) {
      starts[count] = start;
      ends[count] = end;
      doubled[count] = twice;
    }
    count++;
  }

  public int count() {
    return count;
  }

  /** Whether the record is an empty line. */
  public boolean blank() {
    return count == 1 && starts[0] >= ends[0];
  }

  /** Whether something stands behind a closing quote. */
  public boolean stray() {
    return stray;
  }

  /** Of the record in its chunk. */
  public int recordStart() {
    return recordStart;
  }

  /** In bytes, without the line end. */
  public int recordLength() {
    return recordEnd - recordStart;
  }

  public byte[] bytes() {
    return bytes;
  }

  public int start(int field) {
    return starts[field];
  }

  public int end(int field) {
    return ends[field];
  }

  public boolean empty(int field) {
    return starts[field] >= ends[field];
  }

  /** Whether the field holds doubled quotes, so that its text is not its bytes. */
  public boolean doubled(int field) {
    return doubled[field];
  }

  /** The field's text in UTF-8, doubled quotes made single. */
  public byte[] utf8(int field) {
    byte[] copy = Arrays.copyOfRange(bytes, starts[field], ends[field]);
    if (!doubled[field]) {
      return copy;
    }
    int to = 0;
    for (int i = 0; i < copy.length; i++) {
      copy[to++] = copy[i];
      if (copy[i] == '"' && i + 1 < copy.length && copy[i + 1] == '"') {
        i++;
      }
    }
    return Arrays.copyOf(copy, to);
  }

  /** The field's text; what is not UTF-8 in it becomes replacement marks. */
  public String text(int field) {
    return new String(utf8(field), StandardCharsets.UTF_8);
  }

  /** Whether bytes are UTF-8 and hold no NUL. */
  public static boolean sound(byte[] text) {
    if (Eights.plain(text, 0, text.length)) {
      return true;
    }
    for (byte b : text) {
      if (b == 0) {
        return false;
      }
    }
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(text));
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }
}
