package org.tocsin.intake.casefile;

import org.tocsin.core.model.Sealed;

/** Puts content into the vault, under a key of its own. */
@FunctionalInterface
public interface Seals {
  /** Kind of free text: what accounts say, and reasons. */
  String TEXT = "text";

  /** Kind of a protected source's identity. */
  String IDENTITY = "identity";

  /** Kind of an original's bytes. */
  String EVIDENCE = "evidence";

  /** Kind of the JSON that tells an original's name, media type, size, digest and whence. */
  String EVIDENCE_DESCRIPTION = "evidence-description";

  /**
   * Seals content under a new key.
   *
   * @param kind one of the constants here
   */
  Sealed seal(byte[] content, String kind);
}
