package org.tocsin.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** Writes small files so that they are whole or not there, after a power cut as well. */
final class DurableFiles {
  private static final boolean WINDOWS = System.getProperty("os.name").startsWith("Windows");

  private DurableFiles() {}

  /** Writes a file through a neighbour, syncs it, moves it in place and syncs the directory. */
  static void replace(Path directory, String name, byte[] bytes) {
    Path file = directory.resolve(name);
    Path part = directory.resolve(name + ".part");
    try {
      try (FileChannel channel =
          FileChannel.open(
              part,
              StandardOpenOption.CREATE,
              StandardOpenOption.TRUNCATE_EXISTING,
              StandardOpenOption.WRITE)) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        while (buffer.hasRemaining()) {
          channel.write(buffer);
        }
        channel.force(true);
      }
      Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw StorageFaults.of(file, e);
    }
    syncDirectory(directory);
  }

  /** Makes new names in a directory durable; Windows has no such call and does it by itself. */
  static void syncDirectory(Path directory) {
    if (WINDOWS) {
      return;
    }
    try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
      channel.force(true);
    } catch (IOException e) {
      throw StorageFaults.of(directory, e);
    }
  }
}
