package org.tocsin.journal.site;

import java.util.HashSet;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.tocsin.journal.note.Checkpoint;
import org.tocsin.journal.note.NoteFault;
import org.tocsin.journal.note.NoteVerifier;
import org.tocsin.journal.note.SignedNote;
import org.tocsin.journal.tree.TreeHasher;

/**
 * Checks that the checkpoints a desk has published, one after the other, are each the continuation
 * of the one before, up to the newest.
 */
final class LogCheck {
  private final SiteFiles files;
  private final NoteVerifier key;
  private final Set<NoteVerifier> keys;

  /** Every checkpoint published, by size, as far as signed and found consistent. */
  private final NavigableMap<Long, SignedNote> published = new TreeMap<>();

  private Optional<Checkpoint> newest = Optional.empty();

  LogCheck(SiteFiles files, NoteVerifier key, KeyHistory history) {
    this.files = files;
    this.key = key;
    this.keys = history.leadingTo(key);
  }

  /** Reads and checks all checkpoints; the newest, if it is what it must be. */
  Optional<Checkpoint> check(long manifestSize) {
    Optional<SignedNote> note = files.read(SitePath.CHECKPOINT, SignedNote::parse);
    newest = note.flatMap(signed -> open(SitePath.CHECKPOINT, signed, Set.of(key)));
    if (newest.isEmpty()) {
      return newest;
    }
    long size = newest.get().size();
    if (size != manifestSize) {
      refuse(
          SitePath.CHECKPOINT,
          "it is of size " + size + ", the manifest was signed for one of " + manifestSize);
    }
    files.sizes().keySet().stream().filter(SitePath::isEarlierCheckpoint).forEach(this::earlier);
    note.ifPresent(signed -> published.put(size, signed));
    links();
    return newest;
  }

  /** Whether a note is, signature for signature, one of the checkpoints published. */
  Optional<Checkpoint> published(SignedNote note) {
    return published.containsValue(note)
        ? Optional.of(Checkpoint.parse(note.text()))
        : Optional.empty();
  }

  /** Checks that the log continues an earlier checkpoint; its size if so. */
  Optional<Long> since(SignedNote note) {
    Optional<Checkpoint> old = open("the checkpoint given with --since", note, keys);
    if (old.isEmpty() || newest.isEmpty()) {
      return Optional.empty();
    }
    long size = old.get().size();
    if (size > newest.get().size()) {
      refuse(
          SitePath.CHECKPOINT,
          "the site's log has "
              + newest.get().size()
              + " entries, fewer than the "
              + size
              + " you have seen: an old copy, or a log cut short");
      return Optional.empty();
    }
    if (size == 0 && old.get().root().equals(TreeHasher.EMPTY_ROOT)) {
      return Optional.of(size);
    }
    SignedNote same = published.get(size);
    if (same == null) {
      refuse(
          SitePath.earlierCheckpoint(size),
          "the site carries no proof from the checkpoint of size " + size + " that you have");
      return Optional.empty();
    }
    if (!Checkpoint.parse(same.text()).root().equals(old.get().root())) {
      refuse(
          size == newest.get().size() ? SitePath.CHECKPOINT : SitePath.earlierCheckpoint(size),
          "at size "
              + size
              + " the log has another root than in the checkpoint you have: the desk's"
              + " past was rewritten");
      return Optional.empty();
    }
    return Optional.of(size);
  }

  private void earlier(String path) {
    Optional<SignedNote> note = files.read(path, SignedNote::parse);
    Optional<Checkpoint> checkpoint = note.flatMap(signed -> open(path, signed, keys));
    if (checkpoint.isEmpty() || note.isEmpty()) {
      return;
    }
    long size = checkpoint.get().size();
    if (!path.equals(SitePath.earlierCheckpoint(size)) || size >= newestSize()) {
      refuse(path, "it holds a checkpoint of size " + size + ", which does not belong here");
      return;
    }
    published.put(size, note.get());
  }

  private void links() {
    Set<String> used = new HashSet<>();
    Checkpoint before = null;
    for (Map.Entry<Long, SignedNote> next : published.entrySet()) {
      Checkpoint after = Checkpoint.parse(next.getValue().text());
      if (before != null) {
        used.add(SitePath.consistency(before.size(), after.size()));
        link(before, after);
      }
      before = after;
    }
    files.sizes().keySet().stream()
        .filter(path -> SitePath.isConsistency(path) && !used.contains(path))
        .forEach(path -> refuse(path, "it is not between two successive checkpoints"));
  }

  private void link(Checkpoint before, Checkpoint after) {
    String path = SitePath.consistency(before.size(), after.size());
    Optional<PublishedConsistency> read = files.read(path, PublishedConsistency::parse);
    if (read.isEmpty()) {
      return;
    }
    PublishedConsistency link = read.get();
    boolean same =
        link.origin().equals(key.name())
            && link.proof().oldSize() == before.size()
            && link.proof().newSize() == after.size();
    if (!same || !link.proof().verify(before.root(), after.root())) {
      refuse(path, "it does not show that the log only grew between these sizes");
    }
  }

  private Optional<Checkpoint> open(String path, SignedNote note, Set<NoteVerifier> by) {
    try {
      if (note.verify(by).isEmpty()) {
        files.refuse(Refusal.Code.SIGNATURE, path, "not signed by the desk's key");
        return Optional.empty();
      }
      Checkpoint checkpoint = Checkpoint.parse(note.text());
      if (!checkpoint.origin().equals(key.name())) {
        refuse(path, "a checkpoint of " + checkpoint.origin() + ", this site is of " + key.name());
        return Optional.empty();
      }
      return Optional.of(checkpoint);
    } catch (NoteFault e) {
      files.refuse(Refusal.Code.SIGNATURE, path, String.valueOf(e.getMessage()));
      return Optional.empty();
    }
  }

  private long newestSize() {
    return newest.map(Checkpoint::size).orElse(0L);
  }

  private void refuse(String path, String detail) {
    files.refuse(Refusal.Code.CONSISTENCY, path, detail);
  }
}
