package org.tocsin.journal.site;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.tocsin.journal.tree.Hash;
import org.tocsin.journal.tree.TreeHasher;

/** Compares files with the manifest's digests, on two threads, reading each file once. */
final class FileDigests {
  private static final int THREADS = 2;
  private static final int BUFFER = 1 << 18;

  private final Path site;
  private final List<SiteManifest.Line> files;
  private final AtomicInteger next = new AtomicInteger();
  private final List<Refusal> refusals = Collections.synchronizedList(new ArrayList<>());

  private FileDigests(Path site, List<SiteManifest.Line> files) {
    this.site = site;
    this.files = files;
  }

  /** A refusal for each file, known to be there with the size listed, whose bytes are others. */
  static List<Refusal> compare(Path site, List<SiteManifest.Line> files) {
    FileDigests digests = new FileDigests(site, files);
    List<Thread> threads = new ArrayList<>();
    for (int i = 1; i < THREADS; i++) {
      Thread thread = new Thread(digests::work, "tocsin-verify-" + i);
      thread.setDaemon(true);
      thread.start();
      threads.add(thread);
    }
    digests.work();
    threads.forEach(FileDigests::join);
    return List.copyOf(digests.refusals);
  }

  private void work() {
    MessageDigest digest = TreeHasher.sha256();
    byte[] buffer = new byte[BUFFER];
    int i;
    while ((i = next.getAndIncrement()) < files.size()) {
      compare(files.get(i), digest, buffer);
    }
  }

  private void compare(SiteManifest.Line file, MessageDigest digest, byte[] buffer) {
    try {
      long read = update(site.resolve(file.path()), file.size(), digest, buffer);
      Hash hash = Hash.of(digest.digest());
      if (read != file.size() || !hash.equals(file.sha256())) {
        refusals.add(
            new Refusal(
                Refusal.Code.CHANGED,
                file.path(),
                "its bytes are not those the manifest lists (sha256 " + hash + ")"));
      }
    } catch (IOException e) {
      digest.reset();
      refusals.add(
          new Refusal(Refusal.Code.NOT_A_FILE, file.path(), "cannot be read: " + e.getMessage()));
    }
  }

  /** Stops one byte past the size expected, whatever the file has become since it was listed. */
  private static long update(Path file, long size, MessageDigest digest, byte[] buffer)
      throws IOException {
    long read = 0;
    try (SeekableByteChannel channel =
        Files.newByteChannel(file, Set.of(StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS))) {
      ByteBuffer target = ByteBuffer.wrap(buffer);
      while (read <= size) {
        target.clear();
        int count = channel.read(target);
        if (count < 0) {
          return read;
        }
        digest.update(buffer, 0, count);
        read += count;
      }
    }
    return read;
  }

  private static void join(Thread thread) {
    boolean interrupted = false;
    while (true) {
      try {
        thread.join();
        break;
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
