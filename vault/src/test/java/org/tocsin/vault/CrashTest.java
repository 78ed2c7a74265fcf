package org.tocsin.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tocsin.vault.Fixture.CHEAP;
import static org.tocsin.vault.Fixture.RANDOM;
import static org.tocsin.vault.Fixture.TEXT;
import static org.tocsin.vault.VaultTest.assertFault;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Fails or stops at every single step on disk, and looks at what opens afterwards. */
class CrashTest {
  @TempDir Path temporary;

  /** What there is before each try. */
  private record Before(Vault vault, StagedItem kept, StagedItem other, StagedItem staged) {}

  private interface After {
    void check(Vault vault, Before before);
  }

  /** Runs the change once for each step, broken off there; returns how many steps there were. */
  private int everyStep(boolean crash, BiConsumer<Vault, Before> change, After after)
      throws IOException {
    for (int n = 1; ; n++) {
      Path workspace = temporary.resolve("step" + n);
      FaultyFiles files = new FaultyFiles();
      Vault vault =
          new Opening(VaultFolders.in(workspace), files, RANDOM)
              .create(Fixture.passphrase(), CHEAP);
      Before before =
          new Before(
              vault,
              Fixture.put(vault, "kept"),
              Fixture.put(vault, "other"),
              vault.stage("staged", TEXT));
      vault.secrets().put("name", new byte[] {1});
      if (crash) {
        files.crashAt(n);
      } else {
        files.failOnceAt(n);
      }
      boolean finished = true;
      try {
        change.accept(vault, before);
      } catch (VaultFault e) {
        assertThat(e.code()).isEqualTo(VaultFault.Code.STORAGE);
        assertThat(e.getMessage()).contains("No space left on device");
        finished = false;
      }
      vault.close();
      try (Vault again = reopen(workspace)) {
        assertThat(again.text(before.kept().id())).isEqualTo("kept");
        assertThat(Fixture.filesUnder(workspace.resolve("keys"))).hasSize(2);
        after.check(again, before);
      }
      if (finished) {
        return files.steps().size();
      }
    }
  }

  private static Vault reopen(Path workspace) {
    try {
      return Fixture.open(workspace);
    } catch (VaultFault e) {
      assertThat(e.code()).isEqualTo(VaultFault.Code.WRONG_KEY);
      return Vault.open(VaultFolders.in(workspace), Fixture.passphrase("new"), RANDOM);
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void a_commit_is_whole_or_not_at_all(boolean crash) throws IOException {
    int steps =
        everyStep(
            crash,
            (vault, before) -> vault.commit(before.staged()),
            (vault, before) -> {
              if (vault.contains(before.staged().id())) {
                assertThat(vault.text(before.staged().id())).isEqualTo("staged");
              } else {
                assertThat(vault.sweep(Set.of(before.kept().id())).keyless())
                    .contains(before.staged().id());
              }
            });
    assertThat(steps).isGreaterThan(8);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void a_destruction_is_whole_or_not_at_all_and_can_be_finished(boolean crash) throws IOException {
    int steps =
        everyStep(
            crash,
            (vault, before) -> vault.destroy(before.other().id()),
            (vault, before) -> {
              ItemId other = before.other().id();
              if (!vault.destroyed(other)) {
                assertThat(vault.text(other)).isEqualTo("other");
                vault.destroy(other);
              }
              assertThat(vault.destroyed(other)).isTrue();
              assertThat(vault.sweep(Set.of(before.kept().id())).keyless()).doesNotContain(other);
            });
    assertThat(steps).isGreaterThan(8);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void a_change_of_key_leaves_the_old_or_the_new(boolean crash) throws IOException {
    everyStep(
        crash,
        (vault, before) -> vault.keys().change(Fixture.passphrase("new"), CHEAP, Optional.empty()),
        (vault, before) -> assertThat(vault.text(before.other().id())).isEqualTo("other"));
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void recovery_and_secrets_and_sweeps_are_whole_or_not_at_all(boolean crash) throws IOException {
    everyStep(
        crash,
        (vault, before) -> {
          vault.keys().addRecovery();
          vault.secrets().put("name", new byte[] {2});
          vault.sweep(Set.of(before.kept().id()));
        },
        (vault, before) -> {
          byte[] secret = vault.secrets().get("name");
          assertThat(secret[0]).isIn((byte) 1, (byte) 2);
          if (secret[0] == 2) {
            assertThat(vault.keys().hasRecovery()).isTrue();
          }
        });
  }

  @Test
  void after_a_full_disk_the_same_vault_goes_on() throws IOException {
    FaultyFiles files = new FaultyFiles();
    try (Vault vault =
        new Opening(VaultFolders.in(temporary), files, RANDOM)
            .create(Fixture.passphrase(), CHEAP)) {
      StagedItem kept = Fixture.put(vault, "kept");
      for (int n = 1; n <= 3; n++) {
        files.failOnceAt(n);
        assertFault(() -> vault.stage("x".repeat(300_000), TEXT), VaultFault.Code.STORAGE);
      }
      files.heal();
      assertThat(Fixture.filesUnder(temporary.resolve("vault"))).hasSize(1);
      StagedItem item = vault.stage("later", TEXT);
      for (int n = 1; n <= 5; n++) {
        files.failOnceAt(n);
        assertFault(() -> vault.commit(item), VaultFault.Code.STORAGE);
        assertThat(vault.text(kept.id())).isEqualTo("kept");
      }
      files.heal();
      vault.commit(item);
      assertThat(vault.text(item.id())).isEqualTo("later");
    }
    try (Vault vault = Fixture.open(temporary)) {
      assertThat(vault.items()).hasSize(2);
    }
  }

  @Test
  void items_are_synced_before_their_keys_and_the_keyring_before_its_name_counts() {
    FaultyFiles files = new FaultyFiles();
    try (Vault vault =
        new Opening(VaultFolders.in(temporary), files, RANDOM)
            .create(Fixture.passphrase(), CHEAP)) {
      StagedItem item = vault.stage("text", TEXT);
      files.heal();
      vault.commit(item);
      assertThat(files.steps())
          .containsExactly(
              "force " + item.id() + ".sealed",
              "forceFolder vault",
              "create keyring-000000000002.new",
              "write keyring-000000000002.new",
              "force keyring-000000000002.new",
              "move keyring-000000000002",
              "forceFolder keys",
              "overwrite keyring-000000000001",
              "delete keyring-000000000001",
              "forceFolder keys");
    }
  }
}
