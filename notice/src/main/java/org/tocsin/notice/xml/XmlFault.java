package org.tocsin.notice.xml;

/** Bytes that are not XML we read; the line (from 1) and what is wrong. */
public final class XmlFault extends Exception {
  private static final long serialVersionUID = 1L;

  private final int line;

  XmlFault(int line, String message) {
    super(message);
    this.line = line;
  }

  XmlFault(int line, String message, Exception cause) {
    super(message, cause);
    this.line = line;
  }

  public int line() {
    return line;
  }
}
