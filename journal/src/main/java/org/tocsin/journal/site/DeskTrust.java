package org.tocsin.journal.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tocsin.journal.note.NoteVerifier;

/** Decides whether the key a site gives is the desk's, from what whoever verifies knows. */
final class DeskTrust {
  private final SiteFiles files;
  private final NoteVerifier key;
  private final KeyHistory history;

  DeskTrust(SiteFiles files, NoteVerifier key, KeyHistory history) {
    this.files = files;
    this.key = key;
    this.history = history;
  }

  Verification.Trust decide(Expectation expected) {
    for (KeyStatement statement : history.statements()) {
      if (!statement.origin().equals(key.name())) {
        files.refuse(
            Refusal.Code.MALFORMED,
            SitePath.KEYS,
            "a statement of " + statement.origin() + ", this site is of " + key.name());
        return Verification.Trust.NONE;
      }
    }
    if (isRevoked(key, SitePath.DESK_KEY, "the key of this site")) {
      return Verification.Trust.NONE;
    }
    if (expected.key().isPresent()) {
      return given(expected);
    }
    Optional<NoteVerifier> pinned = expected.pins().find(key.name());
    return pinned.map(this::pinned).orElse(Verification.Trust.FIRST_USE);
  }

  private Verification.Trust given(Expectation expected) {
    List<NoteVerifier> known = new ArrayList<>(history.leadingTo(key));
    for (NoteVerifier candidate : known) {
      if (expected.isKey(candidate)) {
        return trusted(
            candidate,
            "the key you gave",
            Verification.Trust.GIVEN,
            Verification.Trust.GIVEN_THEN_ROTATED);
      }
    }
    return changed("it is not the key you gave, and no rotation signed by that key leads to it");
  }

  private Verification.Trust pinned(NoteVerifier pin) {
    if (!history.leads(pin, key)) {
      return changed(
          "this desk was met before under the key with fingerprint "
              + pin.fingerprint()
              + ", and no rotation signed by that key leads to this one");
    }
    return trusted(
        pin,
        "the key pinned for this desk",
        Verification.Trust.PINNED,
        Verification.Trust.PINNED_THEN_ROTATED);
  }

  private Verification.Trust trusted(
      NoteVerifier start, String what, Verification.Trust same, Verification.Trust rotated) {
    if (isRevoked(start, SitePath.KEYS, what)) {
      return Verification.Trust.NONE;
    }
    return start.equals(key) ? same : rotated;
  }

  private Verification.Trust changed(String why) {
    files.refuse(
        Refusal.Code.KEY_CHANGED,
        SitePath.DESK_KEY,
        "the site's key has fingerprint " + key.fingerprint() + "; " + why);
    return Verification.Trust.NONE;
  }

  private boolean isRevoked(NoteVerifier candidate, String path, String what) {
    Optional<KeyStatement.Revocation> revocation = history.revocation(candidate);
    revocation.ifPresent(
        found ->
            files.refuse(
                Refusal.Code.KEY_REVOKED,
                path,
                what
                    + " was revoked on "
                    + found.at()
                    + " ("
                    + found.reason()
                    + "); ask the desk for its key by another way, and give it with --key"));
    return revocation.isPresent();
  }
}
