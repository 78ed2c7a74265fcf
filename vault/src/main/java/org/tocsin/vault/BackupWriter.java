package org.tocsin.vault;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Writes a backup, integers big-endian:
 *
 * <pre>
 * 16 bytes  "tocsin backup 1\n"
 * i64       when taken, in seconds since 1970
 * u32       parts: the keyring, then items by id, then extras by name; each
 *             u8 area; u8 length, name; u64 size; content; 32 bytes SHA-256 of this part
 * 32 bytes  SHA-256 of all of the above
 * </pre>
 *
 * Nothing else goes in, so the same vault at the same moment gives the same bytes. The digests find
 * damage, not forgery: the keyring and items authenticate themselves, extras are the caller's.
 */
final class BackupWriter {
  static final byte[] MAGIC = "tocsin backup 1\n".getBytes(StandardCharsets.US_ASCII);
  static final int BUFFER = 1 << 16;
  private static final String UNFINISHED = ".part";

  private final VaultFiles files;

  BackupWriter(VaultFiles files) {
    this.files = files;
  }

  /** Writes beside the target, syncs, then renames; a fault leaves nothing. */
  BackupInfo write(
      Path target, Instant takenAt, Map<BackupPart, Path> parts, long keyringGeneration)
      throws IOException {
    Path whole = target.toAbsolutePath();
    Path unfinished = whole.resolveSibling(whole.getFileName() + UNFINISHED);
    try {
      MessageDigest all = Derivation.sha256();
      files.delete(unfinished);
      try (DigestOutputStream out =
          new DigestOutputStream(new BufferedOutputStream(files.create(unfinished)), all)) {
        pour(new DataOutputStream(out), takenAt, parts);
        byte[] trailer = ((MessageDigest) all.clone()).digest();
        out.write(trailer);
      } catch (CloneNotSupportedException e) {
        throw new IllegalStateException("this Java cannot copy a SHA-256", e);
      }
      files.force(unfinished);
      long size = Files.size(unfinished);
      files.move(unfinished, whole);
      Path folder = whole.getParent();
      if (folder != null) {
        files.forceFolder(folder);
      }
      String digest = "sha256:" + HexFormat.of().formatHex(all.digest());
      return info(takenAt, keyringGeneration, parts.keySet(), size, digest);
    } catch (IOException | RuntimeException e) {
      try {
        files.delete(unfinished);
      } catch (IOException again) {
        // What stays ends in .part and is overwritten by the next try.
        e.addSuppressed(again);
      }
      throw e;
    }
  }

  /** What goes into a backup, in its order; throws VaultFault ITEM_MISSING. */
  static Map<BackupPart, Path> parts(
      Path keyring, ItemStore store, Set<ItemId> items, Map<String, Path> extras)
      throws IOException {
    NavigableMap<BackupPart, Path> parts = new TreeMap<>(BackupPart.ORDER);
    String name = String.valueOf(keyring.getFileName());
    parts.put(new BackupPart(BackupPart.Area.KEYRING, name, Files.size(keyring)), keyring);
    for (ItemId id : items) {
      long size = store.size(id);
      parts.put(new BackupPart(BackupPart.Area.ITEM, id.text(), size), store.file(id));
    }
    for (Map.Entry<String, Path> extra : extras.entrySet()) {
      if (!BackupPart.isExtraName(extra.getKey())) {
        throw new IllegalArgumentException("not a name for a file in a backup: " + extra.getKey());
      }
      long size = Files.size(extra.getValue());
      parts.put(new BackupPart(BackupPart.Area.EXTRA, extra.getKey(), size), extra.getValue());
    }
    return parts;
  }

  static BackupInfo info(
      Instant takenAt, long generation, Iterable<BackupPart> parts, long size, String digest) {
    NavigableSet<ItemId> items = new TreeSet<>();
    NavigableSet<String> extras = new TreeSet<>();
    for (BackupPart part : parts) {
      switch (part.area()) {
        case ITEM -> items.add(new ItemId(part.name()));
        case EXTRA -> extras.add(part.name());
        case KEYRING -> {}
      }
    }
    return new BackupInfo(takenAt, generation, items, extras, size, digest);
  }

  private void pour(DataOutputStream out, Instant takenAt, Map<BackupPart, Path> parts)
      throws IOException {
    out.write(MAGIC);
    out.writeLong(takenAt.getEpochSecond());
    out.writeInt(parts.size());
    for (Map.Entry<BackupPart, Path> part : parts.entrySet()) {
      MessageDigest digest = Derivation.sha256();
      DataOutputStream hashed = new DataOutputStream(new DigestOutputStream(out, digest));
      hashed.writeByte(part.getKey().area().number);
      hashed.writeByte(part.getKey().name().length());
      hashed.writeBytes(part.getKey().name());
      hashed.writeLong(part.getKey().size());
      copy(part.getValue(), part.getKey().size(), hashed);
      hashed.flush();
      out.write(digest.digest());
    }
    out.flush();
  }

  private void copy(Path file, long size, OutputStream out) throws IOException {
    byte[] buffer = new byte[BUFFER];
    long copied = 0;
    try (InputStream in = files.read(file)) {
      for (int n = in.read(buffer); n >= 0 && copied <= size; n = in.read(buffer)) {
        out.write(buffer, 0, n);
        copied += n;
      }
    }
    if (copied != size) {
      throw new IOException(file + " changed while it was being backed up");
    }
  }
}
