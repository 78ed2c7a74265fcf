package org.tocsin.journal;

/**
 * The journal cannot do what was asked, or is not what it should be. Says where, what was found,
 * and what to do; nothing acknowledged has been changed.
 */
public final class JournalFault extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** The kinds of fault. */
  public enum Code {
    /** Another writer has the journal open. */
    LOCKED,
    /** There is no journal in the directory, or there is one already where none should be. */
    NOT_HERE,
    /** The head file is missing. */
    HEAD_MISSING,
    /** The head file's bytes are not a head. */
    HEAD_DAMAGED,
    /** The database holds fewer entries than were acknowledged. */
    ENTRIES_MISSING,
    /** An entry's bytes are not those that were hashed when it was appended. */
    ENTRY_CHANGED,
    /** The stored hashes do not lead to the acknowledged root. */
    TREE_CHANGED,
    /** SQLite cannot make sense of the database file. */
    DATABASE_DAMAGED,
    /** No room left on the device. */
    DISK_FULL,
    /** The directory or a file in it may not be written. */
    READ_ONLY,
    /** Reading or writing failed otherwise. */
    STORAGE_FAILED,
    /** A write failed before; the journal must be opened again. */
    CLOSED,
    /** What was asked contradicts a checkpoint already published. */
    PUBLISHED_OTHERWISE
  }

  private final Code code;
  private final String where;
  private final String found;
  private final String remedy;

  /**
   * A fault.
   *
   * @param where file, and position if one entry is meant
   * @param found what was found, and what was expected
   * @param remedy what the person can do
   */
  public JournalFault(Code code, String where, String found, String remedy) {
    super(where + ": " + found + ". " + remedy);
    this.code = code;
    this.where = where;
    this.found = found;
    this.remedy = remedy;
  }

  JournalFault(Code code, String where, String found, String remedy, Throwable cause) {
    this(code, where, found, remedy);
    initCause(cause);
  }

  /** The kind of fault. */
  public Code code() {
    return code;
  }

  /** The file, and the position if one entry is meant. */
  public String where() {
    return where;
  }

  /** What was found, and what was expected. */
  public String found() {
    return found;
  }

  /** What the person can do. */
  public String remedy() {
    return remedy;
  }
}
