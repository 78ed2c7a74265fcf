package org.tocsin.journal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/**
 * The small file beside the database that says how far entries were acknowledged. It exists because
 * SQLite, opening a write-ahead log, drops frames after a bad checksum in silence: without it, lost
 * entries would look like entries never written.
 *
 * <p>Two slots are written in turn, so the last head but one survives any interrupted write. Each
 * is one sector, and after it, if there is room, the batch of entries that led to it. The file
 * never grows, so its sync touches no file system metadata.
 */
final class HeadFile implements AutoCloseable {
  static final String NAME = "journal.head";

  /** Bytes from one slot to the next: whole blocks, so that writing one leaves the other alone. */
  static final int SLOT = 16_384;

  private static final int LENGTH = 2 * SLOT;
  private static final int MOST_ATTEMPTS = 5;
  private static final long PAUSE_NANOSECONDS = 5_000_000;

  private final Path file;
  private final FileChannel channel;
  private HeadContent content;

  private HeadFile(Path file, FileChannel channel, HeadContent content) {
    this.file = file;
    this.channel = channel;
    this.content = content;
  }

  /** Makes a head file, synced with its directory. */
  static void create(Path directory, Head head) {
    byte[] bytes = new byte[LENGTH];
    byte[] odd = HeadSlot.withoutBatch(1, head).encode();
    byte[] even = HeadSlot.withoutBatch(0, head).encode();
    System.arraycopy(odd, 0, bytes, SLOT, HeadSlot.LENGTH);
    System.arraycopy(even, 0, bytes, 0, HeadSlot.LENGTH);
    DurableFiles.replace(directory, NAME, bytes);
  }

  static HeadFile open(Path file) {
    HeadContent content = read(file);
    try {
      FileChannel channel =
          FileChannel.open(
              file, StandardOpenOption.READ, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
      return new HeadFile(file, channel, content);
    } catch (IOException e) {
      throw StorageFaults.of(file, e);
    }
  }

  /**
   * Reads both slots, and the batch of the newer.
   *
   * @throws JournalFault if the file is missing, or either slot is not as it was written: which of
   *     two heads a damaged slot held cannot be known, so it takes a person to decide
   */
  static HeadContent read(Path file) {
    byte[] bytes = bytes(file);
    if (bytes.length != LENGTH) {
      throw damaged(file.toString(), "it has not the " + LENGTH + " bytes of a head file");
    }
    Optional<HeadSlot> even = HeadSlot.decode(Arrays.copyOf(bytes, HeadSlot.LENGTH));
    Optional<HeadSlot> odd =
        HeadSlot.decode(Arrays.copyOfRange(bytes, SLOT, SLOT + HeadSlot.LENGTH));
    if (even.isEmpty() || odd.isEmpty()) {
      String says =
          even.or(() -> odd)
              .map(slot -> "the other slot says " + slot.head().size() + " entries")
              .orElse("neither slot can be trusted");
      throw damaged(
          file + ", byte " + (even.isEmpty() ? 0 : SLOT),
          "a slot of the head is not as it was written; " + says);
    }
    long difference = even.get().generation() - odd.get().generation();
    if (Math.abs(difference) != 1 || even.get().generation() % 2 != 0) {
      throw damaged(file + ", byte 0", "its two slots do not follow one another");
    }
    HeadSlot newer = difference > 0 ? even.get() : odd.get();
    HeadSlot older = difference > 0 ? odd.get() : even.get();
    int from = (difference > 0 ? 0 : SLOT) + HeadSlot.LENGTH;
    byte[] batch = Arrays.copyOfRange(bytes, from, from + newer.batchLength());
    return new HeadContent(newer, older, batch);
  }

  /** As {@link #read}, but looks again if what it sees may be a writer's write under way. */
  static HeadContent readBesideWriter(Path file) {
    for (int attempt = 1; attempt < MOST_ATTEMPTS; attempt++) {
      try {
        HeadContent content = read(file);
        if (content.isBatchWhole()) {
          return content;
        }
      } catch (JournalFault e) {
        if (e.code() != JournalFault.Code.HEAD_DAMAGED) {
          throw e;
        }
      }
      LockSupport.parkNanos(PAUSE_NANOSECONDS);
    }
    return read(file);
  }

  private static byte[] bytes(Path file) {
    try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
      // One byte more than expected tells a longer file, whatever its size.
      return in.readNBytes(LENGTH + 1);
    } catch (NoSuchFileException e) {
      throw new JournalFault(
          JournalFault.Code.HEAD_MISSING,
          file.toString(),
          "the head file is missing, so nothing says how many entries were acknowledged",
          "Put it back from a backup, or run the journal's recovery, which accepts what the"
              + " database holds");
    } catch (IOException e) {
      throw StorageFaults.of(file, e);
    }
  }

  HeadContent content() {
    return content;
  }

  Head head() {
    return content.head();
  }

  /** Replaces the head; returns once it is on the disk. */
  void write(Head head) {
    write(head, List.of());
  }

  /**
   * Replaces the head; returns once it is on the disk.
   *
   * @param entries those from the present head to the new one, to be carried; or none
   */
  void write(Head head, List<byte[]> entries) {
    byte[] batch = HeadBatch.encode(entries);
    HeadSlot next = HeadSlot.with(content.newer().generation() + 1, head, batch);
    ByteBuffer buffer = ByteBuffer.allocate(HeadSlot.LENGTH + batch.length);
    buffer.put(next.encode()).put(batch).flip();
    try {
      long at = next.generation() % 2 * SLOT;
      while (buffer.hasRemaining()) {
        channel.write(buffer, at + buffer.position());
      }
      channel.force(false);
    } catch (IOException e) {
      throw StorageFaults.of(file, e);
    }
    content = new HeadContent(next, content.newer(), batch);
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw StorageFaults.of(file, e);
    }
  }

  private static JournalFault damaged(String where, String found) {
    return new JournalFault(
        JournalFault.Code.HEAD_DAMAGED,
        where,
        found,
        "Put the head back from a backup, or run the journal's recovery, which accepts what the"
            + " database holds");
  }
}
