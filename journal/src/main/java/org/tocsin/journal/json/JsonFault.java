package org.tocsin.journal.json;

/** A text that is not the JSON we accept, and where it stops being it. */
public final class JsonFault extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int line;
  private final int column;
  private final String reason;

  JsonFault(int line, int column, String reason) {
    super("line " + line + ", column " + column + ": " + reason);
    this.line = line;
    this.column = column;
    this.reason = reason;
  }

  /** Line of the fault, from 1. */
  public int line() {
    return line;
  }

  /** Column of the fault in characters (Unicode code points), from 1. */
  public int column() {
    return column;
  }

  /** What is wrong there, in plain words, without the place. */
  public String reason() {
    return reason;
  }
}
