package org.tocsin.journal;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Writes heads on a thread of its own, while the database commits: the disk then syncs both files
 * in the time of one.
 */
final class HeadThread implements AutoCloseable {
  private final HeadFile file;
  private final ExecutorService thread =
      Executors.newSingleThreadExecutor(
          task -> {
            Thread made = new Thread(task, "tocsin-journal-head");
            made.setDaemon(true);
            return made;
          });

  HeadThread(HeadFile file) {
    this.file = file;
  }

  /**
   * Puts a batch in the database and the head that counts it on the disk; returns once both are
   * there. If that fails the head is taken back, so that the batch is not brought back later.
   */
  void append(EntryStore store, long first, List<byte[]> entries, VerifiedTree.Growth growth) {
    if (!HeadBatch.fits(entries)) {
      store.append(first, entries, growth.leaves(), growth.firstTile(), growth.tiles());
      file.write(growth.head());
      return;
    }
    Head before = file.head();
    Future<?> written = thread.submit(() -> file.write(growth.head(), entries));
    try {
      store.append(first, entries, growth.leaves(), growth.firstTile(), growth.tiles());
    } catch (JournalFault e) {
      takeBack(written, before, e);
      throw e;
    }
    await(written);
  }

  private void takeBack(Future<?> written, Head before, JournalFault fault) {
    try {
      await(written);
      file.write(before);
    } catch (JournalFault e) {
      fault.addSuppressed(e);
    }
  }

  /** Waits, however often it is interrupted: half an append helps nobody. */
  private static void await(Future<?> written) {
    boolean interrupted = false;
    try {
      while (true) {
        try {
          written.get();
          return;
        } catch (InterruptedException e) {
          interrupted = true;
        } catch (ExecutionException e) {
          throw e.getCause() instanceof JournalFault fault
              ? fault
              : new IllegalStateException(e.getCause());
        }
      }
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  @Override
  public void close() {
    thread.shutdown();
    file.close();
  }
}
