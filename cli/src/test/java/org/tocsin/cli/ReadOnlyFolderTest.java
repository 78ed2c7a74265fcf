package org.tocsin.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A folder in which nothing may be written, as a user to whom that applies: root may anywhere. */
class ReadOnlyFolderTest {

  private static final int NOBODY = 65534;

  @TempDir private Path folder;

  private String classPath = "";

  @BeforeEach
  void requireRoot() {
    assumeThat(System.getProperty("user.name"))
        .as("root alone can become another user, who may not write")
        .isEqualTo("root");
    assumeThat(Path.of("/usr/bin/setpriv")).as("setpriv, of util-linux").exists();
  }

  @Test
  void readingWorksAndWritingEndsInAProblem() throws IOException, InterruptedException {
    Shell desk = Shell.deskWith(folder, Shell.EXAMPLES.resolve("teaching"));
    long entries = desk.entries();
    classPath = classPathForAll();
    giveAway(folder.resolve("desk"), "r-xr-xr-x", "r--r--r--");
    giveAway(folder.resolve("key"), "r-xr-xr-x", "r--------");
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
    String situation = desk.ok("situation", "show").out().split(" ", 2)[0];

    Shell.Ran read = asNobody("assess", situation);
    assertThat(read.code()).as(read.toString()).isZero();
    for (List<String> write :
        List.of(
            List.of("alert", "draft", situation),
            List.of("report", "withdraw", "x"),
            List.of("vault", "recovery"),
            List.of("person", "add", "Ben", "--role", "reviewer"))) {
      Shell.Ran ran = asNobody(write.toArray(String[]::new));
      assertThat(ran.code()).as(ran.toString()).isEqualTo(ExitCode.PROBLEM);
      assertThat(ran.err()).contains("problem:").doesNotContain("\tat ", "fault of Tocsin");
    }
    assertThat(desk.entries()).isEqualTo(entries);
  }

  private Shell.Ran asNobody(String... arguments) throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(
            List.of(
                "/usr/bin/setpriv",
                "--reuid=" + NOBODY,
                "--regid=" + NOBODY,
                "--clear-groups",
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                classPath,
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

  /** The class path copied to where another user can read it: a home folder is closed to them. */
  private String classPathForAll() throws IOException {
    List<String> copies = new ArrayList<>();
    Path to = Files.createDirectory(folder.resolve("class-path"));
    for (String part : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
      Path from = Path.of(part);
      if (part.isEmpty() || !Files.exists(from) || part.contains("junit")) {
        continue;
      }
      Path copy = to.resolve(copies.size() + "-" + from.getFileName());
      copyTree(from, copy);
      copies.add(copy.toString());
    }
    return String.join(File.pathSeparator, copies);
  }

  private static void copyTree(Path from, Path to) throws IOException {
    try (Stream<Path> all = Files.walk(from)) {
      for (Path file : all.toList()) {
        Path target = Files.isDirectory(from) ? to.resolve(from.relativize(file).toString()) : to;
        Files.copy(file, target);
      }
    }
  }

  private static void giveAway(Path tree, String folders, String files) throws IOException {
    try (Stream<Path> all = Files.walk(tree)) {
      for (Path path : all.toList()) {
        String mode = Files.isDirectory(path) ? folders : files;
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(mode));
        Files.setAttribute(path, "unix:uid", NOBODY);
      }
    }
  }
}
