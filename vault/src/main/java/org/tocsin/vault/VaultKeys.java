package org.tocsin.vault;

import java.util.Optional;

/** The ways into a vault: one passphrase or key file, and perhaps a recovery key on paper. */
public final class VaultKeys {
  private final Vault vault;

  VaultKeys(Vault vault) {
    this.vault = vault;
  }

  /**
   * Changes the passphrase or key file, or goes from the one to the other: new salt, new data key.
   * An old copy of the keyring still opens by the old key, to what it held.
   *
   * @param cost used only where the new key is a passphrase
   * @param recovery the recovery code, if it is at hand, to keep it valid; without it the recovery
   *     key is removed, for whoever had the old key and an old keyring could have derived it
   * @throws VaultFault WRONG_KEY or NO_SUCH_KEY for a recovery code that is not this vault's;
   *     KEY_FILE_EXPOSED, KEY_FILE_UNUSABLE, READ_ONLY, STORAGE
   */
  public void change(WorkspaceKey key, Argon2Cost cost, Optional<RecoveryCode> recovery) {
    vault.changeKeyring(keyring -> keyring.changeKey(key, cost, recovery));
  }

  /**
   * Makes a recovery key, replacing any older one. The code is shown once and stored nowhere.
   *
   * @throws VaultFault READ_ONLY, STORAGE
   */
  public RecoveryCode addRecovery() {
    RecoveryCode code = RecoveryCode.draw(vault.random());
    vault.changeKeyring(keyring -> keyring.setRecovery(Optional.of(code)));
    return code;
  }

  /** Does nothing where there is none; throws VaultFault READ_ONLY, STORAGE. */
  public void removeRecovery() {
    if (hasRecovery()) {
      vault.changeKeyring(keyring -> keyring.setRecovery(Optional.empty()));
    }
  }

  public boolean hasRecovery() {
    return vault.hasRecovery();
  }
}
