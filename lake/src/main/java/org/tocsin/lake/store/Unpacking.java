package org.tocsin.lake.store;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.tocsin.lake.provider.Form;
import org.tocsin.lake.provider.Head;

/**
 * The records of a file as it was brought: its own bytes, or those of the one data file in a zip,
 * unpacked as they are read. A zip bomb is refused by how much comes out of how little.
 */
public final class Unpacking {

  /** Unpacked bytes for each packed one; event files come to 5 to 15. */
  static final int MOST_EXPANSION = 150;

  /** Below so many unpacked bytes the ratio is not looked at. */
  static final long HARMLESS = 64L << 20;

  /** Files in one zip that are looked at. */
  static final int MOST_ENTRIES = 1_000;

  /** Says whose file begins so. */
  @FunctionalInterface
  public interface Recogniser {
    Optional<Form> recognise(Head head);
  }

  /**
   * Records that wait to be read.
   *
   * @param member the file in the zip; empty where there is no zip
   * @param records its end is reached once the rest of a zip was read; it tells a second data file
   *     in it. Closing it closes what was brought
   */
  public record Opened(Form form, Optional<String> member, InputStream records) {}

  private final Recogniser recogniser;

  public Unpacking(Recogniser recogniser) {
    this.recogniser = recogniser;
  }

  /**
   * Opens what was brought.
   *
   * @param name the file's, for the release
   * @return empty where no provider knows it
   */
  public Optional<Opened> open(InputStream brought, String name) throws IOException {
    PushbackInputStream in = new PushbackInputStream(brought, Head.LENGTH);
    byte[] head = in.readNBytes(Head.LENGTH);
    in.unread(head);
    if (head.length >= 4 && head[0] == 'P' && head[1] == 'K' && head[2] == 3 && head[3] == 4) {
      return zipped(in);
    }
    return recogniser
        .recognise(new Head(head, head.length, name))
        .map(form -> new Opened(form, Optional.empty(), in));
  }

  private Optional<Opened> zipped(InputStream in) throws IOException {
    Counted packed = new Counted(in);
    ZipInputStream zip = new ZipInputStream(packed);
    for (int seen = 0; seen < MOST_ENTRIES; seen++) {
      ZipEntry entry = zip.getNextEntry();
      if (entry == null) {
        return Optional.empty();
      }
      if (!entry.isDirectory()) {
        PushbackInputStream member = new PushbackInputStream(new Guarded(zip, packed), Head.LENGTH);
        byte[] head = member.readNBytes(Head.LENGTH);
        member.unread(head);
        String name = entry.getName();
        Optional<Form> form = recogniser.recognise(new Head(head, head.length, name));
        if (form.isPresent()) {
          return Optional.of(
              new Opened(form.get(), Optional.of(name), new Member(member, zip, packed)));
        }
      }
    }
    throw new ZipException("more than " + MOST_ENTRIES + " files in it");
  }

  /** Counts what the zip was read of. */
  private static final class Counted extends FilterInputStream {
    private long count;

    Counted(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      int b = super.read();
      count += b < 0 ? 0 : 1;
      return b;
    }

    @Override
    public int read(byte[] to, int from, int length) throws IOException {
      int n = super.read(to, from, length);
      count += Math.max(0, n);
      return n;
    }
  }

  /** Stops a bomb. */
  private static final class Guarded extends FilterInputStream {
    private final Counted packed;
    private final long before;
    private long count;

    Guarded(ZipInputStream zip, Counted packed) {
      super(zip);
      this.packed = packed;
      this.before = packed.count;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] to, int from, int length) throws IOException {
      int n = super.read(to, from, length);
      count += Math.max(0, n);
      if (count > HARMLESS && count / MOST_EXPANSION > packed.count - before) {
        throw new Bomb();
      }
      return n;
    }

    @Override
    public void close() {
      // The zip goes on behind this member.
    }
  }

  /** The data file in a zip. At its end the rest of the zip is looked at. */
  private final class Member extends FilterInputStream {
    private final ZipInputStream zip;
    private final Counted packed;
    private boolean ended;

    Member(InputStream member, ZipInputStream zip, Counted packed) {
      super(member);
      this.zip = zip;
      this.packed = packed;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] to, int from, int length) throws IOException {
      int n = ended ? -1 : super.read(to, from, length);
      if (n < 0 && !ended) {
        ended = true;
        lookAtTheRest();
      }
      return n;
    }

    @Override
    public void close() throws IOException {
      zip.close();
    }

    private void lookAtTheRest() throws IOException {
      int seen = 0;
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        byte[] head = new Guarded(zip, packed).readNBytes(Head.LENGTH);
        if (recogniser.recognise(new Head(head, head.length, entry.getName())).isPresent()) {
          throw new SecondMember(entry.getName());
        }
        if (++seen > MOST_ENTRIES) {
          throw new ZipException("more than " + MOST_ENTRIES + " files in it");
        }
      }
    }
  }

  /** Comes out far bigger than it went in. */
  public static final class Bomb extends IOException {
    private static final long serialVersionUID = 1L;
  }

  /** A zip with two data files. */
  public static final class SecondMember extends IOException {
    private static final long serialVersionUID = 1L;

    SecondMember(String name) {
      super(name);
    }
  }
}
