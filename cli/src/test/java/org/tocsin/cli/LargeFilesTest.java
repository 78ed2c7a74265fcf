package org.tocsin.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Files far larger than the heap, taken by a process of its own that has 64 MB. The original is 200
 * MiB unless {@code -Dtocsin.large=true} asks for 1 GiB, which takes a minute and 3 GiB of disk.
 */
class LargeFilesTest {

  private static final long SIZE = (Boolean.getBoolean("tocsin.large") ? 1024L : 200L) << 20;

  @TempDir private Path folder;

  @Test
  void anOriginalLargerThanTheHeapIsKeptAndComesBackByteForByte()
      throws IOException, InterruptedException {
    Shell desk = Shell.deskWith(folder, Shell.EXAMPLES.resolve("corridor"));
    Path original = sparse("film.mp4", SIZE);
    Shell.Ran added =
        small(
            "report",
            "add",
            "film.mp4",
            "--situation",
            "corridor",
            "--source",
            "local-authorities",
            "--happened",
            "2022-12-03",
            "--available",
            "2022-12-03",
            "--what",
            "lifeline-closed",
            "--statement",
            "A long film.");
    assertThat(added.code()).as(added.toString()).isZero();
    assertThat(desk.ok("report", "show", "r-2022-12-03-1").out()).contains("\"size\":" + SIZE);
    Shell.Ran written = small("report", "original", "r-2022-12-03-1", "--to", "copy.mp4");
    assertThat(written.code()).as(written.toString()).isZero();
    assertThat(Files.mismatch(folder.resolve("copy.mp4"), original)).isEqualTo(-1);
  }

  @Test
  void aCaseFileOfOneGibibyteIsRefusedAtOnce() throws IOException, InterruptedException {
    Shell desk = Shell.desk(folder);
    Files.createDirectories(folder.resolve("case"));
    sparse("case/a.yaml", 1L << 30);
    Shell.Ran ran = small("case", "import", "case");
    assertThat(ran.code()).as(ran.toString()).isEqualTo(ExitCode.PROBLEM);
    assertThat(ran.err()).contains("problem:", "a.yaml", "1073741824").doesNotContain("memory");
    assertThat(desk.entries()).isEqualTo(3);
  }

  /** Zeros, and near the end some bytes that are not. */
  private Path sparse(String name, long size) throws IOException {
    Path file = folder.resolve(name);
    try (RandomAccessFile out = new RandomAccessFile(file.toFile(), "rw")) {
      out.setLength(size);
      out.seek(size - 70_000);
      try (InputStream words = getClass().getResourceAsStream("LargeFilesTest.class")) {
        out.write(words == null ? new byte[] {1} : words.readNBytes(10_000));
      }
    }
    return file;
  }

  private Shell.Ran small(String... arguments) throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx64m",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                "org.tocsin.cli.main.Main"));
    command.addAll(List.of(arguments));
    Path out = folder.resolve("out");
    Path err = folder.resolve("err");
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.environment().put("TOCSIN_WORKSPACE", folder.resolve("desk").toString());
    int code = builder.redirectOutput(out.toFile()).redirectError(err.toFile()).start().waitFor();
    return new Shell.Ran(
        code,
        Files.readString(out, StandardCharsets.UTF_8),
        Files.readString(err, StandardCharsets.UTF_8));
  }
}
