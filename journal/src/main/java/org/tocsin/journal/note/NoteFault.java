package org.tocsin.journal.note;

/** A signed note, verifier key or checkpoint that is malformed or not signed as it must be. */
public final class NoteFault extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** A fault in plain words, fit to be shown to the person who brought the note. */
  public NoteFault(String message) {
    super(message);
  }
}
