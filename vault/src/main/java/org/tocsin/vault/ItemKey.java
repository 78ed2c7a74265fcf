package org.tocsin.vault;

/**
 * What the keyring keeps of an item. Two independent keys come from the secret: one encrypts, one
 * commits.
 */
record ItemKey(ItemKind kind, SecretBytes secret) {
  private static final byte[] NO_SALT = new byte[0];

  SecretBytes encryptionKey() {
    return Derivation.hkdf(secret, NO_SALT, "tocsin item encryption v1");
  }

  SecretBytes commitmentKey() {
    return Derivation.hkdf(secret, NO_SALT, "tocsin item commitment v1");
  }
}
