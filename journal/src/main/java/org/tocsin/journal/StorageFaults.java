package org.tocsin.journal;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Path;
import java.nio.file.ReadOnlyFileSystemException;
import java.sql.SQLException;
import java.util.Locale;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** Words failures of file system and database as {@link JournalFault}s. */
final class StorageFaults {
  private static final String FREE_ROOM =
      "Free some room, or lift the limit, and open the journal again; what was acknowledged is safe";
  private static final String GIVE_ACCESS =
      "Make the directory and its files writable, or open the journal for reading only";
  private static final String RESTORE =
      "Run fsck for the whole list, keep a copy of the directory, and restore it from a backup";

  private StorageFaults() {}

  static JournalFault of(Path file, Exception e) {
    if (e instanceof SQLiteException failure) {
      return of(file, failure);
    }
    JournalFault.Code code = JournalFault.Code.STORAGE_FAILED;
    String remedy = "Look at the disk, then open the journal again";
    if (e instanceof AccessDeniedException || e instanceof ReadOnlyFileSystemException) {
      code = JournalFault.Code.READ_ONLY;
      remedy = GIVE_ACCESS;
    } else if (e instanceof IOException && speaksOfRoom(e)) {
      code = JournalFault.Code.DISK_FULL;
      remedy = FREE_ROOM;
    }
    return new JournalFault(code, file.toString(), "failed: " + e.getMessage(), remedy, e);
  }

  static JournalFault of(Path file, SQLException e) {
    return of(file, (Exception) e);
  }

  private static JournalFault of(Path file, SQLiteException e) {
    SQLiteErrorCode result = e.getResultCode();
    // The low byte is the primary code, whatever detail SQLite adds above it.
    SQLiteErrorCode primary = SQLiteErrorCode.getErrorCode(result.code & 0xff);
    String found = "the database says " + result + ": " + e.getMessage();
    return switch (primary) {
      case SQLITE_FULL -> fault(JournalFault.Code.DISK_FULL, file, found, FREE_ROOM, e);
      case SQLITE_CORRUPT, SQLITE_NOTADB, SQLITE_FORMAT, SQLITE_ERROR, SQLITE_SCHEMA ->
          fault(JournalFault.Code.DATABASE_DAMAGED, file, found, RESTORE, e);
      case SQLITE_READONLY, SQLITE_PERM, SQLITE_CANTOPEN, SQLITE_AUTH ->
          fault(JournalFault.Code.READ_ONLY, file, found, GIVE_ACCESS, e);
      case SQLITE_BUSY, SQLITE_LOCKED ->
          fault(JournalFault.Code.LOCKED, file, found, "Close the other program, try again", e);
      default ->
          fault(
              result == SQLiteErrorCode.SQLITE_IOERR_WRITE
                  ? JournalFault.Code.DISK_FULL
                  : JournalFault.Code.STORAGE_FAILED,
              file,
              found,
              "Look at the disk and at file size limits, then open the journal again",
              e);
    };
  }

  private static JournalFault fault(
      JournalFault.Code code, Path file, String found, String remedy, Exception cause) {
    return new JournalFault(code, file.toString(), found, remedy, cause);
  }

  /** Java gives the operating system's own words and no number. */
  private static boolean speaksOfRoom(Exception e) {
    String message = String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT);
    return message.contains("no space left")
        || message.contains("file too large")
        || message.contains("quota")
        || message.contains("not enough space");
  }
}
