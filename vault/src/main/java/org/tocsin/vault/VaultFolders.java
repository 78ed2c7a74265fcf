package org.tocsin.vault;

import java.nio.file.Path;

/**
 * Where a vault lives. Items (ciphertext) and keys lie apart, so that the one can be copied, synced
 * or lost without the other.
 *
 * @param items one file per item, {@code v-<32 hex>.sealed}
 * @param keys the keyring, {@code keyring-<generation>}, and the writer's lock
 */
public record VaultFolders(Path items, Path keys) {
  /** The usual places within a workspace: {@code vault/} and {@code keys/}. */
  public static VaultFolders in(Path workspace) {
    return new VaultFolders(workspace.resolve("vault"), workspace.resolve("keys"));
  }
}
