package org.tocsin.notice.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** A disk that does so many steps, half of one more where it is a write, and then nothing. */
final class FailingDisk extends Disk {
  private int left;

  FailingDisk(int steps) {
    this.left = steps;
  }

  @Override
  void makeFolder(Path folder) throws IOException {
    step();
    super.makeFolder(folder);
  }

  @Override
  void write(Path file, byte[] bytes) throws IOException {
    if (left == 0) {
      Files.write(file, Arrays.copyOf(bytes, bytes.length / 2));
    }
    step();
    super.write(file, bytes);
  }

  @Override
  void move(Path from, Path to) throws IOException {
    step();
    super.move(from, to);
  }

  @Override
  void delete(Path file) throws IOException {
    step();
    super.delete(file);
  }

  @Override
  void sync(Path folder) throws IOException {
    step();
    super.sync(folder);
  }

  private void step() throws IOException {
    if (left == 0) {
      throw new IOException("No space left on device");
    }
    left--;
  }
}
