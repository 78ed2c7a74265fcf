package org.tocsin.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever way a large file takes to the disk, it is there whole. */
class LargeFileTest {

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(
      longs = {
        0,
        1,
        LargeFile.USUAL - 1,
        LargeFile.USUAL,
        LargeFile.USUAL + 1,
        LargeFile.USUAL + (1 << 20),
        LargeFile.USUAL + (3 << 20) + 4_097
      })
  void holdsWhatWasWritten(long size) throws IOException {
    byte[] content = content((int) size);
    Path file = folder.resolve("item");
    write(file, content);
    assertThat(Files.readAllBytes(file)).isEqualTo(content);
  }

  /** Where nothing can go past the cache. */
  @Test
  void alsoWhereTheDiskIsMemory() throws IOException {
    Path memory = Path.of("/dev/shm");
    if (!Files.isWritable(memory)) {
      System.out.println("SKIPPED: no " + memory + " on this machine");
      return;
    }
    byte[] content = content((int) LargeFile.USUAL + 1_234_567);
    Path file = Files.createTempDirectory(memory, "tocsin").resolve("item");
    try {
      write(file, content);
      assertThat(Files.readAllBytes(file)).isEqualTo(content);
    } finally {
      Files.deleteIfExists(file);
      Files.delete(file.getParent());
    }
  }

  @Test
  void doesNotWriteOverAnother() throws IOException {
    Path file = Files.write(folder.resolve("item"), new byte[5]);
    assertThatThrownBy(() -> write(file, content(3)))
        .isInstanceOf(FileAlreadyExistsException.class);
    assertThat(file).hasSize(5);
  }

  /** In pieces as they come, none of them a block. */
  private static void write(Path file, byte[] content) throws IOException {
    Random chance = new Random(content.length);
    try (OutputStream out = new DiskFiles().create(file)) {
      int at = 0;
      while (at < content.length) {
        int piece = Math.min(content.length - at, 1 + chance.nextInt(200_000));
        if (piece == 1) {
          out.write(content[at]);
        } else {
          out.write(content, at, piece);
        }
        at += piece;
      }
    }
  }

  private static byte[] content(int size) {
    byte[] content = new byte[size];
    new Random(7).nextBytes(content);
    return content;
  }
}
