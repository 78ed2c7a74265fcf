package org.tocsin.cli.workspace;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.tocsin.cli.Refusal;
import org.tocsin.cli.ask.Nearest;
import org.tocsin.core.desk.DeskCommand;
import org.tocsin.core.desk.DeskKey;
import org.tocsin.journal.note.NoteSigner;
import org.tocsin.journal.note.NoteVerifier;
import org.tocsin.journal.site.KeyStatement;

/**
 * Changes of the key the desk signs with, each stated in public by a note the next site carries.
 */
public final class KeyChange {

  private final Workspace workspace;

  public KeyChange(Workspace workspace) {
    this.workspace = workspace;
  }

  /**
   * A new key takes the old one's place; the old one vouches for it and is forgotten.
   *
   * @return the new key
   */
  public NoteVerifier rotate(String reason, String person, SecureRandom random, Instant at) {
    NoteSigner old = SigningKey.current(workspace);
    NoteSigner next = SigningKey.create(workspace.vault(), old.verifier().name(), random);
    String statement = KeyStatement.rotate(old, next, at, line(reason)).encoded();
    try {
      workspace.ask(new DeskCommand.RotateKey(next.verifier().vkey(), statement), person, at);
    } catch (Refusal refusal) {
      SigningKey.forget(workspace.vault(), next.verifier().fingerprint());
      throw refusal;
    }
    SigningKey.forget(workspace.vault(), old.verifier().fingerprint());
    return next.verifier();
  }

  /**
   * Revokes a key. The key in use is rotated away first: its successor's word is needed, since the
   * checkpoints it signed stay part of the log.
   *
   * @param named fingerprint or verifier key
   * @return the key the desk signs with from now on
   */
  public NoteVerifier revoke(
      String named, String reason, String person, SecureRandom random, Instant at) {
    NoteVerifier revoked = find(named);
    if (SigningKey.current(workspace).verifier().equals(revoked)) {
      rotate(reason, person, random, at);
    }
    NoteSigner current = SigningKey.current(workspace);
    String statement = KeyStatement.revoke(revoked, current, at, line(reason)).encoded();
    workspace.ask(
        new DeskCommand.RevokeKey(revoked.vkey(), statement, Optional.empty()), person, at);
    return current.verifier();
  }

  private NoteVerifier find(String named) {
    List<NoteVerifier> keys =
        workspace.state().keys().stream().map(DeskKey::verifier).map(NoteVerifier::parse).toList();
    return keys.stream()
        .filter(key -> key.vkey().equals(named) || key.fingerprint().equals(named))
        .findFirst()
        .orElseThrow(
            () ->
                Refusal.of(
                    "typed.unknown-id",
                    "key",
                    named,
                    Nearest.offer(named, keys.stream().map(NoteVerifier::fingerprint).toList())));
  }

  /** Reasons are published: one line. */
  private static String line(String reason) {
    if (reason.isBlank() || reason.contains("\n")) {
      throw Refusal.of("key.reason-one-line");
    }
    return reason.strip();
  }
}
