package org.tocsin.vault;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.stream.Stream;

/** What the vault's tests share: cheap keys, and a look at every byte on disk. */
final class Fixture {
  /** As cheap as Argon2 allows; nothing here is worth guessing. */
  static final Argon2Cost CHEAP = new Argon2Cost(8, 1, 1);

  static final ItemKind TEXT = new ItemKind("text");
  static final ItemKind EVIDENCE = new ItemKind("evidence");
  static final SecureRandom RANDOM = new SecureRandom();

  private Fixture() {}

  static Passphrase passphrase() {
    return passphrase("correct horse battery staple");
  }

  static Passphrase passphrase(String text) {
    return new Passphrase(text.toCharArray());
  }

  static Vault create(Path workspace) {
    return Vault.create(VaultFolders.in(workspace), passphrase(), CHEAP, RANDOM);
  }

  static Vault open(Path workspace) {
    return Vault.open(VaultFolders.in(workspace), passphrase(), RANDOM);
  }

  static StagedItem put(Vault vault, String text) {
    StagedItem item = vault.stage(text, TEXT);
    vault.commit(item);
    return item;
  }

  static List<Path> filesUnder(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile).sorted().toList();
    }
  }

  /** Whether any file under the folder holds the bytes, as they are or in hex. */
  static boolean holds(Path folder, byte[] needle) throws IOException {
    byte[] hex = java.util.HexFormat.of().formatHex(needle).getBytes(StandardCharsets.US_ASCII);
    for (Path file : filesUnder(folder)) {
      byte[] bytes = Files.readAllBytes(file);
      if (indexOf(bytes, needle) >= 0 || indexOf(bytes, hex) >= 0) {
        return true;
      }
    }
    return false;
  }

  static int indexOf(byte[] bytes, byte[] needle) {
    for (int i = 0; i + needle.length <= bytes.length; i++) {
      if (java.util.Arrays.equals(bytes, i, i + needle.length, needle, 0, needle.length)) {
        return i;
      }
    }
    return -1;
  }

  static void flip(Path file, long at) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    bytes[(int) at] ^= 1;
    Files.write(file, bytes);
  }
}
