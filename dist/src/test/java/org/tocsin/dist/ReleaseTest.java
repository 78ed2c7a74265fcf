package org.tocsin.dist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The zip holds what it promises, runs with Java alone, and shows nothing of who built it. */
class ReleaseTest {
  private static final boolean WINDOWS =
      System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("windows");

  private static final List<String> PROGRAMS = List.of("bin/tocsin", "bin/tocsin.cmd");

  private static final Path JAVA =
      Path.of(System.getProperty("java.home"), "bin", WINDOWS ? "java.exe" : "java");

  @TempDir Path folder;

  @Test
  void holds_programs_libraries_examples_and_papers() throws IOException {
    assertThat(Release.names())
        .contains(
            "bin/tocsin",
            "bin/tocsin.cmd",
            "bin/java.sh",
            "lib/tocsin-cli-" + Checkout.VERSION + ".jar",
            "tocsin-verify.jar",
            "LICENSE",
            "NOTICE",
            "THIRD-PARTY.md",
            "CHANGELOG.md",
            "SECURITY.md",
            "docs/desk.md",
            "docs/security.md",
            "licences/asm.txt",
            "licences/bcprov-jdk18on.txt",
            "licences/duckdb_jdbc.txt",
            "licences/icu4j.txt",
            "licences/jgrapht-core.txt",
            "licences/zxcvbn.txt",
            "examples/corridor/",
            "examples/srebrenica/",
            "examples/teaching/",
            "schema/case.schema.json",
            "schema/assessment.schema.json");
  }

  @Test
  void carries_no_test_library() throws IOException {
    assertThat(Release.names())
        .noneMatch(name -> name.matches("lib/(junit|jqwik|assertj|archunit|jazzer|error_prone).*"));
  }

  @Test
  void tells_neither_when_nor_under_which_umask_it_was_built() throws IOException {
    LocalDateTime fixed = LocalDateTime.parse("2026-11-22T00:00:00");
    assertThat(Release.times()).allMatch(fixed::equals);
    assertThat(Release.modes())
        .containsEntry("bin/tocsin", "rwxr-xr-x")
        .allSatisfy(
            (name, mode) ->
                assertThat(mode)
                    .as(name)
                    .isEqualTo(PROGRAMS.contains(name) ? "rwxr-xr-x" : "rw-r--r--"));
  }

  @Test
  void has_windows_line_ends_in_the_windows_script_only() throws IOException {
    Path home = Release.unpack(folder);
    assertThat(Files.readString(home.resolve("bin/tocsin.cmd"))).contains("@echo off\r\n");
    assertThat(Files.readString(home.resolve("bin/tocsin"))).doesNotContain("\r");
    assertThat(Files.readString(home.resolve("bin/java.sh"))).doesNotContain("\r");
  }

  @Test
  void runs_with_java_alone_on_the_path() throws Exception {
    assumeFalse(WINDOWS, "links to java need rights on Windows");
    Path home = Release.unpack(folder);
    Path runtime = Files.createDirectories(folder.resolve("runtime/bin"));
    Files.createSymbolicLink(runtime.resolve("java"), JAVA);
    Run run =
        Run.of(
            folder,
            Map.of("PATH", runtime + ":/usr/bin:/bin"),
            List.of(home.resolve("bin/tocsin").toString(), "--version"));
    assertThat(run.err()).isEmpty();
    assertThat(run.out()).contains(Checkout.VERSION);
    assertThat(run.code()).isZero();
  }

  @Test
  void runs_through_a_link_from_elsewhere_and_from_a_folder_with_blanks() throws Exception {
    assumeFalse(WINDOWS, "a POSIX script");
    Path home = Release.unpack(Files.createDirectories(folder.resolve("a place, with blanks")));
    Path link = Files.createSymbolicLink(folder.resolve("tocsin"), home.resolve("bin/tocsin"));
    Run run = Run.of(folder, javaHome(), List.of(link.toString(), "--version"));
    assertThat(run.err()).isEmpty();
    assertThat(run.code()).isZero();
  }

  @Test
  void runs_on_windows_too() throws Exception {
    assumeTrue(WINDOWS, "needs Windows");
    Path home = Release.unpack(folder);
    Run run =
        Run.of(
            folder,
            Map.of("JAVA_HOME", System.getProperty("java.home"), "PATH", System.getenv("PATH")),
            List.of("cmd", "/c", home.resolve("bin\\tocsin.cmd").toString(), "--version"));
    assertThat(run.out()).contains(Checkout.VERSION);
    assertThat(run.code()).isZero();
  }

  @Test
  void says_what_to_install_where_there_is_no_java() throws Exception {
    assumeFalse(WINDOWS, "a POSIX script");
    Path home = Release.unpack(folder);
    Path old = Files.createDirectories(folder.resolve("old/bin"));
    Files.writeString(old.resolveSibling("release"), "JAVA_VERSION=\"11.0.2\"\n");
    Path oldJava = Files.writeString(old.resolve("java"), "#!/bin/sh\nexit 99\n");
    assertThat(oldJava.toFile().setExecutable(true)).isTrue();
    Run run =
        Run.of(
            folder,
            Map.of("JAVA_HOME", old.getParent().toString(), "PATH", toolsWithoutJava()),
            List.of(home.resolve("bin/tocsin").toString(), "--version"));
    assertThat(run.code()).isEqualTo(69);
    assertThat(run.err()).contains("needs Java 17 or newer").contains("(version 11)");
  }

  @Test
  void passes_the_exit_code_of_a_mistake_through() throws Exception {
    assumeFalse(WINDOWS, "a POSIX script");
    Path home = Release.unpack(folder);
    String program = home.resolve("bin/tocsin").toString();
    assertThat(Run.of(folder, javaHome(), List.of(program, "--no-such-option")).code())
        .isEqualTo(2);
  }

  @Test
  void the_small_verifier_runs_alone() throws Exception {
    Path jar = Release.unpack(folder).resolve("tocsin-verify.jar");
    Path site = Files.createDirectories(folder.resolve("no site"));
    Run run =
        Run.of(
            folder,
            Map.of("HOME", folder.toString()),
            List.of(JAVA.toString(), "-jar", jar.toString(), site.toString()));
    assertThat(run.out() + run.err()).contains("proof").doesNotContain("NoClassDefFound");
    assertThat(run.code()).isNotZero();
  }

  private Map<String, String> javaHome() {
    return Map.of("JAVA_HOME", System.getProperty("java.home"), "PATH", "/usr/bin:/bin");
  }

  /** The few commands the script calls, linked into one folder, so that no java is beside them. */
  private String toolsWithoutJava() throws IOException {
    Path tools = Files.createDirectories(folder.resolve("tools"));
    for (String tool : List.of("sh", "dirname", "basename", "readlink", "sed", "head")) {
      for (Path bin : List.of(Path.of("/usr/bin"), Path.of("/bin"))) {
        if (Files.exists(bin.resolve(tool)) && !Files.exists(tools.resolve(tool))) {
          Files.createSymbolicLink(tools.resolve(tool), bin.resolve(tool));
        }
      }
    }
    return tools.toString();
  }
}
