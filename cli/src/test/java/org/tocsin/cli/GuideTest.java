package org.tocsin.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A newcomer, from an empty folder to a first reviewed alert, without the manual. */
class GuideTest {

  private static final List<String> DESK =
      List.of(
          "my-desk",
          "Example Desk",
          "?",
          "alerts@example.org",
          "bad name",
          "desk.example.org",
          "Ana",
          "maybe",
          "yes",
          "stick.key");

  private static final List<String> EVENT =
      List.of(
          "Mountain enclave",
          "the people of the enclave",
          "about 120,000",
          "UN OCHA",
          "Road closing, December 2022",
          "lifeline-closd",
          "lifeline-closed",
          "<",
          "",
          "03/12/2022",
          "morning of 3 Dec 2022",
          "Mountain road",
          "the road to the plain",
          "road",
          "closes",
          "over 200",
          "persons-cut-off",
          "Local authority",
          "local-authority",
          "B",
          "3",
          "2022-12-03",
          "The local authority reports that the road was closed for two hours.",
          "Ministry of Defence of Examplia",
          "state",
          "The ministry says that the road was closed for repairs.",
          "2022-12-04");

  @TempDir private Path folder;

  @Test
  void aSecondPersonApprovesAndTheSiteVerifies() throws IOException {
    Shell shell = new Shell(folder);
    Shell.Ran ran = shell.typed(lines("48h", "Ana", "Ben", "nobody", "Ben", "yes"), "alert", "new");
    assertThat(ran.code()).as(ran.toString()).isZero();
    assertThat(ran.out())
        .contains("did you mean lifeline-closed?", "whose month", "neither yes nor no")
        .contains("Whoever drafted does not approve", "Issued: mountain-enclave-001", "VERIFIED");
    assertThat(shell.ok("verify", "my-desk/site").out()).startsWith("VERIFIED");
    assertThat(shell.ok("person", "list", "-w", "my-desk").out()).contains("Ben  reviewer");
    assertThat(site()).doesNotContain("Ana").doesNotContain("Ben");
    for (Path file : Shell.files(folder.resolve("my-desk"))) {
      if (!file.startsWith(folder.resolve("my-desk/site"))) {
        assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
            .as(file.toString())
            .doesNotContain("closed for two hours", "closed for repairs");
      }
    }
  }

  @Test
  void aDeskOfOnePersonSaysSoInPublic() {
    Shell shell = new Shell(folder);
    Shell.Ran ran = shell.typed(lines("2d", "alone", "yes", "yes"), "alert", "new");
    assertThat(ran.code()).as(ran.toString()).isZero();
    assertThat(site()).contains("One-person desk");
  }

  @Test
  void whoeverQuitsKeepsWhatIsRecordedAndCanGoOn() {
    Shell shell = new Shell(folder);
    List<String> first = new ArrayList<>(DESK);
    first.addAll(EVENT.subList(0, 4));
    first.add("quit");
    assertThat(shell.typed(first, "alert", "new").err())
        .contains("What was recorded so far is kept");
    assertThat(Files.exists(folder.resolve("my-desk/workspace.json"))).isTrue();

    List<String> second = new ArrayList<>(EVENT);
    second.addAll(List.of("48h", "alone", "return", "which road?"));
    Shell.Ran ran = shell.typed(second, "alert", "new", "-w", "my-desk");
    assertThat(ran.code()).as(ran.toString()).isZero();
    assertThat(ran.out()).contains("tocsin alert redraft mountain-enclave-001");
    assertThat(shell.ok("alert", "show", "-w", "my-desk").out()).contains("returned");
    assertThat(shell.ok("fsck", "-w", "my-desk").out()).startsWith("Sound");
  }

  private static List<String> lines(String... last) {
    List<String> all = new ArrayList<>(DESK);
    all.addAll(EVENT);
    all.addAll(List.of(last));
    return all;
  }

  private String site() {
    try {
      return Files.readString(
          folder.resolve("my-desk/site/alerts/mountain-enclave-001/index.html"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
