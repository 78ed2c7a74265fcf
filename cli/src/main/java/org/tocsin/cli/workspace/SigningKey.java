package org.tocsin.cli.workspace;

import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;
import org.tocsin.cli.Refusal;
import org.tocsin.core.desk.DeskKey;
import org.tocsin.journal.note.NoteSigner;
import org.tocsin.journal.note.NoteVerifier;
import org.tocsin.vault.Vault;

/** The desk's Ed25519 key: its seed lies in the vault under the name of its public half. */
public final class SigningKey {

  private SigningKey() {}

  /** Draws a key and keeps it. */
  public static NoteSigner create(Vault vault, String origin, SecureRandom random) {
    byte[] seed = new byte[NoteSigner.SEED_LENGTH];
    random.nextBytes(seed);
    try {
      NoteSigner signer = NoteSigner.of(origin, seed);
      vault.secrets().put(name(signer.verifier().fingerprint()), seed);
      return signer;
    } finally {
      Arrays.fill(seed, (byte) 0);
    }
  }

  /**
   * The key the desk signs with now.
   *
   * @throws Refusal where there is none: nothing can be issued or published then
   */
  public static NoteSigner current(Workspace workspace) {
    DeskKey key = workspace.state().signingKey().orElseThrow(() -> Refusal.of("desk.no-key"));
    NoteVerifier verifier = NoteVerifier.parse(key.verifier());
    Optional<byte[]> seed = workspace.vault().secrets().find(name(verifier.fingerprint()));
    return NoteSigner.of(
        verifier.name(), seed.orElseThrow(() -> Refusal.of("desk.key-not-here", key.verifier())));
  }

  /** The public half of {@link #current}, for what shows the key and signs nothing. */
  public static NoteVerifier verifier(Workspace workspace) {
    return current(workspace).verifier();
  }

  /** Forgets a key that was rotated away or revoked. */
  public static void forget(Vault vault, String fingerprint) {
    vault.secrets().remove(name(fingerprint));
  }

  private static String name(String fingerprint) {
    return "signing-" + fingerprint.substring(0, 32);
  }
}
