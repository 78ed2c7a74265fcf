package org.tocsin.journal.site;

/**
 * One reason not to accept a site.
 *
 * @param code the kind of reason
 * @param path of the file it concerns, relative to the site; as found, so escape it before showing
 * @param detail what was found and what was expected, in plain words
 */
public record Refusal(Code code, String path, String detail) {
  /** The kinds of reason. */
  public enum Code {
    /** The file's bytes are not those the manifest lists. */
    CHANGED,
    /** The manifest lists the file and it is not there. */
    MISSING,
    /** The file is there and the manifest does not list it. */
    UNLISTED,
    /** A link, device or unreadable thing where a file should be. */
    NOT_A_FILE,
    /** More or larger than a verifier takes on. */
    TOO_LARGE,
    /** The file is not in the form it must have. */
    MALFORMED,
    /** Not signed by the desk's key. */
    SIGNATURE,
    /** The desk's key is not the one known, and no rotation leads to it. */
    KEY_CHANGED,
    /** The key was revoked. */
    KEY_REVOKED,
    /** A notice's entry is not in the log, or is not this notice's. */
    INCLUSION,
    /** The log is not the continuation of an earlier one. */
    CONSISTENCY
  }

  /** Path and detail, fit for a terminal. */
  @Override
  public String toString() {
    return Plain.text(path) + ": " + Plain.text(detail);
  }
}
