package org.tocsin.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A desk's own sentence in an alert: with evidence, sealed, kept while its evidence stands. */
class OwnSentenceTest {

  private static final String TEXT = "The same road was closed twice the year before.";

  @TempDir private Path folder;

  private Shell desk;
  private String report = "";

  @BeforeEach
  void drafted() {
    desk = Shell.deskWith(folder, Shell.EXAMPLES.resolve("corridor"));
    report = filed("--source", "local-authorities");
    desk.ok("alert", "draft", "corridor", "--as-of", "2022-12-20");
  }

  private String filed(String... source) {
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "report",
                "add",
                "--situation",
                "corridor",
                "--happened",
                "2022-12-03",
                "--available",
                "2022-12-03",
                "--what",
                "lifeline-closed",
                "--statement",
                "Said."));
    arguments.addAll(List.of(source));
    String out = desk.ok(arguments.toArray(String[]::new)).out();
    return out.replaceAll("(?s).*Filed: ([a-z0-9-]+),.*", "$1");
  }

  private Shell.Ran add(String... more) {
    List<String> arguments =
        new ArrayList<>(List.of("alert", "add", "corridor-001", "--text-en", TEXT));
    arguments.addAll(List.of(more));
    return desk.run(arguments.toArray(String[]::new));
  }

  private void refused(Shell.Ran ran, String words) {
    assertThat(ran.code()).as(ran.toString()).isEqualTo(ExitCode.PROBLEM);
    assertThat(ran.err()).contains(words);
    assertThat(desk.ok("alert", "show", "corridor-001").out()).doesNotContain(TEXT);
  }

  @Test
  void standsInTheAlertWithItsEvidenceAndInTheClearNowhereOnDisk() throws Exception {
    Shell.Ran ran = add("--evidence", "report/" + report, "--section", "pattern");
    assertThat(ran.code()).as(ran.toString()).isZero();
    String shown = desk.ok("alert", "show", "corridor-001").out();
    assertThat(shown).contains(TEXT);
    for (Path file : Shell.files(folder.resolve("desk"))) {
      assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
          .as(file.toString())
          .doesNotContain(TEXT);
    }
  }

  @Test
  void withoutEvidenceThereIsNoSentence() {
    refused(add(), "No evidence, no sentence");
  }

  @Test
  void evidenceMustBeWhatTheDraftHolds() {
    refused(add("--evidence", "report/r-none"), "does not hold report/r-none");
    refused(add("--evidence", report), "does not hold " + report);
    refused(add("--evidence", "report/" + report, "--section", "method"), "own procedure");
    refused(add("--evidence", "report/" + report, "--section", "patern"), "did you mean pattern");
  }

  @Test
  void aProtectedSourceIsNotWrittenFrom() {
    desk.write("who.txt", "Somebody\n");
    String hidden = filed("--protected-source", "--identity-file", "who.txt");
    desk.ok("alert", "redraft", "corridor-001", "--as-of", "2022-12-20");
    refused(add("--evidence", "report/" + hidden), "is of a protected source");
  }

  @Test
  void redraftingKeepsItWhileItsEvidenceStands() {
    add("--evidence", "report/" + report);
    desk.ok("alert", "redraft", "corridor-001", "--as-of", "2022-12-20");
    assertThat(desk.ok("alert", "show", "corridor-001").out()).contains(TEXT);
    desk.ok("report", "withdraw", report);
    Shell.Ran ran = desk.ok("alert", "redraft", "corridor-001", "--as-of", "2022-12-20");
    assertThat(ran.err()).contains("lost their evidence, left out: 1");
    assertThat(desk.ok("alert", "show", "corridor-001").out()).doesNotContain(TEXT);
  }

  @Test
  void anIdThatIsMistypedIsAnsweredWithTheOneMeant() {
    assertThat(desk.run("assess", "coridor").err()).contains("did you mean corridor?");
    assertThat(desk.run("alert", "draft", "corrridor").err()).contains("did you mean corridor?");
    assertThat(desk.run("alert", "show", "coridor-001").err())
        .contains("did you mean corridor-001?");
    assertThat(desk.run("report", "show", report.replace("r-", "")).err())
        .contains("did you mean " + report);
    String listed = desk.ok("incident", "list", "corridor", "--json").out();
    String incident = listed.replaceAll("(?s).*?\"id\": ?\"([a-z0-9-]+)\".*", "$1");
    assertThat(desk.run("incident", "link", "no-such-incident-at-all", report).err())
        .contains("There is no incident");
    assertThat(desk.run("incident", "link", incident, report + "9").err())
        .contains("did you mean " + report);
  }
}
