package org.tocsin.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Typed-in reports: filed, kept with their original, shown, withdrawn. */
class ReportAddTest {

  @TempDir private Path folder;

  private Shell desk() {
    return Shell.deskWith(folder, Shell.EXAMPLES.resolve("corridor"));
  }

  private static Shell.Ran add(Shell desk, String... more) {
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "report",
                "add",
                "--situation",
                "corridor",
                "--happened",
                "morning of 3 Dec 2022",
                "--available",
                "2022-12-03",
                "--what",
                "lifeline-closed",
                "--statement",
                "A test account."));
    arguments.addAll(List.of(more));
    return desk.run(arguments.toArray(String[]::new));
  }

  @Test
  void keepsTheOriginalByteForByteWithWhatItIs() throws IOException {
    Shell desk = desk();
    Path original = desk.write("scan.pdf", "%PDF-1.7 not much of one");
    Shell.Ran ran =
        add(
            desk,
            "--source",
            "local-authorities",
            "--whence",
            "https://example.org/scan",
            "--figure",
            "persons-cut-off=over 200",
            "--figure",
            "killed=0",
            "scan.pdf");
    assertThat(ran.code()).as(ran.toString()).isZero();
    assertThat(ran.out()).contains("Filed: r-2022-12-03-1");
    assertThat(desk.ok("report", "show", "r-2022-12-03-1").out())
        .contains("application/pdf", "scan.pdf", "https://example.org/scan", "\"size\":24")
        .contains("kept 2026-11-22T13:00:00Z", "A test account.");
    desk.ok("report", "original", "r-2022-12-03-1", "--to", "copy.pdf");
    assertThat(folder.resolve("copy.pdf")).hasSameBinaryContentAs(original);
    assertThat(desk.run("report", "original", "r-2022-12-03-1", "--to", "copy.pdf").code())
        .isEqualTo(ExitCode.PROBLEM);
    assertThat(add(desk, "--source", "local-authorities").out()).contains("r-2022-12-03-2");
    desk.ok("fsck");
  }

  @Test
  void aProtectedSourceIsInTheVaultAlone() throws IOException {
    Shell desk = desk();
    desk.write("who.txt", "Canary Person-Name\n");
    Shell.Ran ran = add(desk, "--protected-source", "--identity-file", "who.txt");
    assertThat(ran.code()).as(ran.toString()).isZero();
    assertThat(ran.out()).contains("New source: protected");
    Files.delete(folder.resolve("who.txt"));
    for (Path file : Shell.files(folder)) {
      assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
          .as(file.toString())
          .doesNotContain("Canary Person-Name");
    }
  }

  @Test
  void aNewSourceIsFiledWithIt() {
    Shell desk = desk();
    Shell.Ran ran =
        add(desk, "--new-source", "Example Monitor", "--kind", "research", "--reliability", "b");
    assertThat(ran.out()).contains("New source: example-monitor");
    assertThat(add(desk, "--new-source", "Second").err()).contains("kind of source", "--kind");
  }

  @Test
  void asksForWhatIsMissingAndAsksAgainWhereItCannotBeRead() {
    Shell desk = desk();
    Shell.Ran ran =
        desk.typed(
            List.of(
                "corrido",
                "corridor",
                "local-authorities",
                "03/12/2022",
                "3 Dec 2022",
                "?",
                "2022-12-03",
                "detention",
                "7",
                "2",
                "They say so."),
            "report",
            "add");
    assertThat(ran.code()).as(ran.toString()).isZero();
    assertThat(ran.out())
        .contains("did you mean corridor?", "whose month", "grade of credibility", "Filed:");
  }

  @Test
  void whatCannotBeReadIsNamedAllAtOnceAndNothingIsFiled() {
    Shell desk = desk();
    long before = desk.entries();
    Shell.Ran ran =
        desk.run(
            "report",
            "add",
            "--situation",
            "corridr",
            "--source",
            "local-authorities",
            "--happened",
            "yesterday-ish",
            "--available",
            "2022-12-03/..",
            "--statement",
            "x");
    assertThat(ran.code()).isEqualTo(ExitCode.PROBLEM);
    assertThat(ran.err())
        .contains("--situation", "did you mean corridor?", "--happened", "--available");
    Shell.Ran early =
        desk.run(
            "report",
            "add",
            "--situation",
            "corridor",
            "--source",
            "local-authorities",
            "--happened",
            "2022-12-03",
            "--available",
            "2022-11-01",
            "--statement",
            "x");
    assertThat(early.err()).contains("before it can have happened");
    assertThat(desk.run("report", "add", "--situation", "corridor").err())
        .contains("--source, --happened, --available, --statement");
    assertThat(desk.entries()).isEqualTo(before);
  }

  @Test
  void aWithdrawnAccountsSentencesVanishFromANewDraft() {
    Shell desk = desk();
    String draft = "--as-of=2022-12-03";
    desk.ok("alert", "draft", "corridor", draft);
    String before = desk.ok("alert", "show", "corridor-001").out();
    assertThat(before).contains("only road to Armenia was closed");
    desk.ok("report", "withdraw", "r-2022-12-03-closing", "--reason", "test");
    desk.ok("alert", "redraft", "corridor-001", draft);
    assertThat(desk.ok("alert", "show", "corridor-001").out())
        .doesNotContain("only road to Armenia was closed");
    assertThat(desk.run("report", "withdraw", "r-2022-12-03-closing").code())
        .isEqualTo(ExitCode.PROBLEM);
  }
}
