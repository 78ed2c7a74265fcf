package org.tocsin.journal.site;

import java.util.List;
import java.util.Optional;
import org.tocsin.journal.note.Checkpoint;
import org.tocsin.journal.note.NoteVerifier;

/**
 * What verifying a site found. It is accepted if there is no refusal; what else is told of a
 * refused site is only what it says of itself.
 *
 * @param key the desk's key as the site gives it
 * @param trust why that key is trusted
 * @param checkpoint the newest checkpoint
 * @param since size of the earlier checkpoint the log was found to continue
 * @param files number of files, the manifest included
 * @param bytes in all files
 * @param notices ids of the notices proven to be in the log, sorted
 * @param refusals sorted by path; empty if the site is accepted
 */
public record Verification(
    Optional<NoteVerifier> key,
    Trust trust,
    Optional<Checkpoint> checkpoint,
    Optional<Long> since,
    int files,
    long bytes,
    List<String> notices,
    List<Refusal> refusals) {
  /** Why a key is trusted. */
  public enum Trust {
    /** It is not. */
    NONE,
    /** Nothing spoke against it: the desk is met for the first time. */
    FIRST_USE,
    /** It was pinned before. */
    PINNED,
    /** Rotations signed by the pinned key lead to it. */
    PINNED_THEN_ROTATED,
    /** It is the one given. */
    GIVEN,
    /** Rotations signed by the one given lead to it. */
    GIVEN_THEN_ROTATED
  }

  public Verification {
    notices = List.copyOf(notices);
    refusals = List.copyOf(refusals);
  }

  /** Whether the site is accepted. */
  public boolean isAccepted() {
    return refusals.isEmpty();
  }

  /** The pins to keep: those before, and the key of an accepted site. */
  public Pins pins(Pins before) {
    return isAccepted() ? key.map(before::with).orElse(before) : before;
  }
}
