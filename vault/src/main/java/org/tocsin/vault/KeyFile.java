package org.tocsin.vault;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;

/**
 * A file of exactly 32 random bytes that opens a vault without a passphrase, for machines that run
 * unattended. Keep it on another medium than the workspace: with both, anyone reads everything.
 * Backups never contain it. On Windows access is whatever the folder grants; it is not checked.
 */
public record KeyFile(Path path) implements WorkspaceKey {
  private static final Set<PosixFilePermission> OTHERS =
      EnumSet.of(
          PosixFilePermission.GROUP_READ,
          PosixFilePermission.GROUP_WRITE,
          PosixFilePermission.GROUP_EXECUTE,
          PosixFilePermission.OTHERS_READ,
          PosixFilePermission.OTHERS_WRITE,
          PosixFilePermission.OTHERS_EXECUTE);

  /**
   * Draws a new key and writes it, readable by its owner only, synced to disk.
   *
   * @throws VaultFault ALREADY_EXISTS, STORAGE
   */
  public static KeyFile create(Path path, SecureRandom random) {
    byte[] key = new byte[SecretBytes.KEY_LENGTH];
    random.nextBytes(key);
    DiskFiles files = new DiskFiles();
    try {
      try (var out = files.create(path)) {
        out.write(key);
      }
      files.force(path);
      Path folder = path.toAbsolutePath().getParent();
      if (folder != null) {
        files.forceFolder(folder);
      }
      return new KeyFile(path);
    } catch (FileAlreadyExistsException e) {
      throw new VaultFault(
          VaultFault.Code.ALREADY_EXISTS,
          path,
          "A file of that name exists.",
          "Choose another name; a key file is never overwritten.");
    } catch (IOException e) {
      throw VaultFault.storage(path, e);
    } finally {
      Arrays.fill(key, (byte) 0);
    }
  }

  /** The key; throws VaultFault KEY_FILE_EXPOSED or KEY_FILE_UNUSABLE. */
  SecretBytes read() {
    try {
      refuseExposed();
      // One byte more than a key, so that a longer file is noticed without reading it all.
      byte[] bytes;
      try (var in = Files.newInputStream(path)) {
        bytes = in.readNBytes(SecretBytes.KEY_LENGTH + 1);
      }
      if (bytes.length != SecretBytes.KEY_LENGTH) {
        throw unusable("It is not a key file: those have exactly 32 bytes.");
      }
      return SecretBytes.owning(bytes);
    } catch (NoSuchFileException e) {
      throw unusable("There is no such file.");
    } catch (IOException e) {
      throw unusable("It cannot be read (" + e.getClass().getSimpleName() + ").");
    }
  }

  private void refuseExposed() throws IOException {
    if (!Files.getFileStore(path).supportsFileAttributeView("posix")) {
      return;
    }
    Set<PosixFilePermission> granted = Files.getPosixFilePermissions(path);
    if (granted.stream().anyMatch(OTHERS::contains)) {
      throw new VaultFault(
          VaultFault.Code.KEY_FILE_EXPOSED,
          path,
          "Others than its owner have access (" + PosixFilePermissions.toString(granted) + ").",
          "If nobody can have read it: chmod 600. Otherwise change to a new key.");
    }
  }

  private VaultFault unusable(String what) {
    return new VaultFault(
        VaultFault.Code.KEY_FILE_UNUSABLE,
        path,
        what,
        "Name the right file, or open with the recovery code and set a new key.");
  }
}
