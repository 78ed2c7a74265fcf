package org.tocsin.journal.site;

/** A manifest, proof, key statement or pin file that is malformed or contradicts itself. */
public final class SiteFault extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** A fault in plain words, fit to be shown to the person who verifies. */
  public SiteFault(String message) {
    super(message);
  }
}
