package org.tocsin.vault;

import java.io.IOException;

/**
 * Something the vault cannot do, said so that a person can act on it. Never carries key material,
 * passphrases or content; underlying causes are dropped where they might.
 */
public final class VaultFault extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** What kind of thing is wrong. */
  public enum Code {
    /** Another process (or another Vault in this one) writes here. */
    LOCKED,
    /** The passphrase, key file or recovery code does not open this keyring. */
    WRONG_KEY,
    /** The vault has no key of the kind offered, for example no recovery key. */
    NO_SUCH_KEY,
    /** The keyring file is cut, changed, or of another format. */
    KEYRING_DAMAGED,
    /** There is no keyring where one was expected. */
    KEYRING_MISSING,
    /** A vault is already there. */
    ALREADY_EXISTS,
    /** An item's file is cut, changed or exchanged. */
    ITEM_DAMAGED,
    /** An item's key is known but its file is gone. */
    ITEM_MISSING,
    /** The item was destroyed on purpose; nothing brings it back. */
    ITEM_DESTROYED,
    /** This vault never held, or no longer holds a key for, the item. */
    ITEM_UNKNOWN,
    /** An item asked for as text is none. */
    NOT_TEXT,
    /** There is no named secret of that name. */
    SECRET_UNKNOWN,
    /** A key file that others on this machine may read. */
    KEY_FILE_EXPOSED,
    /** A key file that is missing, unreadable, or not a key file. */
    KEY_FILE_UNUSABLE,
    /** A recovery code that was mistyped. */
    RECOVERY_CODE_INVALID,
    /** The content handed in could not be read to its end. */
    SOURCE_UNREADABLE,
    /** The disk refused: full, read-only, failing. */
    STORAGE,
    /** The vault was opened for reading only. */
    READ_ONLY,
    /** The folder to restore into holds something already. */
    NOT_EMPTY,
    /** A backup file that is cut, changed, or of another format. */
    BACKUP_DAMAGED,
    /** The vault was closed. */
    CLOSED
  }

  private final Code code;
  private final String where;
  private final String expected;
  private final String remedy;

  VaultFault(Code code, String where, String expected, String remedy) {
    super(where + ": " + expected + " " + remedy);
    this.code = code;
    this.where = where;
    this.expected = expected;
    this.remedy = remedy;
  }

  VaultFault(Code code, Object where, String expected, String remedy) {
    this(code, where.toString(), expected, remedy);
  }

  static VaultFault storage(Object where, IOException cause) {
    return storage(
        where,
        cause,
        "Free space or restore access, then try again; what was stored before is intact.");
  }

  static VaultFault unfinished(Object where, IOException cause) {
    return storage(
        where,
        cause,
        "What was to be destroyed may be there still: restore access, then destroy it again.");
  }

  private static VaultFault storage(Object where, IOException cause, String remedy) {
    VaultFault fault =
        new VaultFault(Code.STORAGE, where, "The disk refused (" + reason(cause) + ").", remedy);
    fault.initCause(cause);
    return fault;
  }

  private static String reason(IOException cause) {
    String message = cause.getMessage();
    String name = cause.getClass().getSimpleName();
    return message == null ? name : name + ": " + message;
  }

  /** What kind of fault. */
  public Code code() {
    return code;
  }

  /** The file, item or name it is about. */
  public String where() {
    return where;
  }

  /** One sentence: what was expected and what was found instead. */
  public String expected() {
    return expected;
  }

  /** One sentence: what to do about it. */
  public String remedy() {
    return remedy;
  }
}
