package org.tocsin.intake.casefile;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.tocsin.core.problem.Where;

/**
 * The kept originals that a case folder brings. Only files that lie inside the folder are taken,
 * links followed: a case file from a stranger must not be able to name a file of the reader's.
 */
final class EvidenceFiles {
  /** An item of the vault is sealed from memory. */
  static final long LARGEST = 256L << 20;

  private static final Pattern MEDIA_TYPE =
      Pattern.compile("[a-z0-9][a-z0-9!#$&^_.+-]{0,62}/[a-z0-9][a-z0-9!#$&^_.+-]{0,62}");

  /** A file that may be sealed. */
  record Found(DraftEvidence.Content content, String name, long size, String sha256) {}

  private final Optional<Path> folder;
  private final Map<String, byte[]> unpacked;
  private final Collection<String> present;
  private final Set<String> used = new TreeSet<>();

  /**
   * @param present names of the files in the folder that are no case files
   */
  EvidenceFiles(Path folder, Collection<String> present) {
    this.folder = Optional.of(folder);
    this.unpacked = Map.of();
    this.present = present;
  }

  /** Of files that lie in memory, by name. */
  EvidenceFiles(Map<String, byte[]> unpacked) {
    this.folder = Optional.empty();
    this.unpacked = unpacked;
    this.present = unpacked.keySet();
  }

  static boolean isMediaType(String text) {
    return MEDIA_TYPE.matcher(text).matches();
  }

  Optional<Found> find(String name, Where where, CaseNotes notes) {
    return folder.isPresent()
        ? find(folder.get(), name, where, notes)
        : unpacked(name, where, notes);
  }

  private Optional<Found> unpacked(String name, Where where, CaseNotes notes) {
    byte[] bytes = unpacked.get(name);
    if (bytes == null) {
      notes.unknownWord(where, "case.evidence-missing", name, present, true);
      return Optional.empty();
    }
    used.add(name);
    return Optional.of(new Found(() -> bytes, name, bytes.length, digest(bytes)));
  }

  private Optional<Found> find(Path folder, String name, Where where, CaseNotes notes) {
    try {
      Path path = folder.resolve(name).normalize();
      if (Path.of(name).isAbsolute() || !path.startsWith(folder.normalize())) {
        notes.spoil(where, "case.evidence-outside", Shown.of(name));
        return Optional.empty();
      }
      if (!Files.isRegularFile(path)) {
        notes.unknownWord(where, "case.evidence-missing", name, present, true);
        return Optional.empty();
      }
      if (!path.toRealPath().startsWith(folder.toRealPath())) {
        notes.spoil(where, "case.evidence-outside", Shown.of(name));
        return Optional.empty();
      }
      return measure(folder, path, where, notes);
    } catch (InvalidPathException | IOException e) {
      notes.spoil(
          where, "case.evidence-unreadable", Shown.of(name), String.valueOf(e.getMessage()));
      return Optional.empty();
    }
  }

  private Optional<Found> measure(Path folder, Path path, Where where, CaseNotes notes)
      throws IOException {
    String name = relative(folder, path);
    used.add(name);
    long size = Files.size(path);
    if (size > LARGEST) {
      notes.spoil(
          where,
          "case.evidence-too-large",
          Shown.of(name),
          Long.toString(size),
          Long.toString(LARGEST));
      return Optional.empty();
    }
    return Optional.of(new Found(() -> Files.readAllBytes(path), name, size, digest(path)));
  }

  /** Files below {@code evidence/} that no report names. */
  Set<String> unused() {
    Set<String> unused = new TreeSet<>(present);
    unused.removeIf(name -> !name.startsWith("evidence/"));
    unused.removeAll(used);
    return unused;
  }

  static String relative(Path folder, Path path) {
    return folder.normalize().relativize(path.normalize()).toString().replace('\\', '/');
  }

  private static String digest(Path path) throws IOException {
    MessageDigest digest = sha256();
    try (InputStream in = Files.newInputStream(path)) {
      byte[] buffer = new byte[1 << 16];
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        digest.update(buffer, 0, read);
      }
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  static String digest(byte[] content) {
    return HexFormat.of().formatHex(sha256().digest(content));
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
