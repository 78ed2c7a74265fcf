package org.tocsin.journal.site;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.tocsin.journal.note.NoteSigner;
import org.tocsin.journal.note.NoteVerifier;
import org.tocsin.journal.note.SignedNote;

/**
 * What a desk says about its keys, each the text of a signed note of five or six lines: title,
 * origin, key (for a rotation the old and the new), time, reason.
 */
public sealed interface KeyStatement {
  /** The desk's name. */
  String origin();

  /** When the desk says it made the statement. */
  Instant at();

  /** Why, one line. */
  String reason();

  /** The text to sign. */
  String text();

  /**
   * A new key takes the place of an old one. Signed by both: the old one vouches, the new one shows
   * that the desk holds it.
   */
  record Rotation(
      String origin, NoteVerifier oldKey, NoteVerifier newKey, Instant at, String reason)
      implements KeyStatement {
    private static final String TITLE = "tocsin key rotation v1";

    public Rotation {
      requireLine(reason);
      requireName(origin, oldKey);
      requireName(origin, newKey);
      if (oldKey.equals(newKey)) {
        throw new SiteFault("a rotation from a key to itself");
      }
    }

    @Override
    public String text() {
      return lines(TITLE, origin, oldKey.vkey(), newKey.vkey(), at.toString(), reason);
    }
  }

  /** A key must not be trusted any more. Signed by that key, or by one that took its place. */
  record Revocation(String origin, NoteVerifier key, Instant at, String reason)
      implements KeyStatement {
    private static final String TITLE = "tocsin key revocation v1";

    public Revocation {
      requireLine(reason);
      requireName(origin, key);
    }

    @Override
    public String text() {
      return lines(TITLE, origin, key.vkey(), at.toString(), reason);
    }
  }

  /** Makes and signs a rotation. The keys' name is the desk's origin. */
  static SignedNote rotate(NoteSigner oldKey, NoteSigner newKey, Instant at, String reason) {
    NoteVerifier old = oldKey.verifier();
    Rotation rotation = new Rotation(old.name(), old, newKey.verifier(), at, reason);
    return SignedNote.sign(rotation.text(), oldKey, newKey);
  }

  /** Makes and signs a revocation of a key, by itself or by one that took its place. */
  static SignedNote revoke(NoteVerifier key, NoteSigner by, Instant at, String reason) {
    return SignedNote.sign(new Revocation(key.name(), key, at, reason).text(), by);
  }

  /**
   * Reads a statement; verifies nothing.
   *
   * @throws SiteFault or {@link org.tocsin.journal.note.NoteFault} if malformed
   */
  static KeyStatement parse(String text) {
    List<String> lines = Arrays.asList(text.split("\n", -1));
    KeyStatement read;
    if (lines.size() == 7 && lines.get(0).equals(Rotation.TITLE)) {
      NoteVerifier newKey = NoteVerifier.parse(lines.get(3));
      Instant at = time(lines.get(4));
      NoteVerifier oldKey = NoteVerifier.parse(lines.get(2));
      read = new Rotation(lines.get(1), oldKey, newKey, at, lines.get(5));
    } else if (lines.size() == 6 && lines.get(0).equals(Revocation.TITLE)) {
      NoteVerifier key = NoteVerifier.parse(lines.get(2));
      read = new Revocation(lines.get(1), key, time(lines.get(3)), lines.get(4));
    } else {
      throw new SiteFault("not a rotation or revocation of a key");
    }
    if (!read.text().equals(text)) {
      throw new SiteFault("a statement about keys is not spelled as it must be");
    }
    return read;
  }

  private static Instant time(String text) {
    try {
      return Instant.parse(text);
    } catch (DateTimeException e) {
      throw new SiteFault("not a time: " + Plain.text(text));
    }
  }

  private static String lines(String... lines) {
    return String.join("\n", lines) + "\n";
  }

  private static void requireLine(String line) {
    if (line.isEmpty() || line.indexOf('\n') >= 0) {
      throw new SiteFault("a reason is one line, not empty");
    }
  }

  private static void requireName(String origin, NoteVerifier key) {
    if (!key.name().equals(origin)) {
      throw new SiteFault("a key of " + key.name() + " in a statement of " + origin);
    }
  }
}
