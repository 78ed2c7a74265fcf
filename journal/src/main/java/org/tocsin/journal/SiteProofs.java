package org.tocsin.journal;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.tocsin.journal.note.Checkpoint;
import org.tocsin.journal.note.NoteSigner;
import org.tocsin.journal.note.NoteVerifier;
import org.tocsin.journal.note.SignedNote;
import org.tocsin.journal.site.KeyHistory;
import org.tocsin.journal.site.PublishedConsistency;
import org.tocsin.journal.site.SitePath;
import org.tocsin.journal.site.TlogProof;
import org.tocsin.journal.tree.InclusionProof;

/**
 * Everything under {@code proof/} of a published site but the manifest.
 *
 * <p>Earlier checkpoints stay published, each with the proof that the next continues it, so that
 * whoever kept any of them can check the log's growth since. A notice is proven against the first
 * checkpoint that covers it, so publishing again leaves its proof as it was.
 */
public final class SiteProofs {
  private final Journal journal;
  private final NoteSigner signer;
  private final KeyHistory keys;

  /**
   * Proofs from a journal.
   *
   * @param signer the desk's key, whose name is the desk's origin
   * @param keys what the desk has stated about its keys
   */
  public SiteProofs(Journal journal, NoteSigner signer, KeyHistory keys) {
    this.journal = journal;
    this.signer = signer;
    this.keys = keys;
  }

  /** As {@link #files(List, Map, long)}, of the journal as it is now. */
  public NavigableMap<String, byte[]> files(List<SignedNote> earlier, Map<String, Long> notices) {
    return files(earlier, notices, journal.size());
  }

  /**
   * Signs a checkpoint of the journal at a size, and makes all proofs.
   *
   * @param earlier every checkpoint published before, in any order; one of the journal's present
   *     size is published again as it was, if it was signed by this key
   * @param notices position of each published notice's entry, by notice id
   * @param size up to the journal's own; an earlier one publishes again what was published then
   * @return the files' bytes by path, sorted
   * @throws JournalFault if an earlier checkpoint is not the journal's own past: nothing may be
   *     published then
   */
  public NavigableMap<String, byte[]> files(
      List<SignedNote> earlier, Map<String, Long> notices, long size) {
    NavigableMap<Long, SignedNote> checkpoints = new TreeMap<>();
    for (SignedNote note : earlier) {
      checkpoints.put(requireOurs(note).size(), note);
    }
    SignedNote newest = newest(Optional.ofNullable(checkpoints.get(size)), size);
    checkpoints.put(size, newest);

    NavigableMap<String, byte[]> files = new TreeMap<>();
    files.put(
        SitePath.DESK_KEY, (signer.verifier().vkey() + "\n").getBytes(StandardCharsets.UTF_8));
    files.put(SitePath.KEYS, keys.bytes());
    files.put(SitePath.CHECKPOINT, newest.bytes());
    checkpoints
        .headMap(size)
        .forEach((old, note) -> files.put(SitePath.earlierCheckpoint(old), note.bytes()));
    links(List.copyOf(checkpoints.keySet()), files);
    notices.forEach(
        (id, position) -> files.put(SitePath.noticeProof(id), proof(position, checkpoints)));
    return files;
  }

  private SignedNote newest(Optional<SignedNote> published, long size) {
    return published
        .filter(note -> !note.verify(List.of(signer.verifier())).isEmpty())
        .orElseGet(() -> sign(size));
  }

  private SignedNote sign(long size) {
    return SignedNote.sign(new Checkpoint(origin(), size, journal.root(size)).text(), signer);
  }

  private void links(List<Long> sizes, Map<String, byte[]> files) {
    for (int i = 1; i < sizes.size(); i++) {
      long before = sizes.get(i - 1);
      long after = sizes.get(i);
      PublishedConsistency link =
          new PublishedConsistency(origin(), journal.consistency(before, after));
      files.put(SitePath.consistency(before, after), link.bytes());
    }
  }

  private byte[] proof(long position, NavigableMap<Long, SignedNote> checkpoints) {
    Map.Entry<Long, SignedNote> first = checkpoints.higherEntry(position);
    if (first == null) {
      throw new IllegalArgumentException("no entry " + position + " in the journal");
    }
    InclusionProof inclusion = journal.inclusion(position, first.getKey());
    byte[] entry = journal.entry(position).bytes();
    return new TlogProof(Optional.of(entry), position, inclusion.path(), first.getValue()).bytes();
  }

  private Checkpoint requireOurs(SignedNote note) {
    Checkpoint checkpoint = Checkpoint.parse(note.text());
    List<NoteVerifier> ours = new ArrayList<>(keys.leadingTo(signer.verifier()));
    boolean signed = !note.verify(ours).isEmpty();
    boolean past =
        checkpoint.size() <= journal.size()
            && checkpoint.root().equals(journal.root(checkpoint.size()));
    if (!signed || !past || !checkpoint.origin().equals(origin())) {
      throw new JournalFault(
          JournalFault.Code.PUBLISHED_OTHERWISE,
          "checkpoint of " + checkpoint.origin() + ", size " + checkpoint.size(),
          signed
              ? "it was published with root " + checkpoint.root() + ", which is not this journal's"
              : "it was not signed by a key of this desk",
          "Publish from the journal the checkpoint was made from; never publish over it");
    }
    return checkpoint;
  }

  private String origin() {
    return signer.verifier().name();
  }
}
