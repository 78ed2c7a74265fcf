package org.tocsin.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Keys to the vault, backups, restoration, destruction. */
class VaultVerbsTest {

  @TempDir private Path folder;

  private Shell desk() {
    return Shell.deskWith(folder, Shell.EXAMPLES.resolve("teaching"));
  }

  private static String anyReport(Shell desk) {
    return desk.ok("report", "show").out().split(" ", 2)[0];
  }

  @Test
  void aBackupRestoresTheWholeDesk() {
    Shell desk = desk();
    desk.ok("vault", "backup", "one.backup");
    assertThat(desk.run("vault", "backup", "one.backup").err()).contains("exists");
    desk.ok("vault", "restore", "one.backup", "--to", "again", "--key-file", "key");
    assertThat(desk.ok("situation", "show", "-w", "again").out())
        .isEqualTo(desk.ok("situation", "show").out());
    assertThat(desk.ok("fsck", "-w", "again").out()).startsWith("Sound");
    assertThat(
            desk.run("vault", "restore", "one.backup", "--to", "again", "--key-file", "key").err())
        .contains("already");
  }

  @Test
  void aKeyThatDoesNotOpenABackupLeavesTheFolderAsItWas() throws Exception {
    Shell desk = desk();
    desk.ok("vault", "backup", "one.backup");
    desk.ok("vault", "passphrase", "--new-key-file", "second");
    desk.write("words", "wrong\n");
    Files.createDirectory(folder.resolve("empty"));
    for (List<String> key :
        List.of(
            List.of("--key-file", "second"),
            List.of("--key-file", "none"),
            List.of("--passphrase-file", "words"))) {
      for (String to : List.of("again", "empty")) {
        List<String> line = new ArrayList<>(List.of("vault", "restore", "one.backup", "--to", to));
        line.addAll(key);
        Shell.Ran ran = desk.run(line.toArray(String[]::new));
        assertThat(ran.code()).as(ran.toString()).isEqualTo(ExitCode.PROBLEM);
        assertThat(ran.err()).contains("Nothing was restored: ", to + " is as it was before.");
      }
      assertThat(folder.resolve("again")).doesNotExist();
      assertThat(folder.resolve("empty")).isEmptyDirectory();
    }
    desk.ok("vault", "restore", "one.backup", "--to", "again", "--key-file", "key");
    Shell.Ran full =
        desk.run("vault", "restore", "one.backup", "--to", "again", "--key-file", "key");
    assertThat(full.err()).contains("already", "is as it was before");
    assertThat(desk.ok("fsck", "-w", "again").out()).startsWith("Sound");
  }

  @Test
  void whatIsDestroyedIsGoneAndTheBackupsThatHoldItAreNamed() {
    Shell desk = desk();
    String report = anyReport(desk);
    desk.ok("vault", "backup", "one.backup");
    Shell.Ran ran = desk.ok("vault", "destroy", "--report", report, "--yes", "--reason", "asked");
    assertThat(ran.out()).contains("Destroyed:", "still hold them", "sha256:");
    assertThat(desk.ok("report", "show", report).out()).contains("(destroyed)");
    assertThat(desk.ok("fsck").out()).startsWith("Sound");
    assertThat(desk.run("vault", "destroy", "--report", report, "--yes").err())
        .contains("nothing to destroy");
    assertThat(desk.run("vault", "destroy", "--report", "r-none", "--yes").err())
        .contains("There is no report");
    desk.ok("vault", "backup", "two.backup");
    desk.ok("vault", "restore", "two.backup", "--to", "again", "--key-file", "key");
    assertThat(desk.ok("report", "show", report, "-w", "again").out()).contains("(destroyed)");
  }

  @Test
  void restoringAnOlderBackupDestroysWhatTheNewerWorkspaceSaysWasDestroyedSince() {
    Shell desk = desk();
    String report = anyReport(desk);
    desk.ok("vault", "backup", "one.backup");
    desk.ok("vault", "destroy", "--report", report, "--yes");
    assertThat(
            desk.ok("vault", "restore", "one.backup", "--to", "again", "--key-file", "key").out())
        .containsPattern("; [1-9][0-9]* destroyed again");
    assertThat(desk.ok("report", "show", report, "-w", "again").out()).contains("(destroyed)");
    assertThat(desk.ok("fsck", "-w", "again").out()).startsWith("Sound");
    Shell elsewhere = new Shell(desk.write("elsewhere/x", "").getParent());
    elsewhere.ok("vault", "restore", "../one.backup", "--to", "third", "--key-file", "../key");
    assertThat(elsewhere.ok("report", "show", report, "-w", "third", "--key-file", "../key").out())
        .doesNotContain("(destroyed)");
  }

  @Test
  void theKeyChangesAndARecoveryCodeOpensWhenItIsLost() throws Exception {
    Shell desk = desk();
    desk.ok("vault", "passphrase", "--new-key-file", "second");
    assertThat(desk.run("fsck", "--key-file", "key").code()).isEqualTo(ExitCode.PROBLEM);
    desk.ok("fsck");
    Shell.Ran code = desk.ok("vault", "recovery");
    assertThat(code.out().strip()).matches("([0-9A-Z]{4}-){8}[0-9A-Z]{4}");
    desk.write("code", code.out());
    Files.delete(folder.resolve("second"));
    assertThat(desk.run("fsck").code()).isEqualTo(ExitCode.PROBLEM);
    desk.ok("vault", "recover", "--recovery-file", "code", "--new-key-file", "third");
    assertThat(desk.ok("fsck").out()).startsWith("Sound");
    assertThat(desk.ok("vault", "sweep").out()).startsWith("Removed: 0 items");
  }

  @Test
  void thePassphraseIsAskedForWithoutStandingOnTheCommandLine() {
    Shell shell = new Shell(folder);
    shell.write("words", "a sentence to keep\n");
    shell.ok(
        "init",
        "-w",
        "d",
        "--name",
        "N",
        "--origin",
        "d.example.org",
        "--contact",
        "c",
        "--person",
        "Ana",
        "--passphrase-file",
        "words");
    assertThat(shell.typed(List.of("a sentence to keep"), "fsck", "-w", "d").code()).isZero();
    assertThat(shell.typed(List.of("wrong"), "fsck", "-w", "d").code()).isEqualTo(ExitCode.PROBLEM);
    assertThat(shell.run("fsck", "-w", "d").err()).contains("Nobody is at a terminal");
  }
}
