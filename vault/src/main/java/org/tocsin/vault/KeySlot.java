package org.tocsin.vault;

import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;

/**
 * One way into the keyring as its header tells it: everything but the key itself.
 *
 * @param cost present for passphrases only
 * @param salt 16 bytes
 */
// Arrays: kept within the package, never changed, never compared.
@SuppressWarnings("ArrayRecordComponent")
record KeySlot(Way way, Optional<Argon2Cost> cost, byte[] salt) {
  static final int SALT_LENGTH = 16;

  /** The number is the one in the file; never renumber. */
  enum Way {
    PASSPHRASE(1),
    KEY_FILE(2),
    RECOVERY(3);

    final int number;

    Way(int number) {
      this.number = number;
    }

    static Optional<Way> of(int number) {
      return Arrays.stream(values()).filter(w -> w.number == number).findFirst();
    }
  }

  /** A new slot, with a new salt, for a key of this kind. */
  static KeySlot draw(VaultKey key, Argon2Cost cost, SecureRandom random) {
    byte[] salt = new byte[SALT_LENGTH];
    random.nextBytes(salt);
    Way way = wayOf(key);
    return new KeySlot(way, way == Way.PASSPHRASE ? Optional.of(cost) : Optional.empty(), salt);
  }

  static Way wayOf(VaultKey key) {
    if (key instanceof Passphrase) {
      return Way.PASSPHRASE;
    }
    return key instanceof KeyFile ? Way.KEY_FILE : Way.RECOVERY;
  }

  /** The key that wraps the data key; slow for passphrases. */
  SecretBytes derive(VaultKey key) {
    SecretBytes raw = raw(key);
    try {
      return Derivation.hkdf(raw, salt, "tocsin keyring " + way + " v1");
    } finally {
      if (!(key instanceof RecoveryCode)) {
        raw.wipe();
      }
    }
  }

  private SecretBytes raw(VaultKey key) {
    if (key instanceof Passphrase passphrase) {
      byte[] encoded = passphrase.encoded();
      try {
        return Derivation.argon2id(encoded, salt, cost.orElseThrow());
      } finally {
        Arrays.fill(encoded, (byte) 0);
      }
    }
    if (key instanceof KeyFile file) {
      return file.read();
    }
    return ((RecoveryCode) key).payload();
  }
}
