package org.tocsin.vault;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;

/** Reads a backup through, once, in constant memory, and checks every digest in it. */
final class BackupReader {
  private static final int DIGEST_LENGTH = 32;

  /** Where a part's content goes. */
  interface Sink {
    OutputStream open(BackupPart part) throws IOException;
  }

  private final String where;

  BackupReader(String where) {
    this.where = where;
  }

  /** Throws VaultFault BACKUP_DAMAGED, then with some parts perhaps handed to the sink already. */
  BackupInfo read(InputStream archive, Sink sink) throws IOException {
    MessageDigest all = Derivation.sha256();
    Counting counted = new Counting(archive);
    DataInputStream in = new DataInputStream(new DigestInputStream(counted, all));
    try {
      if (!Arrays.equals(in.readNBytes(BackupWriter.MAGIC.length), BackupWriter.MAGIC)) {
        throw damaged("It is not a backup of a format this version reads.");
      }
      Instant takenAt = Instant.ofEpochSecond(epochSecond(in.readLong()));
      NavigableSet<BackupPart> parts = new TreeSet<>(BackupPart.ORDER);
      for (int left = in.readInt(); left != 0; left--) {
        parts.add(part(in, parts, sink));
      }
      byte[] computed = copyOf(all).digest();
      if (!Arrays.equals(in.readNBytes(DIGEST_LENGTH), computed) || in.read() >= 0) {
        throw damaged("Its last digest does not hold, or bytes follow it.");
      }
      if (parts.isEmpty() || parts.first().area() != BackupPart.Area.KEYRING) {
        throw damaged("It has no keyring.");
      }
      long generation = KeyringFolder.generationOf(parts.first().name());
      String digest = "sha256:" + HexFormat.of().formatHex(all.digest());
      return BackupWriter.info(takenAt, generation, parts, counted.count, digest);
    } catch (EOFException e) {
      throw damaged("It ends too early.");
    }
  }

  private long epochSecond(long second) {
    if (second < Instant.MIN.getEpochSecond() || second > Instant.MAX.getEpochSecond()) {
      throw damaged("Its date makes no sense.");
    }
    return second;
  }

  private BackupPart part(DataInputStream in, NavigableSet<BackupPart> before, Sink sink)
      throws IOException {
    MessageDigest digest = Derivation.sha256();
    DataInputStream hashed = new DataInputStream(new DigestInputStream(in, digest));
    BackupPart part = head(hashed);
    boolean rises = before.isEmpty() || BackupPart.ORDER.compare(before.last(), part) < 0;
    boolean secondKeyring = part.area() == BackupPart.Area.KEYRING && !before.isEmpty();
    if (!part.isNamedProperly() || part.size() < 0 || !rises || secondKeyring) {
      throw damaged("It lists a part out of place: " + part.area() + ".");
    }
    try (OutputStream out = sink.open(part)) {
      copy(hashed, part.size(), out);
    }
    byte[] computed = digest.digest();
    if (!Arrays.equals(in.readNBytes(DIGEST_LENGTH), computed)) {
      throw damaged("Its part " + part.name() + " was changed.");
    }
    return part;
  }

  private BackupPart head(DataInputStream in) throws IOException {
    Optional<BackupPart.Area> area = BackupPart.Area.of(in.readUnsignedByte());
    int length = in.readUnsignedByte();
    if (area.isEmpty() || length > BackupPart.LONGEST_NAME) {
      throw damaged("It lists a part of no known kind.");
    }
    byte[] name = new byte[length];
    in.readFully(name);
    return new BackupPart(area.get(), new String(name, StandardCharsets.ISO_8859_1), in.readLong());
  }

  private static void copy(InputStream in, long size, OutputStream out) throws IOException {
    byte[] buffer = new byte[(int) Math.min(size, BackupWriter.BUFFER)];
    for (long left = size; left > 0; ) {
      int n = in.read(buffer, 0, (int) Math.min(left, buffer.length));
      if (n < 0) {
        throw new EOFException();
      }
      out.write(buffer, 0, n);
      left -= n;
    }
  }

  private static MessageDigest copyOf(MessageDigest digest) {
    try {
      return (MessageDigest) digest.clone();
    } catch (CloneNotSupportedException e) {
      throw new IllegalStateException("this Java cannot copy a SHA-256", e);
    }
  }

  private VaultFault damaged(String what) {
    return new VaultFault(
        VaultFault.Code.BACKUP_DAMAGED,
        where,
        what,
        "Nothing was restored from it; use another copy or an earlier backup.");
  }

  private static final class Counting extends FilterInputStream {
    private long count;

    Counting(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      int one = super.read();
      count += one < 0 ? 0 : 1;
      return one;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
      int n = super.read(into, offset, length);
      count += Math.max(n, 0);
      return n;
    }
  }
}
