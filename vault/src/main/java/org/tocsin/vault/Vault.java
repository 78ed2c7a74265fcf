package org.tocsin.vault;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Evidence, free text and people's names, each an item sealed under a key of its own. Content is
 * encrypted on its way to disk; no plaintext is ever written, not even for a moment.
 *
 * <p>The order of one recording: {@link #stage} items (any number), {@link #commit} them together,
 * then append to the journal what refers to them. A crash in between leaves items nothing refers
 * to, which {@link #sweep} removes; never a reference to an item that is not there.
 *
 * <p>What this does not protect against: someone who reads this process's memory while the vault is
 * open; someone with an old copy of the keyring and the key that opened it (see {@link #destroy}).
 * Sizes and times of files are visible. An older keyring and older items put back together pass for
 * current: the journal, signed, says what was destroyed since ({@link #reapplyDestructions}).
 *
 * <p>Every commit, destruction and key change rewrites the keyring, some 60 bytes per item: commit
 * in batches. Thread-safe. Every method that touches disk throws {@link VaultFault} STORAGE where
 * the disk refuses, and CLOSED after {@link #close}.
 */
public final class Vault implements AutoCloseable {
  private final VaultFolders folders;
  private final VaultFiles files;
  private final ItemStore store;
  private final Keyring keyring;
  private final SecureRandom random;
  private final @Nullable WriterLock lock;
  private final Set<ItemId> pending = new HashSet<>();
  private boolean closed;

  Vault(
      VaultFolders folders,
      VaultFiles files,
      Keyring keyring,
      SecureRandom random,
      @Nullable WriterLock lock) {
    this.folders = folders;
    this.files = files;
    this.store = new ItemStore(files, folders.items());
    this.keyring = keyring;
    this.random = random;
    this.lock = lock;
  }

  /**
   * Makes an empty vault, and its folders where missing, and opens it for writing.
   *
   * @param cost used only where the key is a passphrase
   * @throws VaultFault ALREADY_EXISTS, LOCKED, KEY_FILE_EXPOSED, KEY_FILE_UNUSABLE, STORAGE
   */
  public static Vault create(
      VaultFolders folders, WorkspaceKey key, Argon2Cost cost, SecureRandom random) {
    return new Opening(folders, new DiskFiles(), random).create(key, cost);
  }

  /**
   * Opens for writing, alone, and ends what a crash may have cut short.
   *
   * @throws VaultFault KEYRING_MISSING, WRONG_KEY, NO_SUCH_KEY, KEYRING_DAMAGED, LOCKED,
   *     KEY_FILE_EXPOSED, KEY_FILE_UNUSABLE, STORAGE
   */
  public static Vault open(VaultFolders folders, VaultKey key, SecureRandom random) {
    return new Opening(folders, new DiskFiles(), random).write(key);
  }

  /** Opens for reading; any number may, also beside a writer. Sees the vault as it is now. */
  public static Vault openToRead(VaultFolders folders, VaultKey key, SecureRandom random) {
    return new Opening(folders, new DiskFiles(), random).read(key);
  }

  /**
   * Seals content under a new key and writes the ciphertext; reads to the end, closes nothing, uses
   * constant memory whatever the size. Nothing is recorded until {@link #commit}.
   *
   * @throws VaultFault READ_ONLY, SOURCE_UNREADABLE, STORAGE; then nothing of it stays
   */
  public StagedItem stage(InputStream content, ItemKind kind) {
    ItemId id = ItemId.draw(random);
    synchronized (this) {
      requireWritable();
      pending.add(id);
    }
    try {
      return store.write(id, content, kind, random);
    } catch (RuntimeException e) {
      forget(id);
      throw e;
    }
  }

  /** As {@link #stage(InputStream, ItemKind)}, of a text's UTF-8 bytes. */
  public StagedItem stage(String text, ItemKind kind) {
    return stage(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), kind);
  }

  private synchronized void forget(ItemId id) {
    pending.remove(id);
  }

  /**
   * Makes staged items and their keys durable, all or none. Once this returns they survive loss of
   * power; if it throws STORAGE they may be staged still, so commit or discard them again.
   *
   * @throws IllegalArgumentException for an item that this vault does not hold as staged
   */
  public synchronized void commit(Collection<StagedItem> items) {
    requireWritable();
    Map<ItemId, ItemKey> keys = new HashMap<>();
    for (StagedItem item : items) {
      if (!pending.contains(item.id())) {
        throw new IllegalArgumentException("not staged here: " + item.id());
      }
      keys.put(item.id(), new ItemKey(item.kind(), item.secret()));
    }
    if (keys.isEmpty()) {
      return;
    }
    try {
      store.force(keys.keySet());
      keyring.change(contents -> contents.withItems(keys));
    } catch (IOException e) {
      throw VaultFault.storage(folders.items(), e);
    }
    pending.removeAll(keys.keySet());
  }

  /** As {@link #commit(Collection)}. */
  public void commit(StagedItem... items) {
    commit(List.of(items));
  }

  /** Drops a staged item: its key is forgotten, its file removed. */
  public synchronized void discard(StagedItem item) {
    requireWritable();
    if (!pending.remove(item.id())) {
      throw new IllegalArgumentException("not staged here: " + item.id());
    }
    if (!contains(item.id())) {
      item.secret().wipe();
      removeFiles(Set.of(item.id()));
    }
  }

  /** Whether the item's key is here. */
  public synchronized boolean contains(ItemId id) {
    return contents().items().containsKey(id);
  }

  /** Whether the item was destroyed on purpose. */
  public synchronized boolean destroyed(ItemId id) {
    return contents().destroyed().contains(id);
  }

  /** The items whose keys are here. */
  public synchronized NavigableSet<ItemId> items() {
    return new TreeSet<>(contents().items().keySet());
  }

  /** The kind of an item; throws VaultFault ITEM_DESTROYED, ITEM_UNKNOWN. */
  public ItemKind kind(ItemId id) {
    return key(id).kind();
  }

  /**
   * An item's content. Each segment (64 KiB) is authenticated before any of its bytes are handed
   * out, but that the end is the true end shows only at the end: act on nothing before -1 was read.
   *
   * @throws VaultFault ITEM_DESTROYED, ITEM_UNKNOWN, ITEM_MISSING; also from the stream's own
   *     methods: ITEM_DAMAGED, STORAGE
   */
  public InputStream open(ItemId id) {
    return store.open(id, key(id));
  }

  /** A whole item in memory, for small ones; faults as {@link #open(ItemId)}, read to its end. */
  public byte[] bytes(ItemId id) {
    return store.bytes(id, key(id));
  }

  /** A whole item as text; faults as {@link #open(ItemId)}, and NOT_TEXT unless it is UTF-8. */
  public String text(ItemId id) {
    return store.text(id, key(id));
  }

  /**
   * Holds an item against a commitment, reading it whole.
   *
   * @throws VaultFault ITEM_MISSING, ITEM_DAMAGED
   */
  public Verification verify(ItemId id, Commitment commitment) {
    Optional<ItemKey> key;
    synchronized (this) {
      key = Optional.ofNullable(contents().items().get(id));
      if (key.isEmpty()) {
        return destroyed(id) ? Verification.DESTROYED : Verification.UNKNOWN;
      }
    }
    boolean same = store.commit(id, key.get()).matches(commitment);
    return same ? Verification.MATCHES : Verification.DIFFERS;
  }

  /**
   * Whether other content is that of an item, byte for byte, as far as its commitment tells. Reads
   * the content to its end; closes nothing.
   *
   * @throws VaultFault ITEM_DESTROYED, ITEM_UNKNOWN, SOURCE_UNREADABLE
   */
  public boolean same(ItemId id, Commitment commitment, InputStream content) {
    return ItemStore.commit(key(id), content).matches(commitment);
  }

  private synchronized ItemKey key(ItemId id) {
    ItemKey key = contents().items().get(id);
    if (key != null) {
      return key;
    }
    if (destroyed(id)) {
      throw new VaultFault(
          VaultFault.Code.ITEM_DESTROYED,
          id,
          "The item was destroyed on purpose.",
          "Nothing brings it back; the journal says when and why.");
    }
    throw new VaultFault(
        VaultFault.Code.ITEM_UNKNOWN,
        id,
        "This vault has no key for the item.",
        "Check that vault and journal belong together; a backup may have the key.");
  }

  /**
   * Destroys an item for good, by destroying its key: the keyring is rewritten without it, under a
   * new data key; the old keyring is overwritten in place and deleted; the ciphertext is deleted.
   * From then on nobody can check even the right text against the commitment.
   *
   * <p>Overwriting reaches the old bytes only where the medium rewrites in place. Flash storage,
   * copy-on-write and journalling file systems, and snapshots may keep old blocks of the keyring:
   * those, and every backup taken before, hold the item's key still, under the passphrase, key file
   * and recovery code that were valid then. So replace those backups and, where a passphrase may be
   * known, change it before there is something to destroy.
   *
   * <p>Calling it again finishes what a fault left unfinished. Streams opened before go on reading.
   *
   * @throws VaultFault ITEM_UNKNOWN, READ_ONLY, STORAGE (the destruction may be unfinished)
   */
  public void destroy(ItemId id) {
    destroy(Set.of(id));
  }

  /** As {@link #destroy(ItemId)}, of many at the price of one; none if one is unknown. */
  public synchronized void destroy(Set<ItemId> ids) {
    ids.stream().filter(id -> !destroyed(id)).forEach(this::key);
    rewrite(ids, contents -> contents.withDestroyed(ids));
  }

  /**
   * After restoring an older backup: destroys again whatever the journal says was destroyed, and
   * remembers it as destroyed where the backup no longer had it.
   *
   * @return those that the backup had brought back
   */
  public synchronized NavigableSet<ItemId> reapplyDestructions(Set<ItemId> ids) {
    NavigableSet<ItemId> back = items();
    back.retainAll(ids);
    rewrite(ids, contents -> contents.withDestroyed(ids));
    return back;
  }

  /**
   * Removes every item the journal does not refer to, destroying the keys of those that were
   * committed, and files without keys. Leaves alone what is staged just now.
   *
   * @param referenced every id that any journal entry names; what is missing here is lost
   */
  public synchronized Sweep sweep(Set<ItemId> referenced) {
    requireWritable();
    NavigableSet<ItemId> unreferenced = items();
    unreferenced.removeAll(referenced);
    NavigableSet<ItemId> keyless = onDisk();
    keyless.removeAll(items());
    keyless.removeAll(referenced);
    keyless.removeAll(pending);
    if (!unreferenced.isEmpty()) {
      rewrite(unreferenced, contents -> contents.withoutItems(unreferenced));
    }
    removeFiles(keyless);
    return new Sweep(unreferenced, keyless);
  }

  /** Takes keys away; wipes them in memory as soon as no keyring that counts has them. */
  private void rewrite(Set<ItemId> going, UnaryOperator<KeyringContents> change) {
    requireWritable();
    List<Map.Entry<ItemId, ItemKey>> before =
        contents().items().entrySet().stream().filter(e -> going.contains(e.getKey())).toList();
    try {
      keyring.change(change);
    } catch (IOException e) {
      throw VaultFault.unfinished(folders.keys(), e);
    } finally {
      before.stream()
          .filter(e -> !keyring.contents().items().containsKey(e.getKey()))
          .forEach(e -> e.getValue().secret().wipe());
    }
    removeFiles(going);
  }

  private void removeFiles(Set<ItemId> ids) {
    try {
      store.remove(ids);
    } catch (IOException e) {
      throw VaultFault.unfinished(folders.items(), e);
    }
  }

  void removeFilesOfDestroyed() {
    if (contents().destroyed().isEmpty()) {
      return;
    }
    NavigableSet<ItemId> left = onDisk();
    left.retainAll(contents().destroyed());
    removeFiles(left);
  }

  private NavigableSet<ItemId> onDisk() {
    try {
      return store.onDisk();
    } catch (IOException e) {
      throw VaultFault.storage(folders.items(), e);
    }
  }

  /**
   * Writes one file with the keyring, every item (as ciphertext) and the caller's own files (for
   * example a snapshot of the journal). The key file, if that is what opens the vault, is not in
   * it.
   *
   * <p>A backup keeps the key of every item it holds, wrapped, whatever is destroyed here later:
   * keep the {@link BackupInfo} and replace those backups that {@link BackupInfo#holds hold} what
   * was destroyed.
   *
   * @param takenAt to the second
   * @param extras by name: 1 to 64 of a-z, 0-9, dot, hyphen, underscore
   * @throws VaultFault ALREADY_EXISTS, ITEM_MISSING, READ_ONLY, STORAGE; then no file is left
   */
  public synchronized BackupInfo backup(Path target, Instant takenAt, Map<String, Path> extras) {
    requireWritable();
    if (Files.exists(target)) {
      throw new VaultFault(
          VaultFault.Code.ALREADY_EXISTS,
          target,
          "A file of that name exists.",
          "Choose another name; a backup is never overwritten.");
    }
    try {
      Map<BackupPart, Path> parts =
          BackupWriter.parts(keyring.file(), store, contents().items().keySet(), extras);
      return new BackupWriter(files).write(target, takenAt, parts, keyring.generation());
    } catch (IOException e) {
      throw VaultFault.storage(target, e);
    }
  }

  /** The named secrets kept in the keyring. */
  public Secrets secrets() {
    return new Secrets(this);
  }

  synchronized Optional<byte[]> secret(String name) {
    return Optional.ofNullable(contents().secrets().get(name)).map(s -> s.reveal().clone());
  }

  synchronized NavigableSet<String> secretNames() {
    return new TreeSet<>(contents().secrets().keySet());
  }

  synchronized void changeSecret(String name, UnaryOperator<KeyringContents> change) {
    SecretBytes old = contents().secrets().get(name);
    changeKeyring(ring -> ring.change(change));
    if (old != null) {
      old.wipe();
    }
  }

  /** The passphrase or key file, and the recovery key. */
  public VaultKeys keys() {
    return new VaultKeys(this);
  }

  SecureRandom random() {
    return random;
  }

  synchronized boolean hasRecovery() {
    requireOpen();
    return keyring.hasRecovery();
  }

  interface Rekeying {
    void apply(Keyring keyring) throws IOException;
  }

  synchronized void changeKeyring(Rekeying change) {
    requireWritable();
    try {
      change.apply(keyring);
    } catch (IOException e) {
      throw VaultFault.storage(folders.keys(), e);
    }
  }

  /** Wipes the keys from memory as far as the JVM allows, and lets the next writer in. */
  @Override
  public synchronized void close() {
    if (closed) {
      return;
    }
    closed = true;
    keyring.wipe();
    if (lock != null) {
      try {
        lock.close();
      } catch (IOException e) {
        throw VaultFault.storage(folders.keys(), e);
      }
    }
  }

  private KeyringContents contents() {
    requireOpen();
    return keyring.contents();
  }

  private void requireOpen() {
    if (closed) {
      throw new VaultFault(
          VaultFault.Code.CLOSED, folders.keys(), "The vault was closed.", "Open it again.");
    }
  }

  private void requireWritable() {
    requireOpen();
    if (lock == null) {
      throw new VaultFault(
          VaultFault.Code.READ_ONLY,
          folders.keys(),
          "The vault was opened for reading only.",
          "Open it for writing.");
    }
  }

  @Override
  public String toString() {
    return "Vault[" + folders.items() + "]";
  }
}
