package org.tocsin.core.fact;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.tocsin.core.model.Sealed;
import org.tocsin.core.model.SealedText;

/**
 * The steps of an alert's procedure. Each names the revision it is about, such as {@code
 * corridor-001-r2}.
 */
public sealed interface AlertFact extends Fact {

  String revision();

  /** Why a revision exists. */
  enum Purpose {
    ALERT,
    UPDATE,
    CORRECTION,
    CANCEL
  }

  /**
   * @param alert the alert's id, {@code corridor-001}; the same for all its revisions
   * @param number counted from 1 within the situation
   * @param draft the draft, sealed: an unpublished alert must not be read off the disk
   * @param availableTo what was drafted from: accounts available before this instant
   * @param position and what the desk had recorded before this position
   */
  record Drafted(
      String revision,
      String alert,
      String situation,
      int number,
      Purpose purpose,
      Sealed draft,
      Instant availableTo,
      long position)
      implements AlertFact {}

  /** The draft was changed before it was approved; an earlier approval is void. */
  record Redrafted(String revision, Sealed draft, Instant availableTo, long position)
      implements AlertFact {}

  record Returned(String revision, SealedText comment) implements AlertFact {}

  /**
   * @param draft the commitment of the very draft that was approved
   * @param languages the translations this person read and stands by
   */
  record Approved(
      String revision, String draft, List<String> languages, Optional<SealedText> comment)
      implements AlertFact {
    public Approved {
      languages = List.copyOf(languages);
    }
  }

  /** The accused party was asked for its position. */
  record PositionAsked(String revision, String party, Instant deadline) implements AlertFact {}

  /** What came back, as an account of its own. */
  record PositionReceived(String revision, String party, String report) implements AlertFact {}

  /**
   * A named person issued it. The person is the entry's actor.
   *
   * @param notice the exact bytes of the notice, sealed like all else; they are public once
   *     published
   * @param soleDesk nobody else was there to approve it; the alert says so in public
   */
  record Issued(String revision, Sealed notice, boolean soleDesk) implements AlertFact {}

  /**
   * The public face of {@link Issued}: the one kind whose entry bytes are published, as proof. Its
   * entry's actor is the desk, so that it tells nothing about who works there.
   *
   * @param notice the notice's id: the revision's
   * @param digest {@code sha256:} and the digest of the published notice's bytes
   */
  record NoticeIssued(String notice, String digest) implements AlertFact {
    @Override
    public String revision() {
      return notice;
    }
  }

  /** The draft was given up before it was issued. */
  record Abandoned(String revision, Optional<SealedText> reason) implements AlertFact {}

  /**
   * It stays out of what is published until an instant. This is about when it goes out, not about
   * what it says: no notice carries it.
   *
   * @param until empty where what was set before was lifted
   */
  record Embargoed(String revision, Optional<Instant> until, SealedText reason)
      implements AlertFact {}
}
