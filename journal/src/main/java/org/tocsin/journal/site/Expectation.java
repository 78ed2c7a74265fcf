package org.tocsin.journal.site;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.tocsin.journal.note.NoteFault;
import org.tocsin.journal.note.NoteVerifier;
import org.tocsin.journal.note.SignedNote;

/**
 * What whoever verifies already knows of the desk.
 *
 * @param key a verifier key or a fingerprint, had by another way than the site; goes before pins
 * @param since a checkpoint of the desk kept from earlier
 * @param pins keys of desks met before
 */
public record Expectation(Optional<String> key, Optional<SignedNote> since, Pins pins) {
  /** Nothing known. */
  public static final Expectation NOTHING =
      new Expectation(Optional.empty(), Optional.empty(), Pins.NONE);

  private static final Pattern FINGERPRINT = Pattern.compile("[0-9a-f]{64}");

  public Expectation {
    key = key.map(Expectation::normal);
  }

  /** Whether a key is the expected one. False if none is expected. */
  boolean isKey(NoteVerifier candidate) {
    return key.filter(
            expected ->
                expected.equals(candidate.vkey()) || expected.equals(candidate.fingerprint()))
        .isPresent();
  }

  /** A fingerprint may be typed in groups, in capitals, and after "sha256:". */
  private static String normal(String key) {
    String digits = key.replace("sha256:", "").replaceAll("[\\s:-]", "").toLowerCase(Locale.ROOT);
    if (FINGERPRINT.matcher(digits).matches()) {
      return digits;
    }
    String vkey = key.strip();
    try {
      return NoteVerifier.parse(vkey).vkey();
    } catch (NoteFault e) {
      throw new SiteFault(
          "neither a fingerprint (64 hexadecimal digits) nor a verifier key: " + e.getMessage());
    }
  }
}
