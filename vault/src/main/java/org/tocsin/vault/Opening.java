package org.tocsin.vault;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;

/** How a vault is made and opened: folders, then the writer's lock, then the keyring. */
final class Opening {
  private final VaultFolders folders;
  private final VaultFiles files;
  private final SecureRandom random;

  Opening(VaultFolders folders, VaultFiles files, SecureRandom random) {
    this.folders = folders;
    this.files = files;
    this.random = random;
  }

  private interface Step {
    Keyring keyring() throws IOException;
  }

  Vault create(WorkspaceKey key, Argon2Cost cost) {
    return writing(() -> Keyring.create(files, folders.keys(), key, cost, random));
  }

  Vault write(VaultKey key) {
    try {
      // First of all, so that a mistyped folder is not made.
      Keyring.refuseMissing(files, folders.keys());
    } catch (IOException e) {
      throw VaultFault.storage(folders.keys(), e);
    }
    Vault vault = writing(() -> Keyring.open(files, folders.keys(), key, random));
    try {
      vault.removeFilesOfDestroyed();
      return vault;
    } catch (VaultFault e) {
      vault.close();
      throw e;
    }
  }

  Vault read(VaultKey key) {
    try {
      Keyring keyring = Keyring.read(files, folders.keys(), key, random);
      return new Vault(folders, files, keyring, random, null);
    } catch (IOException e) {
      throw VaultFault.storage(folders.keys(), e);
    }
  }

  private Vault writing(Step step) {
    try {
      makeFolder(folders.items());
      makeFolder(folders.keys());
      WriterLock lock = WriterLock.acquire(folders.keys());
      try {
        return new Vault(folders, files, step.keyring(), random, lock);
      } catch (IOException | RuntimeException e) {
        lock.close();
        throw e;
      }
    } catch (IOException e) {
      throw VaultFault.storage(folders.keys(), e);
    }
  }

  private void makeFolder(Path folder) throws IOException {
    files.makeFolder(folder);
    Path parent = folder.toAbsolutePath().getParent();
    if (parent != null) {
      files.forceFolder(parent);
    }
  }
}
