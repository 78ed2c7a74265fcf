package org.tocsin.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tocsin.vault.Fixture.TEXT;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VaultTest {
  private static final String CONTENT = "Témoin: نزحنا ليلاً. A name nobody may guess.";

  @TempDir Path workspace;

  @Test
  void committed_items_open_again_after_closing() {
    StagedItem item;
    try (Vault vault = Fixture.create(workspace)) {
      item = Fixture.put(vault, CONTENT);
    }
    try (Vault vault = Fixture.open(workspace)) {
      assertThat(vault.text(item.id())).isEqualTo(CONTENT);
      assertThat(vault.kind(item.id())).isEqualTo(TEXT);
      assertThat(vault.items()).containsExactly(item.id());
      assertThat(vault.verify(item.id(), item.commitment())).isEqualTo(Verification.MATCHES);
      assertThat(item.size()).isEqualTo(CONTENT.getBytes(StandardCharsets.UTF_8).length);
    }
  }

  @Test
  void an_item_does_not_match_another_items_commitment_even_of_the_same_text() {
    try (Vault vault = Fixture.create(workspace)) {
      StagedItem one = Fixture.put(vault, CONTENT);
      StagedItem two = Fixture.put(vault, CONTENT);
      assertThat(one.commitment()).isNotEqualTo(two.commitment());
      assertThat(vault.verify(one.id(), two.commitment())).isEqualTo(Verification.DIFFERS);
    }
  }

  @Test
  void a_staged_item_is_not_in_the_vault_until_committed() {
    StagedItem item;
    try (Vault vault = Fixture.create(workspace)) {
      item = vault.stage(CONTENT, TEXT);
      assertThat(vault.contains(item.id())).isFalse();
      assertFault(() -> vault.text(item.id()), VaultFault.Code.ITEM_UNKNOWN);
    }
    try (Vault vault = Fixture.open(workspace)) {
      assertThat(vault.contains(item.id())).isFalse();
      assertThat(vault.sweep(Set.of()).keyless()).containsExactly(item.id());
      assertThat(vault.sweep(Set.of()).keyless()).isEmpty();
    }
  }

  @Test
  void a_batch_is_committed_with_one_rewriting_of_the_keyring() throws IOException {
    try (Vault vault = Fixture.create(workspace)) {
      List<StagedItem> batch =
          List.of(vault.stage("a", TEXT), vault.stage("b", TEXT), vault.stage("", TEXT));
      vault.commit(batch);
      assertThat(batch.stream().map(i -> vault.text(i.id()))).containsExactly("a", "b", "");
    }
    assertThat(workspace.resolve("keys/keyring-000000000002")).exists();
  }

  @Test
  void no_plaintext_and_no_key_is_on_disk() throws IOException {
    byte[] plain = CONTENT.getBytes(StandardCharsets.UTF_8);
    try (Vault vault = Fixture.create(workspace)) {
      StagedItem item = Fixture.put(vault, CONTENT);
      assertThat(Fixture.holds(workspace, plain)).isFalse();
      assertThat(Fixture.holds(workspace, item.secret().reveal())).isFalse();
    }
    Files.write(workspace.resolve("control"), plain);
    assertThat(Fixture.holds(workspace, plain)).isTrue();
  }

  @Test
  void discarding_a_staged_item_leaves_nothing() throws IOException {
    try (Vault vault = Fixture.create(workspace)) {
      StagedItem item = vault.stage(CONTENT, TEXT);
      vault.discard(item);
      assertThat(Fixture.filesUnder(workspace.resolve("vault"))).isEmpty();
      assertThatThrownBy(() -> vault.commit(item)).isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void a_sweep_keeps_what_is_referenced_and_what_is_staged_now() {
    try (Vault vault = Fixture.create(workspace)) {
      StagedItem referenced = Fixture.put(vault, "kept");
      StagedItem orphan = Fixture.put(vault, "orphan");
      StagedItem staged = vault.stage("staged", TEXT);
      Sweep sweep = vault.sweep(Set.of(referenced.id()));
      assertThat(sweep.unreferenced()).containsExactly(orphan.id());
      assertThat(sweep.keyless()).isEmpty();
      vault.commit(staged);
      assertThat(vault.text(staged.id())).isEqualTo("staged");
      assertThat(vault.text(referenced.id())).isEqualTo("kept");
      assertFault(() -> vault.text(orphan.id()), VaultFault.Code.ITEM_UNKNOWN);
    }
  }

  @Test
  void a_sweep_never_removes_a_referenced_file_whose_key_is_missing() {
    StagedItem staged;
    try (Vault vault = Fixture.create(workspace)) {
      staged = vault.stage(CONTENT, TEXT);
    }
    try (Vault vault = Fixture.open(workspace)) {
      assertThat(vault.sweep(Set.of(staged.id())).keyless()).isEmpty();
    }
  }

  @Test
  void a_second_writer_is_refused_and_readers_are_not() {
    try (Vault vault = Fixture.create(workspace)) {
      StagedItem item = Fixture.put(vault, CONTENT);
      assertFault(() -> Fixture.open(workspace), VaultFault.Code.LOCKED);
      try (Vault reader =
          Vault.openToRead(VaultFolders.in(workspace), Fixture.passphrase(), Fixture.RANDOM)) {
        assertThat(reader.text(item.id())).isEqualTo(CONTENT);
        assertFault(() -> reader.stage("x", TEXT), VaultFault.Code.READ_ONLY);
        assertFault(() -> reader.destroy(item.id()), VaultFault.Code.READ_ONLY);
        assertFault(() -> reader.secrets().put("x", new byte[1]), VaultFault.Code.READ_ONLY);
      }
    }
    Fixture.open(workspace).close();
  }

  @Test
  void content_that_cannot_be_read_to_its_end_leaves_nothing() throws IOException {
    InputStream failing =
        new InputStream() {
          private int left = 100_000;

          @Override
          public int read() throws IOException {
            if (left-- <= 0) {
              throw new IOException("medium gone");
            }
            return 7;
          }
        };
    try (Vault vault = Fixture.create(workspace)) {
      assertFault(() -> vault.stage(failing, TEXT), VaultFault.Code.SOURCE_UNREADABLE);
      assertThat(Fixture.filesUnder(workspace.resolve("vault"))).isEmpty();
    }
  }

  @Test
  void a_missing_file_and_bytes_that_are_no_text_are_named() throws IOException {
    try (Vault vault = Fixture.create(workspace)) {
      StagedItem item =
          vault.stage(new ByteArrayInputStream(new byte[] {(byte) 0xff}), Fixture.EVIDENCE);
      vault.commit(item);
      assertFault(() -> vault.text(item.id()), VaultFault.Code.NOT_TEXT);
      Files.delete(workspace.resolve("vault/" + item.id() + ".sealed"));
      assertFault(() -> vault.bytes(item.id()), VaultFault.Code.ITEM_MISSING);
    }
  }

  @Test
  void an_item_put_in_anothers_place_is_refused() throws IOException {
    try (Vault vault = Fixture.create(workspace)) {
      StagedItem one = Fixture.put(vault, "one");
      StagedItem two = Fixture.put(vault, "two");
      Path folder = workspace.resolve("vault");
      Files.write(
          folder.resolve(one.id() + ".sealed"),
          Files.readAllBytes(folder.resolve(two.id() + ".sealed")));
      assertFault(() -> vault.text(one.id()), VaultFault.Code.ITEM_DAMAGED);
    }
  }

  @Test
  void the_kind_is_bound_into_the_encryption() {
    try (Vault vault = Fixture.create(workspace)) {
      StagedItem item = vault.stage(CONTENT, TEXT);
      ItemStore store = new ItemStore(new DiskFiles(), workspace.resolve("vault"));
      ItemKey other = new ItemKey(Fixture.EVIDENCE, item.secret());
      assertFault(() -> store.bytes(item.id(), other), VaultFault.Code.ITEM_DAMAGED);
      assertThat(store.text(item.id(), new ItemKey(TEXT, item.secret()))).isEqualTo(CONTENT);
    }
  }

  @Test
  void an_empty_or_mistyped_folder_is_named_and_not_made() {
    Path mistyped = workspace.resolve("wrokspace");
    assertFault(() -> Fixture.open(mistyped), VaultFault.Code.KEYRING_MISSING);
    assertThat(mistyped).doesNotExist();
  }

  @Test
  void a_vault_is_never_made_over_another() {
    Fixture.create(workspace).close();
    assertFault(() -> Fixture.create(workspace), VaultFault.Code.ALREADY_EXISTS);
    Fixture.open(workspace).close();
  }

  @Test
  void a_closed_vault_says_so() {
    Vault vault = Fixture.create(workspace);
    vault.close();
    vault.close();
    assertFault(() -> vault.stage("x", TEXT), VaultFault.Code.CLOSED);
    assertFault(vault::items, VaultFault.Code.CLOSED);
  }

  @Test
  void named_secrets_are_kept_and_replaced_and_removed() throws IOException {
    byte[] first = "first signing key 0123456789".getBytes(StandardCharsets.US_ASCII);
    try (Vault vault = Fixture.create(workspace)) {
      vault.secrets().put("desk.signing", first);
      vault.secrets().put("empty", new byte[0]);
    }
    assertThat(Fixture.holds(workspace, first)).isFalse();
    try (Vault vault = Fixture.open(workspace)) {
      Secrets secrets = vault.secrets();
      assertThat(secrets.get("desk.signing")).isEqualTo(first);
      assertThat(secrets.names()).containsExactly("desk.signing", "empty");
      secrets.put("desk.signing", new byte[] {1});
      secrets.remove("empty");
      assertThat(secrets.get("desk.signing")).containsExactly(1);
      assertThat(secrets.find("empty")).isEqualTo(Optional.empty());
      assertFault(() -> secrets.get("empty"), VaultFault.Code.SECRET_UNKNOWN);
      assertThatThrownBy(() -> secrets.put("No Name", new byte[1]))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  static void assertFault(
      org.assertj.core.api.ThrowableAssert.ThrowingCallable call, VaultFault.Code code) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(VaultFault.class, f -> assertThat(f.code()).isEqualTo(code));
  }
}
