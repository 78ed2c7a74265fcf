package org.tocsin.journal;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import org.tocsin.journal.note.Checkpoint;
import org.tocsin.journal.tree.ConsistencyProof;
import org.tocsin.journal.tree.Hash;
import org.tocsin.journal.tree.InclusionProof;

/**
 * The append-only record of a desk: entries, and the Merkle tree over their bytes.
 *
 * <p>An entry is acknowledged, by {@link #append} returning, once it is in the database and the
 * head that counts it is in a small file beside it, both synced. Opening refuses a journal that
 * holds less than was acknowledged or whose hashes do not lead to the acknowledged root. Reading
 * checks every byte it hands out against that root.
 *
 * <p>The two files are synced at once, not one after the other, so after a crash either may be
 * ahead; the newest head carries its batch of entries, so each case has one sound end:
 *
 * <ul>
 *   <li>The database is ahead. The head was not synced, so nothing beyond it was acknowledged: that
 *       tail is moved to a quarantine file.
 *   <li>The head is ahead by the batch it carries. Whether that was acknowledged cannot be known,
 *       so it is kept: the batch is appended to the database, if its root is the head's.
 *   <li>The head is ahead, and what it carries is torn. Then neither sync was completed and the
 *       batch was not acknowledged: the head before counts, and the torn bytes go to quarantine.
 *   <li>The database lacks more than the newest batch. No crash does that: it is refused.
 * </ul>
 *
 * <p>The sector that holds a head is never torn, and the last but one head stays in its own, so a
 * head that cannot be read is damage, not a crash, and refused. A batch too large to be carried is
 * committed to the database first, and the head written after it. An append that fails takes its
 * head back. What this cannot tell from a crash is damage, in the same moment, to the newest commit
 * in the database and to the batch in the head, both.
 *
 * <p>One writer at a time; readers beside it see what was acknowledged when they opened. A journal
 * may be used from several threads.
 */
public final class Journal implements AutoCloseable {
  private final JournalParts parts;
  private final EntryStore store;
  private final VerifiedTree tree;
  private final Opening opening;
  private final Optional<RandomGenerator> salts;
  private boolean usable = true;

  Journal(JournalParts parts, VerifiedTree tree, Opening opening, Optional<RandomGenerator> salts) {
    this.parts = parts;
    this.store = parts.store();
    this.tree = tree;
    this.opening = opening;
    this.salts = salts;
  }

  /**
   * Makes a new, empty journal in a directory, which is made too, and opens it for writing.
   *
   * @param salts source of entries' salts; {@link java.security.SecureRandom} in real use
   * @throws JournalFault if there is one already, or it cannot be made
   */
  public static Journal create(Path directory, RandomGenerator salts) {
    return JournalFiles.create(directory, salts);
  }

  /**
   * Opens a journal for writing. A tail never acknowledged is moved aside; see {@link #opening}.
   *
   * @param salts source of entries' salts; {@link java.security.SecureRandom} in real use
   * @throws JournalFault if it is in use, not here, or not what was acknowledged
   */
  public static Journal open(Path directory, RandomGenerator salts) {
    return JournalFiles.open(directory, salts);
  }

  /**
   * Opens a journal for reading, beside a writer or in a directory where nothing may be written.
   *
   * @throws JournalFault if it is not here, or not what was acknowledged
   */
  public static Journal openReadOnly(Path directory) {
    return JournalFiles.openReadOnly(directory);
  }

  /** A new journal in memory, for trials and tests: nothing of it outlives the process. */
  public static Journal inMemory(RandomGenerator salts) {
    return JournalFiles.inMemory(salts);
  }

  /** What was found when the journal was opened. */
  public Opening opening() {
    return opening;
  }

  /** Number of entries and the root over them. */
  public synchronized Head head() {
    return tree.head();
  }

  /** Number of entries. */
  public synchronized long size() {
    return tree.head().size();
  }

  /**
   * Appends entries, all or none; returns once they and the head are on the disk.
   *
   * @param recordedAt when the desk records them
   * @param drafts in order, at least one
   * @return the entries as they were appended
   * @throws JournalFault if that failed; nothing was acknowledged, and the journal must be opened
   *     again
   */
  public synchronized List<Entry> append(Instant recordedAt, List<EntryDraft> drafts) {
    requireUsable();
    RandomGenerator chance = salts.orElseThrow(this::readOnly);
    if (drafts.isEmpty()) {
      throw new IllegalArgumentException("nothing to append");
    }
    long first = tree.head().size();
    List<Entry> entries = new ArrayList<>(drafts.size());
    for (EntryDraft draft : drafts) {
      entries.add(new Entry(first + entries.size(), EntryBytes.make(draft, recordedAt, chance)));
    }
    List<byte[]> bytes = entries.stream().map(Entry::rawBytes).toList();
    VerifiedTree.Growth growth = tree.grow(bytes);
    // From here a failure leaves it open what reached the disk; opening again finds out.
    usable = false;
    parts.append(first, bytes, growth);
    tree.accept(growth);
    usable = true;
    return List.copyOf(entries);
  }

  /**
   * The entry at a position, checked against the root.
   *
   * @throws JournalFault if it is not as it was appended
   */
  public synchronized Entry entry(long position) {
    List<Entry> found = entries(position, position + 1);
    return found.get(0);
  }

  /** The entries from one position up to, without, another; each checked against the root. */
  public synchronized List<Entry> entries(long from, long to) {
    List<Entry> entries = new ArrayList<>();
    read(from, to, entries::add);
    return entries;
  }

  /**
   * Hands out the entries from one position up to, without, another, in order. Each has been hashed
   * and its hash followed to the acknowledged root before it is handed out.
   *
   * @throws JournalFault naming the position, at the first entry that is not as it was appended
   * @throws IllegalArgumentException if the range is not within the journal
   */
  public void read(long from, long to, Consumer<Entry> reader) {
    readBatches(from, to, batch -> batch.entries().forEach(reader));
  }

  /**
   * As {@link #read}, in batches: they are read from the disk on this thread and may be checked on
   * others meanwhile, before the journal is written to again or closed.
   */
  public synchronized void readBatches(long from, long to, Consumer<EntryBatch> reader) {
    requireUsable();
    if (from < 0 || from > to || to > tree.head().size()) {
      throw new IllegalArgumentException(
          "no entries " + from + " to " + to + " in " + tree.head().size());
    }
    new VerifiedReader(store, tree).read(from, to, reader);
  }

  /** The root over the first {@code size} entries. */
  public synchronized Hash root(long size) {
    requireUsable();
    return tree.root(size);
  }

  /** The proof that the entry at a position is in the tree over the first {@code size} entries. */
  public synchronized InclusionProof inclusion(long position, long size) {
    requireUsable();
    return tree.inclusion(position, size);
  }

  /** The proof that the tree over {@code oldSize} entries is where the newer one began. */
  public synchronized ConsistencyProof consistency(long oldSize, long newSize) {
    requireUsable();
    return tree.consistency(oldSize, newSize);
  }

  /** Size and root under the desk's name, ready to be signed. */
  public synchronized Checkpoint checkpoint(String origin) {
    requireUsable();
    return new Checkpoint(origin, tree.head().size(), tree.head().root());
  }

  /** Frees the files. */
  @Override
  public synchronized void close() {
    usable = false;
    parts.close();
  }

  private void requireUsable() {
    if (!usable) {
      throw new JournalFault(
          JournalFault.Code.CLOSED,
          store.name(),
          "the journal is closed, or a write failed before",
          "Open it again");
    }
  }

  private JournalFault readOnly() {
    return new JournalFault(
        JournalFault.Code.READ_ONLY,
        store.name(),
        "the journal was opened for reading only",
        "Open it for writing to append");
  }
}
