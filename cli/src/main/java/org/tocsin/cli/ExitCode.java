package org.tocsin.cli;

/** Exit codes, as the manual lists them. */
public final class ExitCode {

  public static final int DONE = 0;

  /** Verified and found wanting: a site that is refused, a journal with findings. */
  public static final int REFUSED = 1;

  /**
   * What was given cannot be used, or the desk's rules forbid it; nothing was changed unless it
   * says so.
   */
  public static final int PROBLEM = 2;

  /** A fault of Tocsin's own. */
  public static final int FAULT = 70;

  private ExitCode() {}
}
