package org.tocsin.vault;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The real disk, until a chosen step: that one is half done and fails, and perhaps all after it.
 */
final class FaultyFiles implements VaultFiles {
  private final VaultFiles disk = new DiskFiles();
  private final List<String> steps = new ArrayList<>();
  private int failAt = Integer.MAX_VALUE;
  private boolean stayDown;

  /** The n-th step from now fails, counted from 1; a full disk that was then cleared. */
  void failOnceAt(int n) {
    steps.clear();
    failAt = n;
    stayDown = false;
  }

  /** The n-th step from now and all after it fail; as good as a crash. */
  void crashAt(int n) {
    failOnceAt(n);
    stayDown = true;
  }

  void heal() {
    failOnceAt(Integer.MAX_VALUE);
  }

  List<String> steps() {
    return List.copyOf(steps);
  }

  private boolean fails(String step, Path path) {
    steps.add(step + " " + path.getFileName());
    return stayDown ? steps.size() >= failAt : steps.size() == failAt;
  }

  private void step(String step, Path path) throws IOException {
    if (fails(step, path)) {
      throw full();
    }
  }

  private static IOException full() {
    return new IOException("No space left on device");
  }

  @Override
  public OutputStream create(Path file) throws IOException {
    step("create", file);
    return new FilterOutputStream(disk.create(file)) {
      @Override
      public void write(byte[] bytes, int offset, int length) throws IOException {
        if (fails("write", file)) {
          out.write(bytes, offset, length / 2);
          throw full();
        }
        out.write(bytes, offset, length);
      }
    };
  }

  @Override
  public InputStream read(Path file) throws IOException {
    return disk.read(file);
  }

  @Override
  public void force(Path file) throws IOException {
    step("force", file);
    disk.force(file);
  }

  @Override
  public void forceFolder(Path folder) throws IOException {
    step("forceFolder", folder);
    disk.forceFolder(folder);
  }

  @Override
  public void move(Path from, Path to) throws IOException {
    step("move", to);
    disk.move(from, to);
  }

  @Override
  public void overwrite(Path file) throws IOException {
    if (fails("overwrite", file)) {
      byte[] bytes = Files.readAllBytes(file);
      Arrays.fill(bytes, 0, bytes.length / 2, (byte) 0);
      Files.write(file, bytes);
      throw full();
    }
    disk.overwrite(file);
  }

  @Override
  public void delete(Path file) throws IOException {
    step("delete", file);
    disk.delete(file);
  }

  @Override
  public void makeFolder(Path folder) throws IOException {
    step("makeFolder", folder);
    disk.makeFolder(folder);
  }

  @Override
  public List<String> list(Path folder) throws IOException {
    return disk.list(folder);
  }
}
