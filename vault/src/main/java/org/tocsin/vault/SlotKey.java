package org.tocsin.vault;

/** A slot and its wrapping key, held while the vault is open so that it can be rewritten. */
record SlotKey(KeySlot slot, SecretBytes key) {}
