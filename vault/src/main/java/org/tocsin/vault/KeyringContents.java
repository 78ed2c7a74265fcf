package org.tocsin.vault;

import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What is sealed in a keyring. Immutable; a change makes a new one that takes effect once it is on
 * disk.
 *
 * @param destroyed ids of items destroyed on purpose; ids are random and tell nothing
 */
record KeyringContents(
    NavigableMap<ItemId, ItemKey> items,
    NavigableMap<String, SecretBytes> secrets,
    NavigableSet<ItemId> destroyed) {
  KeyringContents {
    items = Collections.unmodifiableNavigableMap(new TreeMap<>(items));
    secrets = Collections.unmodifiableNavigableMap(new TreeMap<>(secrets));
    destroyed = Collections.unmodifiableNavigableSet(new TreeSet<>(destroyed));
  }

  static KeyringContents empty() {
    return new KeyringContents(new TreeMap<>(), new TreeMap<>(), new TreeSet<>());
  }

  KeyringContents withItems(Map<ItemId, ItemKey> added) {
    NavigableMap<ItemId, ItemKey> more = new TreeMap<>(items);
    more.putAll(added);
    return new KeyringContents(more, secrets, destroyed);
  }

  /** Without the items' keys and without remembering that they were. */
  KeyringContents withoutItems(Collection<ItemId> gone) {
    NavigableMap<ItemId, ItemKey> fewer = new TreeMap<>(items);
    fewer.keySet().removeAll(gone);
    return new KeyringContents(fewer, secrets, destroyed);
  }

  KeyringContents withDestroyed(Collection<ItemId> gone) {
    NavigableSet<ItemId> more = new TreeSet<>(destroyed);
    more.addAll(gone);
    return new KeyringContents(withoutItems(gone).items, secrets, more);
  }

  KeyringContents withSecret(String name, SecretBytes secret) {
    NavigableMap<String, SecretBytes> more = new TreeMap<>(secrets);
    more.put(name, secret);
    return new KeyringContents(items, more, destroyed);
  }

  KeyringContents withoutSecret(String name) {
    NavigableMap<String, SecretBytes> fewer = new TreeMap<>(secrets);
    fewer.remove(name);
    return new KeyringContents(items, fewer, destroyed);
  }

  void wipe() {
    items.values().forEach(key -> key.secret().wipe());
    secrets.values().forEach(SecretBytes::wipe);
  }
}
