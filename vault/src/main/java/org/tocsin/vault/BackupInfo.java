package org.tocsin.vault;

import java.time.Instant;
import java.util.Collections;
import java.util.NavigableSet;
import java.util.TreeSet;

/**
 * What one backup holds. Keep it (in the journal) when the backup is taken: on destroying an item
 * it tells which backups still hold the item's key and must be replaced.
 *
 * @param keyringGeneration the keyring in it; a higher one is newer
 * @param items the items in it, ciphertext and wrapped key
 * @param extras names of the caller's own files in it
 * @param size of the backup file, in bytes
 * @param digest {@code sha256:} and 64 hex digits, of the whole backup file
 */
public record BackupInfo(
    Instant takenAt,
    long keyringGeneration,
    NavigableSet<ItemId> items,
    NavigableSet<String> extras,
    long size,
    String digest) {
  public BackupInfo {
    items = Collections.unmodifiableNavigableSet(new TreeSet<>(items));
    extras = Collections.unmodifiableNavigableSet(new TreeSet<>(extras));
  }

  /** Whether the backup holds the item's key, wrapped: destroying it here does not reach there. */
  public boolean holds(ItemId id) {
    return items.contains(id);
  }
}
