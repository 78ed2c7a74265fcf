package org.tocsin.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The small file beside the database that says how far entries were acknowledged. It exists because
 * SQLite, opening a write-ahead log, drops frames after a bad checksum in silence: without it, lost
 * entries would look like entries never written.
 *
 * <p>Two slots of one sector each lie in blocks of their own and are written in turn, so the last
 * head but one survives any interrupted write. The file never grows, so a write is one block and
 * its sync touches no file system metadata.
 */
final class HeadFile implements AutoCloseable {
  static final String NAME = "journal.head";

  private static final int BLOCK = 4096;
  private static final int LENGTH = 2 * BLOCK;

  private final Path file;
  private final FileChannel channel;
  private HeadSlot current;

  private HeadFile(Path file, FileChannel channel, HeadSlot current) {
    this.file = file;
    this.channel = channel;
    this.current = current;
  }

  /** Makes a head file, synced with its directory. */
  static void create(Path directory, Head head) {
    byte[] bytes = new byte[LENGTH];
    System.arraycopy(new HeadSlot(1, head).encode(), 0, bytes, BLOCK, HeadSlot.LENGTH);
    System.arraycopy(new HeadSlot(0, head).encode(), 0, bytes, 0, HeadSlot.LENGTH);
    DurableFiles.replace(directory, NAME, bytes);
  }

  static HeadFile open(Path file) {
    HeadSlot current = read(file);
    try {
      FileChannel channel =
          FileChannel.open(
              file, StandardOpenOption.READ, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
      return new HeadFile(file, channel, current);
    } catch (IOException e) {
      throw StorageFaults.of(file, e);
    }
  }

  /**
   * Reads the newer slot.
   *
   * @throws JournalFault if the file is missing, or either slot is not as it was written: which of
   *     two heads a damaged slot held cannot be known, so it takes a person to decide
   */
  static HeadSlot read(Path file) {
    List<Optional<HeadSlot>> slots = readSlots(file);
    Optional<HeadSlot> even = slots.get(0);
    Optional<HeadSlot> odd = slots.get(1);
    if (even.isEmpty() || odd.isEmpty()) {
      throw damaged(file, even.or(() -> odd), even.isEmpty() ? 0 : BLOCK);
    }
    long difference = even.get().generation() - odd.get().generation();
    if (Math.abs(difference) != 1 || even.get().generation() % 2 != 0) {
      throw damaged(file, Optional.empty(), 0);
    }
    return difference > 0 ? even.get() : odd.get();
  }

  /** Both slots as they are, for recovery and for reading beside a writer. */
  static List<Optional<HeadSlot>> readSlots(Path file) {
    byte[] bytes;
    try {
      if (Files.size(file) != LENGTH) {
        return List.of(Optional.empty(), Optional.empty());
      }
      bytes = Files.readAllBytes(file);
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
    List<Optional<HeadSlot>> slots = new ArrayList<>();
    for (int at = 0; at < LENGTH; at += BLOCK) {
      slots.add(HeadSlot.decode(Arrays.copyOfRange(bytes, at, at + HeadSlot.LENGTH)));
    }
    return slots;
  }

  Head head() {
    return current.head();
  }

  /** Replaces the head; returns once it is on the disk. */
  void write(Head head) {
    HeadSlot next = new HeadSlot(current.generation() + 1, head);
    ByteBuffer buffer = ByteBuffer.wrap(next.encode());
    try {
      long at = next.generation() % 2 * BLOCK;
      while (buffer.hasRemaining()) {
        channel.write(buffer, at + buffer.position());
      }
      channel.force(false);
    } catch (IOException e) {
      throw StorageFaults.of(file, e);
    }
    current = next;
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw StorageFaults.of(file, e);
    }
  }

  private static JournalFault damaged(Path file, Optional<HeadSlot> other, int offset) {
    String says =
        other
            .map(slot -> "the other slot says " + slot.head().size() + " entries")
            .orElse("neither slot can be trusted");
    return new JournalFault(
        JournalFault.Code.HEAD_DAMAGED,
        file + ", byte " + offset,
        "a slot of the head is not as it was written; " + says,
        "Put the head back from a backup, or run the journal's recovery, which accepts what the"
            + " database holds");
  }
}
