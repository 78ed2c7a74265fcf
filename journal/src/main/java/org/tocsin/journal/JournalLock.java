package org.tocsin.journal;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Keeps a second writer out, in this process or another; the operating system frees it. */
final class JournalLock implements AutoCloseable {
  static final String NAME = "journal.lock";

  /**
   * The locks this process holds. Asking the operating system is not enough: POSIX drops a
   * process's lock as soon as the process closes any descriptor of the file.
   */
  private static final Set<Path> HELD_HERE = ConcurrentHashMap.newKeySet();

  private final Path file;
  private final FileChannel channel;

  private JournalLock(Path file, FileChannel channel) {
    this.file = file;
    this.channel = channel;
  }

  /**
   * Takes the lock of the journal in a directory.
   *
   * @throws JournalFault at once if another writer has it
   */
  static JournalLock take(Path directory) {
    Path file;
    try {
      file = directory.toRealPath().resolve(NAME);
    } catch (IOException e) {
      throw StorageFaults.of(directory, e);
    }
    if (!HELD_HERE.add(file)) {
      throw taken(file);
    }
    try {
      return new JournalLock(file, lock(file));
    } catch (JournalFault e) {
      HELD_HERE.remove(file);
      throw e;
    }
  }

  private static FileChannel lock(Path file) {
    try {
      FileChannel channel =
          FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      FileLock lock = channel.tryLock();
      if (lock == null) {
        channel.close();
        throw taken(file);
      }
      return channel;
    } catch (IOException e) {
      throw StorageFaults.of(file, e);
    }
  }

  private static JournalFault taken(Path file) {
    return new JournalFault(
        JournalFault.Code.LOCKED,
        file.toString(),
        "another writer has this journal open",
        "Close it there first, or open the journal for reading only");
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw StorageFaults.of(file, e);
    } finally {
      HELD_HERE.remove(file);
    }
  }
}
