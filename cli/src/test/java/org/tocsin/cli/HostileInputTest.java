package org.tocsin.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tocsin.journal.Journal;

/** Broken and hostile files: a clear problem, exit code 2, and a workspace as it was before. */
class HostileInputTest {

  private static final String SITUATION =
      "situation:\n  id: hill\n  name: Hill\n  population: people of the hill\n";

  @TempDir private Path folder;

  private Shell desk;

  @BeforeEach
  void found() {
    desk = Shell.desk(folder);
  }

  private void refused(Shell.Ran ran, String... words) {
    assertThat(ran.code()).as(ran.toString()).isEqualTo(ExitCode.PROBLEM);
    assertThat(ran.err())
        .contains("problem:")
        .contains(words)
        .doesNotContain("\tat ", "Exception in", "fault of Tocsin");
    assertThat(desk.entries()).isEqualTo(3);
    assertThat(Shell.files(folder.resolve("desk/vault"))).hasSize(1);
  }

  private Shell.Ran importing(String yaml) {
    desk.write("case/a.yaml", yaml);
    return desk.run("case", "import", "case");
  }

  @Test
  void anEmptyFile() {
    refused(importing(""), "a.yaml", "The file is empty");
    desk.write("nothing.pdf", "");
    refused(
        desk.run(
            "report",
            "add",
            "nothing.pdf",
            "--situation",
            "x",
            "--source",
            "y",
            "--happened",
            "2022",
            "--available",
            "2022",
            "--statement",
            "z"),
        "There is no situation");
  }

  @Test
  void aFileOfOneGibibyte() throws IOException {
    Files.createDirectories(folder.resolve("case"));
    try (RandomAccessFile sparse =
        new RandomAccessFile(folder.resolve("case/a.yaml").toFile(), "rw")) {
      sparse.setLength(1L << 30);
    }
    refused(desk.run("case", "import", "case"), "a.yaml", "1073741824");
  }

  @Test
  void aliasesThatWouldGrowWithoutEnd() {
    refused(
        importing(
            "a: &a [x, x, x, x]\nb: &b [*a, *a, *a, *a]\nc: &c [*b, *b, *b]\nd: [*c, *c, *c]\n"),
        "a.yaml:2",
        "refers to another part");
    refused(importing("a: " + "[".repeat(5000) + "]".repeat(5000)), "a.yaml");
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-16", "ISO-8859-1"})
  void wrongEncodings(String encoding) throws IOException {
    Files.createDirectories(folder.resolve("case"));
    Files.write(folder.resolve("case/a.yaml"), (SITUATION + "# é\n").getBytes(encoding));
    refused(desk.run("case", "import", "case"), "UTF-8");
    Files.write(folder.resolve("case/a.yaml"), new byte[] {'a', ':', ' ', 0, 0});
    refused(desk.run("case", "import", "case"), "a.yaml");
  }

  @Test
  void datesThatContradictOneAnother() {
    refused(
        importing(
            SITUATION
                + "sources:\n  - {id: s, name: S, kind: press, reliability: B}\n"
                + "reports:\n  - id: r-1\n    source: s\n    happened: 2022-12-03\n"
                + "    available: 2022-11-01\n    what: threat\n    credibility: 3\n"
                + "    statement: x\n"
                + "  - id: r-2\n    source: s\n    happened: 2022-12-05/2022-12-03\n"
                + "    available: 2022-13-40\n    credibility: 3\n    statement: x\n"),
        "a.yaml");
  }

  @Test
  void aFolderThatIsNotThere() {
    refused(desk.run("case", "import", "nowhere"), "There is no folder");
    refused(desk.run("assess", "nowhere"), "There is no situation");
    refused(desk.run("incident", "show", "nothing"), "There is no incident");
    refused(desk.run("alert", "show", "x-001"), "There is no alert");
    refused(desk.run("person", "leave", "Nobody"), "Nobody of this name");
    assertThat(desk.run("verify", "nowhere").code()).isEqualTo(ExitCode.PROBLEM);
    refused(desk.run("vault", "destroy", "v-00", "--yes"), "holds no item");
  }

  @Test
  void theKeyFileIsMissingWrongOrOpenToOthers() throws IOException {
    Path key = folder.resolve("key");
    refusedAnyhow(desk.run("fsck", "--key-file", "other"), "There is no such file");
    desk.write("other", "x".repeat(32));
    Files.setPosixFilePermissions(
        folder.resolve("other"), PosixFilePermissions.fromString("rw-------"));
    refusedAnyhow(desk.run("fsck", "--key-file", "other"), "does not open");
    Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-r-----"));
    refusedAnyhow(desk.run("fsck"), "rw-r-----", "chmod 600");
    Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-------"));
    desk.write("words", "not the passphrase\n");
    refusedAnyhow(desk.run("fsck", "--passphrase-file", "words"), "->");
    refused(desk.run("case", "check", "nowhere"), "There is no folder");
  }

  private static void refusedAnyhow(Shell.Ran ran, String... words) {
    assertThat(ran.code()).as(ran.toString()).isEqualTo(ExitCode.PROBLEM);
    assertThat(ran.err()).contains("problem:").contains(words).doesNotContain("\tat ");
  }

  @Test
  void aDamagedKeyringJournalOrHeadIsNamed() throws IOException {
    Map<String, Path> parts =
        Map.of(
            "keyring", keyring(),
            "journal.db", folder.resolve("desk/journal/journal.db"),
            "journal.head", folder.resolve("desk/journal/journal.head"));
    for (Map.Entry<String, Path> part : parts.entrySet()) {
      byte[] sound = Files.readAllBytes(part.getValue());
      Files.write(part.getValue(), damaged(part.getKey(), sound));
      Shell.Ran ran = desk.run("person", "list");
      assertThat(ran.code()).as(part.getKey() + ran).isEqualTo(ExitCode.PROBLEM);
      assertThat(ran.err()).contains(part.getKey());
      Files.write(part.getValue(), sound);
    }
    desk.ok("fsck");
  }

  /** A byte of the first entry changed, where there is one; else one in the middle. */
  private static byte[] damaged(String part, byte[] sound) {
    byte[] broken = sound.clone();
    if (part.equals("journal.db")) {
      broken[new String(sound, StandardCharsets.ISO_8859_1).indexOf("Test desk")] ^= 1;
    } else {
      // The head has two slots of equal length, either of which would do: both are damaged.
      broken[8] ^= 1;
      broken[sound.length / 2 + 8] ^= 1;
    }
    return broken;
  }

  private Path keyring() {
    return Shell.files(folder.resolve("desk/keys")).stream()
        .filter(file -> String.valueOf(file.getFileName()).startsWith("keyring-"))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void aSecondWriterIsTurnedAwayAndReadersAreNot() {
    try (Journal open = Journal.open(folder.resolve("desk/journal"), new SecureRandom())) {
      Shell.Ran ran = desk.run("vault", "recovery");
      assertThat(open.size()).isEqualTo(3);
      refused(ran, "journal");
      desk.ok("person", "list");
    }
    desk.ok("vault", "recovery");
  }

  @Test
  void settingsThatAreNone() throws IOException {
    Path settings = folder.resolve("desk/workspace.json");
    byte[] sound = Files.readAllBytes(settings);
    for (String text : new String[] {"", "{", "[]", "{\"format\":\"other\"}", "\u0000"}) {
      Files.write(settings, text.getBytes(StandardCharsets.UTF_8));
      refusedAnyhow(desk.run("person", "list"), "workspace.json");
    }
    Files.write(settings, sound);
    desk.ok("fsck");
  }
}
