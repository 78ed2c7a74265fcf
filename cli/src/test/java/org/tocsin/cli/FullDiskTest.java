package org.tocsin.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A disk without room: a small tmpfs, where this user may mount one. */
class FullDiskTest {

  private static final Path CORRIDOR = Shell.EXAMPLES.resolve("corridor").toAbsolutePath();

  @TempDir private Path folder;

  private Path disk = Path.of("");
  private boolean mounted;

  @BeforeEach
  void mount() throws IOException, InterruptedException {
    disk = Files.createDirectory(folder.resolve("disk"));
    mounted = ran("mount", "-t", "tmpfs", "-o", "size=4m", "tmpfs", disk.toString());
    assumeThat(mounted).as("a tmpfs can be mounted, which takes root").isTrue();
  }

  @AfterEach
  void unmount() throws IOException, InterruptedException {
    if (mounted) {
      assertThat(ran("umount", disk.toString())).isTrue();
    }
  }

  private static boolean ran(String... command) throws IOException, InterruptedException {
    try {
      return new ProcessBuilder(command).redirectErrorStream(true).start().waitFor() == 0;
    } catch (IOException e) {
      // There is no such command here.
      return false;
    }
  }

  /** Takes all room but so many bytes. */
  private Path fill(int left) throws IOException {
    Path filler = disk.resolve("filler");
    byte[] noise = new byte[4096];
    new Random(7).nextBytes(noise);
    try (OutputStream out = Files.newOutputStream(filler)) {
      while (Files.getFileStore(disk).getUsableSpace() > left + noise.length) {
        out.write(noise);
      }
    }
    return filler;
  }

  private static void refused(Shell.Ran ran) {
    assertThat(ran.code()).as(ran.toString()).isEqualTo(ExitCode.PROBLEM);
    assertThat(ran.err()).contains("problem:").doesNotContain("\tat ", "fault of Tocsin");
  }

  @Test
  void importingDraftingAndPublishingEndInAProblemAndAnIntactWorkspace() throws IOException {
    Shell desk = Shell.desk(disk);
    long founded = desk.entries();
    for (int left : new int[] {0, 64 << 10, 256 << 10}) {
      Path filler = fill(left);
      refused(desk.run("case", "import", CORRIDOR.toString()));
      Files.delete(filler);
      assertThat(desk.entries()).isEqualTo(founded);
    }
    desk.ok("case", "import", CORRIDOR.toString());
    long imported = desk.entries();
    Path filler = fill(0);
    refused(desk.run("alert", "draft", "corridor", "--as-of", "2022-12-03"));
    Files.delete(filler);
    assertThat(desk.entries()).isEqualTo(imported);
    desk.ok("alert", "draft", "corridor", "--as-of", "2022-12-03");
    desk.ok("alert", "ask", "corridor-001", "azerbaijan", "--within", "48h");
    desk.ok("alert", "review", "corridor-001", "--approve");
    desk.ok("alert", "issue", "corridor-001");
    long issued = desk.entries();
    filler = fill(32 << 10);
    refused(desk.run("publish"));
    Files.delete(filler);
    assertThat(desk.entries()).isEqualTo(issued);
    desk.ok("publish");
    desk.ok("verify", "desk/site");
  }
}
