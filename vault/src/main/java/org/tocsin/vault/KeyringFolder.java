package org.tocsin.vault;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The keyring's files: {@code keyring-<generation>}, the highest of which counts. A new one is
 * written beside under another name, synced, renamed (from then on it counts), and only then are
 * older ones overwritten in place and deleted.
 */
final class KeyringFolder {
  private static final Pattern KEYRING = Pattern.compile("keyring-([0-9]{12})");
  private static final String UNFINISHED = ".new";

  /** Some 2 million items; stops a swollen file from filling memory. */
  private static final int MOST_BYTES = 1 << 27;

  private final VaultFiles files;
  private final Path folder;

  KeyringFolder(VaultFiles files, Path folder) {
    this.files = files;
    this.folder = folder;
  }

  static boolean isKeyring(String name) {
    return KEYRING.matcher(name).matches();
  }

  static long generationOf(String name) {
    Matcher matcher = KEYRING.matcher(name);
    if (!matcher.matches()) {
      throw new IllegalArgumentException("not a keyring's name: " + name);
    }
    return Long.parseLong(matcher.group(1));
  }

  Path file(long generation) {
    return folder.resolve(String.format(java.util.Locale.ROOT, "keyring-%012d", generation));
  }

  /** The keyring that counts, or empty where there is none. */
  Optional<Path> latest() throws IOException {
    return files.list(folder).stream()
        .filter(KeyringFolder::isKeyring)
        .reduce((a, b) -> b)
        .map(folder::resolve);
  }

  /** Throws VaultFault KEYRING_DAMAGED, also where header and file name disagree. */
  KeyringHeader read(Path file) throws IOException {
    byte[] bytes;
    try (InputStream in = files.read(file)) {
      bytes = in.readNBytes(MOST_BYTES + 1);
    }
    if (bytes.length > MOST_BYTES) {
      throw KeyringHeader.damaged(file.toString(), "It is larger than any keyring.");
    }
    KeyringHeader header = KeyringHeader.parse(bytes, file.toString());
    if (!file.equals(file(header.generation()))) {
      throw KeyringHeader.damaged(file.toString(), "It was renamed: its header says otherwise.");
    }
    return header;
  }

  /** Once this returns, the new keyring counts (and survives a crash after {@link #settle}). */
  void install(long generation, byte[] bytes) throws IOException {
    Path target = file(generation);
    Path unfinished = folder.resolve(target.getFileName() + UNFINISHED);
    try {
      erase(unfinished);
      try (OutputStream out = files.create(unfinished)) {
        out.write(bytes);
      }
      files.force(unfinished);
      files.move(unfinished, target);
    } catch (IOException e) {
      try {
        erase(unfinished);
      } catch (IOException again) {
        // Opening the vault clears it away; it holds nothing the disk does not hold already.
        e.addSuppressed(again);
      }
      throw e;
    }
  }

  /**
   * Makes the keyring of this generation durable, then erases every older and unfinished one. Also
   * run on opening, to end what a crash cut short.
   */
  void settle(long generation) throws IOException {
    files.forceFolder(folder);
    List<Path> stale = new ArrayList<>();
    for (String name : files.list(folder)) {
      boolean unfinished =
          name.endsWith(UNFINISHED)
              && isKeyring(name.substring(0, name.length() - UNFINISHED.length()));
      if (unfinished || (isKeyring(name) && generationOf(name) < generation)) {
        stale.add(folder.resolve(name));
      }
    }
    for (Path file : stale) {
      erase(file);
    }
    if (!stale.isEmpty()) {
      files.forceFolder(folder);
    }
  }

  private void erase(Path file) throws IOException {
    if (files.list(folder).contains(String.valueOf(file.getFileName()))) {
      files.overwrite(file);
      files.delete(file);
    }
  }
}
