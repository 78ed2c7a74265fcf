package org.tocsin.lake.provider;

/** A record that cannot be taken in. Without a stack trace: a bad file has millions of them. */
public final class Broken extends Exception {

  private static final long serialVersionUID = 1L;

  private final Reason reason;

  /** Why. The word is kept in the lake beside the record. */
  public enum Reason {
    COLUMNS("other number of columns"),
    QUOTE("quote that is never closed, or text behind a closing one"),
    LENGTH("record longer than any event"),
    DATE("no such day"),
    NUMBER("not a number"),
    COMMA("comma inside a number"),
    COORDINATES("coordinates outside the world"),
    CODE("code unknown to the provider's own list"),
    ID("no event id"),
    DUPLICATE("event id seen before in the same file"),
    TEXT("not UTF-8, or a NUL byte");

    private final String words;

    Reason(String words) {
      this.words = words;
    }

    public String words() {
      return words;
    }
  }

  public Broken(Reason reason, String detail) {
    super(detail, null, false, false);
    this.reason = reason;
  }

  public Reason reason() {
    return reason;
  }

  public String detail() {
    return String.valueOf(getMessage());
  }
}
