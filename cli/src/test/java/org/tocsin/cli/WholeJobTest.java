package org.tocsin.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The main job by its commands: import, assess, draft, review, issue, publish, verify. */
class WholeJobTest {

  private static final Path CORRIDOR = Shell.EXAMPLES.resolve("corridor");

  @TempDir private Path folder;

  @Test
  void importingTwiceAddsNothingAndAnEditAddsOneCorrection() throws IOException {
    Shell desk = Shell.desk(folder);
    Path files = desk.copy(CORRIDOR, "case");
    desk.ok("case", "import", "case");
    long once = desk.entries();
    assertThat(desk.ok("case", "import", "case").out()).startsWith("Nothing new");
    assertThat(desk.entries()).isEqualTo(once);

    Path reports = files.resolve("reports-2022-12-2023.yaml");
    String text = Files.readString(reports);
    String edited = text.replaceFirst("duration-hours: at least 2}", "duration-hours: at least 3}");
    assertThat(edited).isNotEqualTo(text);
    Files.writeString(reports, edited);
    assertThat(desk.ok("case", "import", "case").out()).startsWith("1 entries recorded");
    assertThat(desk.entries()).isEqualTo(once + 1);
    assertThat(desk.ok("report", "show", "r-2022-12-03-closing").out()).contains("versions: 2");
  }

  @Test
  void whatWasKnownEarlierStaysTheSameBytesWhateverComesLater() {
    Shell desk = Shell.deskWith(folder, CORRIDOR);
    long position = desk.entries();
    String at = "--at=" + position;
    String text = desk.ok("assess", "corridor", "--as-of", "2022-12-03", at).out();
    String json = desk.ok("assess", "corridor", "--as-of", "2022-12-03", "--json").out();
    desk.ok(
        "report",
        "add",
        "--situation",
        "corridor",
        "--source",
        "local-authorities",
        "--happened",
        "2022-12-03",
        "--available",
        "2024-01-01",
        "--what",
        "mass-killing",
        "--statement",
        "A later account.");
    assertThat(desk.ok("assess", "corridor", "--as-of", "2022-12-03", at).out()).isEqualTo(text);
    String after = desk.ok("assess", "corridor", "--as-of", "2022-12-03", "--json").out();
    assertThat(after.replaceAll("\"position\": [0-9]+", ""))
        .isEqualTo(json.replaceAll("\"position\": [0-9]+", ""));
    assertThat(desk.ok("assess", "corridor", "--as-of", "2022-12-03", at, "--json").out())
        .isEqualTo(json);
  }

  @Test
  void asOfADayKnowsNoAccountFromLater() {
    Shell desk = Shell.deskWith(folder, CORRIDOR);
    String then = desk.ok("assess", "corridor", "--as-of", "2022-12-03", "--json").out();
    String later = desk.ok("assess", "corridor", "--as-of", "2023-09-30", "--json").out();
    assertThat(then).contains("i-2022-12-03").doesNotContain("2023-").doesNotContain("lemkin");
    assertThat(then).doesNotContain("2022-12-12").doesNotContain("o-2023");
    assertThat(later).contains("2023-");
  }

  @Test
  void theDrafterCannotApproveWhereSomebodyElseCan() {
    Shell desk = Shell.deskWith(folder, CORRIDOR).withBen();
    desk.ok("alert", "draft", "corridor", "--as-of", "2023-09-30");
    Shell.Ran own = desk.run("alert", "review", "corridor-001", "--approve");
    assertThat(own.code()).isEqualTo(ExitCode.PROBLEM);
    assertThat(own.err()).contains("someone who did not draft it");
    desk.as("Ben").ok("alert", "review", "corridor-001", "--approve");
    Shell.Ran early = desk.as("Ben").run("alert", "issue", "corridor-001");
    assertThat(early.err()).contains("position: azerbaijan");
    assertThat(desk.run("publish").err()).contains("Nothing was issued yet");
  }

  @Test
  void publishingAgainWritesNothingAndOneChangedByteIsRefusedByName() throws IOException {
    Shell desk = issued();
    desk.ok("publish");
    long entries = desk.entries();
    assertThat(desk.ok("publish").out()).contains(": 0 files written, 0 removed");
    assertThat(desk.entries()).isEqualTo(entries);
    assertThat(desk.ok("verify", "desk/site").out()).startsWith("VERIFIED");
    Path site = folder.resolve("desk/site");
    List<Path> files = Shell.files(site);
    for (Path file : files) {
      byte[] bytes = Files.readAllBytes(file);
      if (bytes.length == 0) {
        continue;
      }
      byte[] changed = bytes.clone();
      changed[bytes.length / 2] ^= 1;
      Files.write(file, changed);
      Shell.Ran refused = desk.run("verify", "desk/site");
      String name = site.relativize(file).toString();
      assertThat(refused.code()).as(name).isEqualTo(ExitCode.REFUSED);
      assertThat(refused.out() + refused.err()).as(name).contains(name);
      Files.write(file, bytes);
    }
    assertThat(desk.run("verify", "desk/site").code()).isZero();
  }

  @Test
  void aRotatedKeyIsFollowedAndARevokedOneRefusedAloud() {
    Shell desk = issued();
    desk.ok("publish");
    desk.ok("verify", "desk/site");
    String first = fingerprint(desk);
    desk.as("Ben").ok("key", "rotate", "--reason", "yearly rotation");
    desk.ok("publish", "--as", "Ben");
    assertThat(fingerprint(desk)).isNotEqualTo(first);
    assertThat(desk.ok("verify", "desk/site").out()).startsWith("VERIFIED");
    assertThat(desk.ok("verify", "desk/site", "--pins", "fresh", "--key", first).out())
        .startsWith("VERIFIED");
    String second = fingerprint(desk);
    desk.as("Ben").ok("key", "revoke", second, "--reason", "the laptop was stolen");
    desk.ok("publish", "--as", "Ben");
    assertThat(desk.run("verify", "desk/site", "--pins", "p", "--key", second).code())
        .isEqualTo(ExitCode.REFUSED);
    assertThat(desk.ok("key", "show").out()).contains("rotated:", "revoked:", "current:");
    assertThat(desk.run("key", "revoke", "nonsense", "--reason", "x").err())
        .contains("There is no key");
    desk.ok("fsck");
  }

  private static String fingerprint(Shell desk) {
    String shown = desk.ok("key", "show").out();
    return shown.replaceAll("(?s).*current: .*?fingerprint: ([0-9a-f]{64}).*", "$1");
  }

  private Shell issued() {
    Shell desk = Shell.deskWith(folder, CORRIDOR).withBen();
    desk.ok("alert", "draft", "corridor", "--as-of", "2022-12-03");
    desk.ok("alert", "ask", "corridor-001", "azerbaijan", "--within", "48h");
    desk.as("Ben").ok("alert", "review", "corridor-001", "--approve");
    desk.as("Ben").ok("alert", "issue", "corridor-001");
    return desk.as("Ben");
  }
}
