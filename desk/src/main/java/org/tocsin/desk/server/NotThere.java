package org.tocsin.desk.server;

/** The address names nothing that is on file, or nothing that was known then. */
public final class NotThere extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public NotThere(String what) {
    super(what);
  }
}
