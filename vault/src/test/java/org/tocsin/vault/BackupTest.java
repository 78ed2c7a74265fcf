package org.tocsin.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tocsin.vault.Fixture.TEXT;
import static org.tocsin.vault.VaultTest.assertFault;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackupTest {
  private static final Instant TAKEN_AT = Instant.parse("2026-11-22T13:00:00Z");

  @TempDir Path temporary;
  private Path workspace = Path.of("");
  private Path archive = Path.of("");
  private Path journal = Path.of("");

  @BeforeEach
  void names() throws IOException {
    workspace = temporary.resolve("workspace");
    archive = temporary.resolve("monday.backup");
    journal = Files.writeString(temporary.resolve("snapshot"), "journal bytes");
  }

  private BackupInfo backup(Vault vault) {
    return vault.backup(archive, TAKEN_AT, Map.of("journal.db", journal));
  }

  private static BackupInfo restore(Path archive, Path into) {
    return Backups.restore(archive, into, VaultFolders.in(into));
  }

  @Test
  void a_restored_workspace_is_the_one_that_was_backed_up() throws IOException {
    StagedItem text;
    StagedItem large;
    BackupInfo taken;
    try (Vault vault = Fixture.create(workspace)) {
      text = Fixture.put(vault, "text");
      large = vault.stage(new ByteArrayInputStream(new byte[300_000]), Fixture.EVIDENCE);
      vault.commit(large);
      vault.secrets().put("signing", new byte[] {9});
      vault.stage("never committed", TEXT);
      taken = backup(vault);
    }
    assertThat(taken.takenAt()).isEqualTo(TAKEN_AT);
    assertThat(taken.items()).containsExactlyInAnyOrder(text.id(), large.id());
    assertThat(taken.extras()).containsExactly("journal.db");
    assertThat(taken.size()).isEqualTo(Files.size(archive));
    assertThat(taken.digest())
        .isEqualTo(
            "sha256:"
                + HexFormat.of()
                    .formatHex(Derivation.sha256().digest(Files.readAllBytes(archive))));
    assertThat(Backups.inspect(archive)).isEqualTo(taken);

    Path into = temporary.resolve("restored");
    assertThat(restore(archive, into)).isEqualTo(taken);
    assertThat(into.resolve("journal.db")).hasContent("journal bytes");
    try (Vault vault = Fixture.open(into)) {
      assertThat(vault.text(text.id())).isEqualTo("text");
      assertThat(vault.verify(large.id(), large.commitment())).isEqualTo(Verification.MATCHES);
      assertThat(vault.secrets().get("signing")).containsExactly(9);
    }
  }

  @Test
  void the_same_vault_at_the_same_moment_gives_the_same_bytes() throws IOException {
    try (Vault vault = Fixture.create(workspace)) {
      Fixture.put(vault, "text");
      backup(vault);
      Path again = temporary.resolve("again");
      vault.backup(again, TAKEN_AT, Map.of("journal.db", journal));
      assertThat(again).hasSameBinaryContentAs(archive);
    }
  }

  @Test
  void what_the_journal_says_was_destroyed_is_destroyed_again_after_restoring() throws IOException {
    StagedItem secret;
    StagedItem kept;
    ItemId gone = ItemId.draw(Fixture.RANDOM);
    try (Vault vault = Fixture.create(workspace)) {
      secret = Fixture.put(vault, "a witness's name");
      kept = Fixture.put(vault, "kept");
      BackupInfo info = backup(vault);
      assertThat(info.holds(secret.id())).isTrue();
      vault.destroy(secret.id());
    }
    Path into = temporary.resolve("restored");
    restore(archive, into);
    try (Vault vault = Fixture.open(into)) {
      assertThat(vault.text(secret.id())).isEqualTo("a witness's name");
      byte[] sealed = Files.readAllBytes(into.resolve("vault/" + secret.id() + ".sealed"));
      assertThat(vault.reapplyDestructions(Set.of(secret.id(), gone))).containsExactly(secret.id());
      assertThat(Fixture.holds(into, sealed)).isFalse();
      assertThat(vault.destroyed(secret.id())).isTrue();
      assertThat(vault.destroyed(gone)).isTrue();
      assertFault(() -> vault.text(secret.id()), VaultFault.Code.ITEM_DESTROYED);
      assertThat(vault.text(kept.id())).isEqualTo("kept");
    }
  }

  @Test
  void every_byte_flipped_and_every_cut_is_refused_and_nothing_is_written() throws IOException {
    try (Vault vault = Fixture.create(workspace)) {
      Fixture.put(vault, "text");
      backup(vault);
    }
    byte[] whole = Files.readAllBytes(archive);
    Path into = temporary.resolve("restored");
    Path damaged = temporary.resolve("damaged");
    for (int at = 0; at < whole.length; at++) {
      byte[] flipped = whole.clone();
      flipped[at] ^= 1;
      Files.write(damaged, flipped);
      assertFault(() -> restore(damaged, into), VaultFault.Code.BACKUP_DAMAGED);
      Files.write(damaged, Arrays.copyOf(whole, at));
      assertFault(() -> restore(damaged, into), VaultFault.Code.BACKUP_DAMAGED);
    }
    Files.write(damaged, Arrays.copyOf(whole, whole.length + 1));
    assertFault(() -> restore(damaged, into), VaultFault.Code.BACKUP_DAMAGED);
    assertThat(into).doesNotExist();
    assertThat(temporary.resolve("restored.restoring")).doesNotExist();
  }

  @Test
  void a_folder_that_is_not_empty_is_refused_and_left_alone() throws IOException {
    try (Vault vault = Fixture.create(workspace)) {
      backup(vault);
    }
    Path into = Files.createDirectory(temporary.resolve("restored"));
    Path mine = Files.writeString(into.resolve("mine"), "mine");
    assertFault(() -> restore(archive, into), VaultFault.Code.NOT_EMPTY);
    assertThat(mine).hasContent("mine");
    Files.delete(mine);
    restore(archive, into);
    Fixture.open(into).close();
  }

  @Test
  void a_backup_is_never_overwritten_and_never_lacks_an_item_silently() throws IOException {
    try (Vault vault = Fixture.create(workspace)) {
      StagedItem item = Fixture.put(vault, "text");
      backup(vault);
      assertFault(() -> backup(vault), VaultFault.Code.ALREADY_EXISTS);
      Files.delete(archive);
      Files.delete(workspace.resolve("vault/" + item.id() + ".sealed"));
      assertFault(() -> backup(vault), VaultFault.Code.ITEM_MISSING);
      assertThat(archive).doesNotExist();
    }
  }

  @Test
  void a_name_that_leads_elsewhere_is_no_name_for_a_file_in_a_backup() {
    try (Vault vault = Fixture.create(workspace)) {
      assertThatThrownBy(() -> vault.backup(archive, TAKEN_AT, Map.of("../journal.db", journal)))
          .isInstanceOf(IllegalArgumentException.class);
    }
    assertThat(archive).doesNotExist();
  }

  @Test
  void a_full_disk_while_backing_up_or_restoring_leaves_nothing_behind() throws IOException {
    FaultyFiles files = new FaultyFiles();
    try (Vault vault =
        new Opening(VaultFolders.in(workspace), files, Fixture.RANDOM)
            .create(Fixture.passphrase(), Fixture.CHEAP)) {
      Fixture.put(vault, "text");
      for (int n = 1; n <= 5; n++) {
        files.failOnceAt(n);
        assertFault(() -> backup(vault), VaultFault.Code.STORAGE);
        assertThat(archive).doesNotExist();
        assertThat(temporary.resolve("monday.backup.part")).doesNotExist();
      }
      files.heal();
      backup(vault);
    }
    Path into = temporary.resolve("restored");
    for (int n = 1; n <= 16; n++) {
      files.failOnceAt(n);
      assertFault(
          () -> Backups.restore(archive, into, VaultFolders.in(into), files),
          VaultFault.Code.STORAGE);
      assertThat(into).doesNotExist();
      assertThat(temporary.resolve("restored.restoring")).doesNotExist();
    }
    files.heal();
    Backups.restore(archive, into, VaultFolders.in(into), files);
    Fixture.open(into).close();
  }

  @Test
  void the_layout_of_a_backup_is_the_documented_one() throws IOException {
    try (Vault vault = Fixture.create(workspace)) {
      backup(vault);
    }
    byte[] bytes = Files.readAllBytes(archive);
    assertThat(new String(bytes, 0, 16, StandardCharsets.US_ASCII)).isEqualTo("tocsin backup 1\n");
    assertThat(java.nio.ByteBuffer.wrap(bytes).getLong(16)).isEqualTo(TAKEN_AT.getEpochSecond());
    assertThat(java.nio.ByteBuffer.wrap(bytes).getInt(24)).isEqualTo(2);
    assertThat(bytes[28]).isEqualTo((byte) 1);
    assertThat(new String(bytes, 30, bytes[29], StandardCharsets.US_ASCII))
        .isEqualTo("keyring-000000000001");
  }
}
