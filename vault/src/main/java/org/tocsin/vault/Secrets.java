package org.tocsin.vault;

import java.util.NavigableSet;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Small named secrets, such as the desk's signing key, sealed in the keyring itself. Replacing or
 * removing one erases the old value as {@link Vault#destroy} does an item.
 */
public final class Secrets {
  /** Longest secret, in bytes. */
  public static final int MOST_BYTES = 1 << 16;

  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9.-]{0,63}");

  private final Vault vault;

  Secrets(Vault vault) {
    this.vault = vault;
  }

  static boolean isName(String name) {
    return NAME.matcher(name).matches();
  }

  /**
   * Keeps a copy of the bytes, durably; the array stays the caller's to wipe.
   *
   * @param name 1 to 64 of a-z, 0-9, dot, hyphen; starts with a letter
   * @param secret at most {@link #MOST_BYTES}
   * @throws VaultFault READ_ONLY, STORAGE
   */
  public void put(String name, byte[] secret) {
    if (!isName(name)) {
      throw new IllegalArgumentException("not a secret's name (a-z, 0-9, dot, hyphen): " + name);
    }
    if (secret.length > MOST_BYTES) {
      throw new IllegalArgumentException("a secret of more than " + MOST_BYTES + " bytes");
    }
    SecretBytes kept = SecretBytes.owning(secret.clone());
    vault.changeSecret(name, contents -> contents.withSecret(name, kept));
  }

  /** A copy of the secret, or empty where there is none; the caller wipes it. */
  public Optional<byte[]> find(String name) {
    return vault.secret(name);
  }

  /** A copy of the secret; throws VaultFault SECRET_UNKNOWN. The caller wipes it. */
  public byte[] get(String name) {
    return find(name)
        .orElseThrow(
            () ->
                new VaultFault(
                    VaultFault.Code.SECRET_UNKNOWN,
                    name,
                    "There is no secret of this name in the vault.",
                    "Make it first, or open the workspace that has it."));
  }

  /** Does nothing where there is none; throws VaultFault READ_ONLY, STORAGE. */
  public void remove(String name) {
    if (vault.secretNames().contains(name)) {
      vault.changeSecret(name, contents -> contents.withoutSecret(name));
    }
  }

  public NavigableSet<String> names() {
    return vault.secretNames();
  }
}
