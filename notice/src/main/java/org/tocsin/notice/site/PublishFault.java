package org.tocsin.notice.site;

/** Why nothing was published, or why publishing stopped half-way, and what to do. */
public final class PublishFault extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final Code code;
  private final String remedy;

  PublishFault(Code code, String message, String remedy) {
    super(message);
    this.code = code;
    this.remedy = remedy;
  }

  PublishFault(Code code, String message, String remedy, Exception cause) {
    super(message, cause);
    this.code = code;
    this.remedy = remedy;
  }

  public Code code() {
    return code;
  }

  /** What the person at the desk can do about it. */
  public String remedy() {
    return remedy;
  }

  /** The kinds of fault. After all but HALF_DONE the published site is as it was. */
  public enum Code {
    /** A language without a catalogue. */
    LANGUAGE,
    /** A CAP message that breaks the standard. */
    CAP,
    /** The manifest cannot be signed. */
    SIGNING,
    /** The folder holds files that are not the site's. */
    FOREIGN,
    /** A file's path cannot be published. */
    PATH,
    /** Another process is publishing into the folder. */
    BUSY,
    /** Writing failed before anything published was changed. */
    UNTOUCHED,
    /** Writing failed after some files had been replaced; verifying fails until mended. */
    HALF_DONE
  }
}
