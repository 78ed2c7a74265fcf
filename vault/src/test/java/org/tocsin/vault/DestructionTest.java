package org.tocsin.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tocsin.vault.Fixture.RANDOM;
import static org.tocsin.vault.VaultTest.assertFault;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DestructionTest {
  private static final String NAME = "The seventh witness, who asked to stay unnamed";

  @TempDir Path workspace;

  @Test
  void nothing_guessable_is_left_on_disk() throws IOException {
    try (Vault vault = Fixture.create(workspace)) {
      StagedItem other = Fixture.put(vault, "other");
      StagedItem item = Fixture.put(vault, NAME);
      vault.keys().addRecovery();
      ItemKey key = new ItemKey(Fixture.TEXT, item.secret());
      List<byte[]> needles =
          List.of(
              item.secret().reveal().clone(),
              key.encryptionKey().reveal(),
              key.commitmentKey().reveal(),
              NAME.getBytes(StandardCharsets.UTF_8),
              Files.readAllBytes(workspace.resolve("vault/" + item.id() + ".sealed")));
      vault.destroy(item.id());
      for (byte[] needle : needles) {
        assertThat(Fixture.holds(workspace, needle)).isFalse();
      }
      assertThat(item.secret().reveal()).containsOnly(0);
      assertThat(vault.verify(item.id(), item.commitment())).isEqualTo(Verification.DESTROYED);
      assertThat(vault.destroyed(item.id())).isTrue();
      assertFault(() -> vault.text(item.id()), VaultFault.Code.ITEM_DESTROYED);
      assertThat(vault.text(other.id())).isEqualTo("other");
    }
  }

  @Test
  void a_destroyed_item_is_remembered_as_such() {
    StagedItem item;
    try (Vault vault = Fixture.create(workspace)) {
      item = Fixture.put(vault, NAME);
      vault.destroy(item.id());
    }
    try (Vault vault = Fixture.open(workspace)) {
      assertThat(vault.destroyed(item.id())).isTrue();
      assertThat(vault.contains(item.id())).isFalse();
      assertThat(Fixture.put(vault, "later").id()).isNotEqualTo(item.id());
    }
  }

  @Test
  void the_keyring_that_held_the_key_is_overwritten_not_only_unlinked() throws IOException {
    try (Vault vault = Fixture.create(workspace)) {
      StagedItem item = Fixture.put(vault, NAME);
      Path old = workspace.resolve("keys/keyring-000000000002");
      Path link = Files.createLink(workspace.resolve("same-blocks"), old);
      assertThat(Files.readAllBytes(link)).contains(1);
      vault.destroy(item.id());
      assertThat(old).doesNotExist();
      assertThat(Files.readAllBytes(link)).containsOnly(0);
    }
  }

  @Test
  void the_old_header_opens_nothing_of_the_new_keyring() throws IOException {
    Path keys = workspace.resolve("keys");
    Path now = keys.resolve("keyring-000000000003");
    KeyringHeader stale;
    try (Vault vault = Fixture.create(workspace)) {
      StagedItem item = Fixture.put(vault, NAME);
      Path old = keys.resolve("keyring-000000000002");
      stale = KeyringHeader.parse(Files.readAllBytes(old), "old");
      vault.destroy(item.id());
    }
    KeyringHeader fresh = KeyringHeader.parse(Files.readAllBytes(now), "now");
    for (long generation : List.of(fresh.generation(), stale.generation())) {
      KeyringHeader spliced =
          new KeyringHeader(
              generation, stale.slots(), stale.wrapped(), fresh.nonce(), fresh.body());
      org.assertj.core.api.Assertions.assertThatThrownBy(
              () -> KeyringSeal.open(spliced, "spliced", Fixture.passphrase()))
          .isInstanceOf(VaultFault.class);
    }
    assertThat(KeyringSeal.open(fresh, "now", Fixture.passphrase()).contents().items()).isEmpty();
  }

  @Test
  void destroying_twice_is_once_and_an_unknown_item_is_named() {
    try (Vault vault = Fixture.create(workspace)) {
      StagedItem item = Fixture.put(vault, NAME);
      StagedItem other = Fixture.put(vault, "other");
      vault.destroy(item.id());
      vault.destroy(item.id());
      ItemId unknown = ItemId.draw(RANDOM);
      assertFault(() -> vault.destroy(Set.of(unknown, other.id())), VaultFault.Code.ITEM_UNKNOWN);
      assertThat(vault.text(other.id())).isEqualTo("other");
    }
  }

  @Test
  void replacing_a_secret_erases_the_old_one() throws IOException {
    try (Vault vault = Fixture.create(workspace)) {
      vault.secrets().put("signing", new byte[] {1, 2, 3});
      Path old = workspace.resolve("keys/keyring-000000000002");
      Path link = Files.createLink(workspace.resolve("same-blocks"), old);
      vault.secrets().put("signing", new byte[] {4, 5, 6});
      assertThat(Files.readAllBytes(link)).containsOnly(0);
    }
  }
}
