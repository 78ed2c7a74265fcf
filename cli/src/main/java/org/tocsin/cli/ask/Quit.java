package org.tocsin.cli.ask;

/** Somebody ends a dialogue before its end; what was recorded so far stays. */
public final class Quit extends RuntimeException {

  private static final long serialVersionUID = 1L;

  Quit() {
    super("quit", null, false, false);
  }
}
