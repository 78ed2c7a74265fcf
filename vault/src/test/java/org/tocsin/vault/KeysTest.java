package org.tocsin.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.tocsin.vault.Fixture.CHEAP;
import static org.tocsin.vault.Fixture.RANDOM;
import static org.tocsin.vault.VaultTest.assertFault;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeysTest {
  @TempDir Path temporary;

  private Path workspace() {
    return temporary.resolve("workspace");
  }

  private Vault openBy(VaultKey key) {
    return Vault.open(VaultFolders.in(workspace()), key, RANDOM);
  }

  @Test
  void a_wrong_passphrase_is_told_from_a_damaged_file_and_repeats_nothing() throws IOException {
    Fixture.create(workspace()).close();
    assertThatThrownBy(() -> openBy(Fixture.passphrase("hunter2")))
        .isInstanceOfSatisfying(
            VaultFault.class,
            fault -> {
              assertThat(fault.code()).isEqualTo(VaultFault.Code.WRONG_KEY);
              assertThat(fault.where()).endsWith("keyring-000000000001");
              assertThat(fault.toString()).doesNotContain("hunter2");
              assertThat(fault.getCause()).isNull();
            });
    Path file = workspace().resolve("keys/keyring-000000000001");
    for (long at = 0; at < Files.size(file); at++) {
      Fixture.flip(file, at);
      assertThatThrownBy(() -> openBy(Fixture.passphrase()))
          .isInstanceOfSatisfying(
              VaultFault.class,
              fault -> {
                assertThat(fault.code()).isEqualTo(VaultFault.Code.KEYRING_DAMAGED);
                assertThat(fault.where()).isEqualTo(file.toString());
              });
      Fixture.flip(file, at);
    }
    byte[] whole = Files.readAllBytes(file);
    for (int length = 0; length < whole.length; length++) {
      Files.write(file, Arrays.copyOf(whole, length));
      assertFault(() -> openBy(Fixture.passphrase()), VaultFault.Code.KEYRING_DAMAGED);
    }
    Files.write(file, whole);
    openBy(Fixture.passphrase()).close();
  }

  @Test
  void a_header_changed_together_with_its_digest_is_refused_all_the_same() throws IOException {
    try (Vault vault = Fixture.create(workspace())) {
      vault.keys().addRecovery();
    }
    Path file = workspace().resolve("keys/keyring-000000000002");
    byte[] whole = Files.readAllBytes(file);
    for (int at = 0; at < whole.length - 32; at++) {
      byte[] forged = whole.clone();
      // The lowest bit, so that a cost stays one that can be run.
      forged[at] ^= 1;
      byte[] digest = Derivation.sha256().digest(Arrays.copyOf(forged, forged.length - 32));
      System.arraycopy(digest, 0, forged, forged.length - 32, 32);
      Files.write(file, forged);
      assertThatThrownBy(() -> openBy(Fixture.passphrase())).isInstanceOf(VaultFault.class);
    }
  }

  @Test
  void a_renamed_keyring_is_refused() throws IOException {
    Fixture.create(workspace()).close();
    Path keys = workspace().resolve("keys");
    Files.copy(keys.resolve("keyring-000000000001"), keys.resolve("keyring-000000000009"));
    assertFault(() -> openBy(Fixture.passphrase()), VaultFault.Code.KEYRING_DAMAGED);
  }

  @Test
  void after_a_change_only_the_new_passphrase_opens() {
    StagedItem item;
    try (Vault vault = Fixture.create(workspace())) {
      item = Fixture.put(vault, "text");
      vault.keys().change(Fixture.passphrase("nouvelle phrase"), CHEAP, Optional.empty());
    }
    assertFault(() -> openBy(Fixture.passphrase()), VaultFault.Code.WRONG_KEY);
    try (Vault vault = openBy(Fixture.passphrase("nouvelle phrase"))) {
      assertThat(vault.text(item.id())).isEqualTo("text");
    }
  }

  @Test
  void a_passphrase_opens_in_either_unicode_form() {
    Vault.create(VaultFolders.in(workspace()), Fixture.passphrase("caf\u00e9"), CHEAP, RANDOM)
        .close();
    openBy(Fixture.passphrase("cafe\u0301")).close();
  }

  @Test
  void a_vault_goes_over_to_a_key_file_and_back() {
    KeyFile keyFile = KeyFile.create(temporary.resolve("stick.key"), RANDOM);
    try (Vault vault = Fixture.create(workspace())) {
      vault.keys().change(keyFile, CHEAP, Optional.empty());
    }
    assertFault(() -> openBy(Fixture.passphrase()), VaultFault.Code.NO_SUCH_KEY);
    try (Vault vault = openBy(keyFile)) {
      vault.keys().change(Fixture.passphrase(), CHEAP, Optional.empty());
    }
    openBy(Fixture.passphrase()).close();
    assertFault(() -> openBy(keyFile), VaultFault.Code.NO_SUCH_KEY);
  }

  @Test
  void a_key_file_others_may_read_is_refused() throws IOException {
    Path path = temporary.resolve("stick.key");
    KeyFile keyFile = KeyFile.create(path, RANDOM);
    assumeTrue(
        Files.getFileStore(path).supportsFileAttributeView("posix"),
        "skipped: this file system has no POSIX permissions");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
        .isEqualTo("rw-------");
    Vault.create(VaultFolders.in(workspace()), keyFile, CHEAP, RANDOM).close();
    for (String open : new String[] {"rw-r-----", "rw----r--", "rw--w----", "rw------x"}) {
      Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(open));
      assertFault(() -> openBy(keyFile), VaultFault.Code.KEY_FILE_EXPOSED);
    }
  }

  @Test
  void a_key_file_of_another_length_or_none_is_refused() throws IOException {
    Path path = temporary.resolve("stick.key");
    KeyFile keyFile = KeyFile.create(path, RANDOM);
    Vault.create(VaultFolders.in(workspace()), keyFile, CHEAP, RANDOM).close();
    assertFault(() -> KeyFile.create(path, RANDOM), VaultFault.Code.ALREADY_EXISTS);
    byte[] key = Files.readAllBytes(path);
    Files.write(path, Arrays.copyOf(key, 33));
    assertFault(() -> openBy(keyFile), VaultFault.Code.KEY_FILE_UNUSABLE);
    Files.write(path, Arrays.copyOf(key, 31));
    assertFault(() -> openBy(keyFile), VaultFault.Code.KEY_FILE_UNUSABLE);
    Files.write(path, new byte[32]);
    assertFault(() -> openBy(keyFile), VaultFault.Code.WRONG_KEY);
    Files.delete(path);
    assertFault(() -> openBy(keyFile), VaultFault.Code.KEY_FILE_UNUSABLE);
    Files.createDirectory(path);
    Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwx------"));
    assertFault(() -> openBy(keyFile), VaultFault.Code.KEY_FILE_UNUSABLE);
  }

  @Test
  void a_printed_recovery_code_opens_a_vault_whose_passphrase_is_lost() {
    StagedItem item;
    char[] paper;
    try (Vault vault = Fixture.create(workspace())) {
      item = Fixture.put(vault, "text");
      paper = vault.keys().addRecovery().printed();
    }
    try (Vault vault = openBy(RecoveryCode.parse(paper))) {
      assertThat(vault.text(item.id())).isEqualTo("text");
      vault.destroy(Fixture.put(vault, "gone").id());
      vault.keys().change(Fixture.passphrase("new"), CHEAP, Optional.of(RecoveryCode.parse(paper)));
    }
    openBy(RecoveryCode.parse(paper)).close();
    openBy(Fixture.passphrase("new")).close();
    assertFault(() -> openBy(Fixture.passphrase()), VaultFault.Code.WRONG_KEY);
  }

  @Test
  void the_passphrase_goes_on_opening_after_writing_by_recovery_code() {
    RecoveryCode code;
    try (Vault vault = Fixture.create(workspace())) {
      code = vault.keys().addRecovery();
    }
    StagedItem item;
    try (Vault vault = openBy(code)) {
      item = Fixture.put(vault, "text");
    }
    try (Vault vault = openBy(Fixture.passphrase())) {
      assertThat(vault.text(item.id())).isEqualTo("text");
    }
  }

  @Test
  void changing_the_passphrase_without_the_code_at_hand_ends_the_recovery_key() {
    RecoveryCode code;
    try (Vault vault = Fixture.create(workspace())) {
      code = vault.keys().addRecovery();
      vault.keys().change(Fixture.passphrase("new"), CHEAP, Optional.empty());
      assertThat(vault.keys().hasRecovery()).isFalse();
    }
    assertFault(() -> openBy(code), VaultFault.Code.NO_SUCH_KEY);
  }

  @Test
  void a_recovery_code_of_another_vault_is_refused_and_nothing_changes() {
    try (Vault vault = Fixture.create(workspace())) {
      vault.keys().addRecovery();
      RecoveryCode foreign = RecoveryCode.draw(RANDOM);
      assertFault(
          () -> vault.keys().change(Fixture.passphrase("new"), CHEAP, Optional.of(foreign)),
          VaultFault.Code.WRONG_KEY);
    }
    assertFault(() -> openBy(RecoveryCode.draw(RANDOM)), VaultFault.Code.WRONG_KEY);
    openBy(Fixture.passphrase()).close();
  }

  @Test
  void a_removed_or_replaced_recovery_key_opens_no_more() {
    RecoveryCode first;
    RecoveryCode second;
    try (Vault vault = Fixture.create(workspace())) {
      first = vault.keys().addRecovery();
      second = vault.keys().addRecovery();
    }
    assertFault(() -> openBy(first), VaultFault.Code.WRONG_KEY);
    try (Vault vault = openBy(second)) {
      vault.keys().removeRecovery();
    }
    assertFault(() -> openBy(second), VaultFault.Code.NO_SUCH_KEY);
  }

  @Test
  void nothing_secret_prints_itself() {
    assertThat(Fixture.passphrase("hunter2").toString()).doesNotContain("hunter2");
    RecoveryCode code = RecoveryCode.draw(RANDOM);
    assertThat(code.toString()).doesNotContain(new String(code.printed()).substring(0, 4));
    SecretBytes secret = SecretBytes.owning(new byte[] {42, 43});
    assertThat(new ItemKey(Fixture.TEXT, secret).toString()).doesNotContain("42");
  }
}
