package org.tocsin.vault;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Held by the one process that may write; the operating system lets go when a process dies. */
final class WriterLock implements AutoCloseable {
  private static final String NAME = "lock";

  private final FileChannel channel;

  private WriterLock(FileChannel channel) {
    this.channel = channel;
  }

  /** Throws VaultFault LOCKED where another holds it. */
  static WriterLock acquire(Path folder) throws IOException {
    Path file = folder.resolve(NAME);
    FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      FileLock lock = channel.tryLock();
      if (lock != null) {
        return new WriterLock(channel);
      }
    } catch (OverlappingFileLockException e) {
      channel.close();
      throw locked(file);
    } catch (IOException e) {
      channel.close();
      throw e;
    }
    channel.close();
    throw locked(file);
  }

  private static VaultFault locked(Path file) {
    return new VaultFault(
        VaultFault.Code.LOCKED,
        file,
        "Another process is writing to this vault.",
        "Wait for it or end it, or open the vault for reading only.");
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
