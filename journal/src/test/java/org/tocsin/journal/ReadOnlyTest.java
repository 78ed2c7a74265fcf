package org.tocsin.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A folder in which an unprivileged user may read and not write. */
class ReadOnlyTest {
  @TempDir Path directory;

  private boolean root;
  private Path journal = Path.of("");

  @BeforeEach
  void requireOtherUser() throws IOException {
    boolean posix = Files.getFileStore(directory).supportsFileAttributeView("posix");
    Assumptions.assumeTrue(posix, "needs POSIX permissions");
    root = Files.getOwner(directory).getName().equals("root");
    boolean other = !root || Files.exists(Path.of("/usr/bin/setpriv"));
    Assumptions.assumeTrue(other, "root may write anywhere: needs setpriv to be someone else");
    journal = directory.resolve("journal");
  }

  @Test
  void a_closed_journal_is_read_in_place_and_not_written() throws Exception {
    Head head = DamagedJournal.makeClosed(journal, 300);
    List<String> said = probe();
    assertThat(said.get(0)).startsWith("READ_ONLY ").contains(journal.toString());
    assertThat(said.get(1)).isEqualTo("read " + head.root() + " copy false");
  }

  @Test
  void one_with_a_log_left_is_read_from_a_private_copy() throws Exception {
    Head head = DamagedJournal.make(journal, 300, 2);
    List<String> said = probe();
    assertThat(said.get(0)).startsWith("READ_ONLY ").contains("journal.");
    assertThat(said.get(1)).isEqualTo("read " + head.root() + " copy true");
  }

  private List<String> probe() throws IOException, InterruptedException {
    List<String> before = state();
    allow(directory, "rwxr-xr-x");
    allow(Objects.requireNonNull(Crashes.NATIVE.getParent()), "rwxr-xr-x");
    allow(Crashes.NATIVE, "rwxr-xr-x");
    allow(journal, "r-xr-xr-x");
    try (Stream<Path> files = Files.list(journal)) {
      for (Path file : files.toList()) {
        allow(file, "r--r--r--");
      }
    }
    List<String> command = new ArrayList<>();
    if (root) {
      command.addAll(
          List.of("/usr/bin/setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"));
    }
    command.addAll(Crashes.java(readableClassPath()));
    command.addAll(List.of(ReadOnlyProbe.class.getName(), journal.toString()));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
    assertThat(process.waitFor()).as(said).isZero();
    allow(journal, "rwxr-xr-x");
    assertThat(state()).isEqualTo(before);
    return said.lines().toList();
  }

  private List<String> state() throws IOException {
    List<String> state = new ArrayList<>();
    try (Stream<Path> files = Files.list(journal).sorted()) {
      for (Path file : files.toList()) {
        state.add(file.getFileName() + " " + HeadBatch.digest(Files.readAllBytes(file)));
      }
    }
    return state;
  }

  /** Copies of what the probe needs: another user may not see into our home. */
  private String readableClassPath() throws IOException {
    List<String> places = new ArrayList<>();
    for (String place : Crashes.CLASS_PATH.split(File.pathSeparator, -1)) {
      Path from = Path.of(place);
      Path to = directory.resolve("class-path-" + places.size());
      places.add(to.toString());
      try (Stream<Path> all = Files.walk(from)) {
        for (Path path : all.toList()) {
          // Resolving the empty path of the place itself gives the place itself.
          Path copy = to.resolve(from.relativize(path).toString());
          if (!path.toString().contains("Inputs")) {
            Files.copy(path, copy);
            allow(copy, "rwxr-xr-x");
          }
        }
      }
    }
    return String.join(File.pathSeparator, places);
  }

  private static void allow(Path path, String permissions) throws IOException {
    Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
  }
}
