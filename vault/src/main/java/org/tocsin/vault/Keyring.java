package org.tocsin.vault;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The opened keyring: the one thing in a vault that changes. Not thread-safe; Vault is. */
final class Keyring {
  private static final int TRIES_BESIDE_A_WRITER = 5;

  private final KeyringFolder folder;
  private final Path where;
  private final SecureRandom random;
  private KeyringSeal.Opened now;

  private Keyring(KeyringFolder folder, Path where, SecureRandom random, KeyringSeal.Opened now) {
    this.folder = folder;
    this.where = where;
    this.random = random;
    this.now = now;
  }

  static Keyring create(
      VaultFiles files, Path where, WorkspaceKey key, Argon2Cost cost, SecureRandom random)
      throws IOException {
    KeyringFolder folder = new KeyringFolder(files, where);
    Optional<Path> present = folder.latest();
    if (present.isPresent()) {
      throw new VaultFault(
          VaultFault.Code.ALREADY_EXISTS,
          present.get(),
          "A keyring is here already.",
          "Open it, or choose another folder.");
    }
    KeyringSeal.Opened none =
        new KeyringSeal.Opened(0, List.of(slotKey(key, cost, random)), KeyringContents.empty());
    Keyring keyring = new Keyring(folder, where, random, none);
    keyring.write(none.slotKeys(), none.contents());
    return keyring;
  }

  /** For the writer: also ends what a crash cut short. */
  static Keyring open(VaultFiles files, Path where, VaultKey key, SecureRandom random)
      throws IOException {
    KeyringFolder folder = new KeyringFolder(files, where);
    Path file = present(folder, where);
    KeyringSeal.Opened opened = KeyringSeal.open(folder.read(file), file.toString(), key);
    folder.settle(opened.generation());
    return new Keyring(folder, where, random, opened);
  }

  /**
   * For a reader, who holds no lock: a writer may replace the file meanwhile, so a file that does
   * not read well is looked for again.
   */
  static Keyring read(VaultFiles files, Path where, VaultKey key, SecureRandom random)
      throws IOException {
    KeyringFolder folder = new KeyringFolder(files, where);
    for (int tries = 1; ; tries++) {
      Path file = present(folder, where);
      try {
        KeyringHeader header = folder.read(file);
        return new Keyring(folder, where, random, KeyringSeal.open(header, file.toString(), key));
      } catch (IOException | VaultFault e) {
        if (tries == TRIES_BESIDE_A_WRITER || file.equals(folder.latest().orElse(null))) {
          throw e;
        }
      }
    }
  }

  static void refuseMissing(VaultFiles files, Path where) throws IOException {
    present(new KeyringFolder(files, where), where);
  }

  private static Path present(KeyringFolder folder, Path where) throws IOException {
    return folder
        .latest()
        .orElseThrow(
            () ->
                new VaultFault(
                    VaultFault.Code.KEYRING_MISSING,
                    where,
                    "There is no keyring here.",
                    "Name the right folder, or restore a backup: without it no item opens."));
  }

  private static SlotKey slotKey(VaultKey key, Argon2Cost cost, SecureRandom random) {
    KeySlot slot = KeySlot.draw(key, cost, random);
    return new SlotKey(slot, slot.derive(key));
  }

  KeyringContents contents() {
    return now.contents();
  }

  long generation() {
    return now.generation();
  }

  /** The file that counts. */
  Path file() {
    return folder.file(now.generation());
  }

  boolean hasRecovery() {
    return now.slotKeys().size() > 1;
  }

  void change(UnaryOperator<KeyringContents> change) throws IOException {
    write(now.slotKeys(), change.apply(now.contents()));
  }

  /** Replaces the everyday key; the recovery key stays only if its code is at hand. */
  void changeKey(WorkspaceKey key, Argon2Cost cost, Optional<RecoveryCode> recovery)
      throws IOException {
    List<SlotKey> slotKeys = new ArrayList<>();
    if (recovery.isPresent()) {
      proveRecovery(recovery.get());
    }
    slotKeys.add(slotKey(key, cost, random));
    recovery.ifPresent(code -> slotKeys.add(slotKey(code, cost, random)));
    write(slotKeys, now.contents());
  }

  private void proveRecovery(RecoveryCode code) throws IOException {
    Path file = folder.file(now.generation());
    KeyringSeal.open(folder.read(file), file.toString(), code).contents().wipe();
  }

  void setRecovery(Optional<RecoveryCode> recovery) throws IOException {
    List<SlotKey> slotKeys = new ArrayList<>(now.slotKeys().subList(0, 1));
    recovery.ifPresent(code -> slotKeys.add(slotKey(code, Argon2Cost.STANDARD, random)));
    write(slotKeys, now.contents());
  }

  /**
   * From the rename on, memory follows the file that counts, whatever fails after: a fault then
   * means that the change stands but its durability or the erasure of the old file is in doubt.
   */
  private void write(List<SlotKey> slotKeys, KeyringContents contents) throws IOException {
    long generation = now.generation() + 1;
    folder.install(generation, KeyringSeal.seal(generation, slotKeys, contents, random));
    now = new KeyringSeal.Opened(generation, List.copyOf(slotKeys), contents);
    folder.settle(generation);
  }

  void wipe() {
    now.contents().wipe();
    now.slotKeys().forEach(slotKey -> slotKey.key().wipe());
  }

  @Override
  public String toString() {
    return "Keyring[" + where + ", generation " + now.generation() + "]";
  }
}
