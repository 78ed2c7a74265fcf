package org.tocsin.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two desks with other salts, pseudonyms and keys that do the same work: the same outputs. */
class DeterminismTest {

  @TempDir static Path home;

  private static TestDesk one;
  private static TestDesk two;

  @BeforeAll
  static void workTwice() throws IOException {
    one = TestDesk.found(Files.createDirectories(home.resolve("one")));
    two = TestDesk.found(Files.createDirectories(home.resolve("two")));
    for (TestDesk desk : List.of(one, two)) {
      desk.take(TestDesk.ROOT.resolve("examples").resolve("teaching"));
      desk.must("alert", "draft", "tamrin", "--as-of", "2024-05-10", "--as", TestDesk.ANALYST);
      desk.carryThrough("tamrin-001");
      desk.must("alert", "update", "tamrin-001", "--as-of", "2024-09-12", "--as", TestDesk.ANALYST);
      desk.carryThrough("tamrin-001-r2");
      desk.publish();
    }
  }

  @Test
  void theSameDateGivesTheSameAssessmentToTheByteAndThePosition() {
    for (String date : List.of("2024-04-30", "2024-05-10", "2024-09-12", "2025-06-30")) {
      String here = one.must("assess", "tamrin", "--as-of", date, "--json");
      assertThat(here).contains("\"position\"", date);
      assertThat(one.must("assess", "tamrin", "--as-of", date, "--json")).isEqualTo(here);
      assertThat(two.must("assess", "tamrin", "--as-of", date, "--json")).isEqualTo(here);
    }
  }

  @Test
  void theSitesDifferInProofsAndKeysAlone() throws IOException {
    SortedMap<String, String> here = files(one);
    SortedMap<String, String> there = files(two);
    assertThat(there.keySet()).isEqualTo(here.keySet());
    here.forEach(
        (name, text) -> {
          if (!name.startsWith("proof/")) {
            assertThat(keyless(there.get(name), two)).as(name).isEqualTo(keyless(text, one));
          }
        });
    assertThat(there.get("proof/desk.vkey")).isNotEqualTo(here.get("proof/desk.vkey"));
  }

  @Test
  void publishingAgainChangesNoByte() throws IOException {
    SortedMap<String, String> before = files(one);
    one.publish();
    assertThat(files(one)).isEqualTo(before);
  }

  /** The desk's key stands on every alert; nothing else may differ. */
  private static String keyless(String text, TestDesk desk) {
    String key = desk.read(open -> open.state().signingKey().orElseThrow().verifier());
    String print = org.tocsin.journal.note.NoteVerifier.parse(key).fingerprint();
    String groups = print.replaceAll("(.{4})(?=.)", "$1 ");
    String xml = key.replace("+", "&#43;");
    return text.replace(key, "KEY")
        .replace(xml, "KEY")
        .replace(print, "PRINT")
        .replace(groups, "PRINT");
  }

  private static SortedMap<String, String> files(TestDesk desk) throws IOException {
    SortedMap<String, String> files = new TreeMap<>();
    try (Stream<Path> walk = Files.walk(desk.site())) {
      for (Path file : walk.filter(Files::isRegularFile).toList()) {
        String name = desk.site().relativize(file).toString();
        byte[] bytes = Files.readAllBytes(file);
        files.put(name, text(name, bytes));
      }
    }
    return files;
  }

  private static String text(String name, byte[] bytes) throws IOException {
    if (name.startsWith("proof/notices")) {
      return HexFormat.of().formatHex(bytes);
    }
    if (name.endsWith(".pdf")) {
      // Its streams are compressed, and the key stands in them.
      try (PDDocument document = Loader.loadPDF(bytes)) {
        return new AsDrawn().getText(document);
      }
    }
    return new String(bytes, StandardCharsets.UTF_8);
  }

  /**
   * The letters in the order in which they are drawn. The order of reading, which the stripper
   * guesses on a line of two directions, puts a key's last letter first where it is a + or a /: one
   * key in thirty-two.
   */
  private static final class AsDrawn extends PDFTextStripper {
    @Override
    protected void writeString(String word, List<TextPosition> letters) throws IOException {
      for (TextPosition letter : letters) {
        writeString(letter.getUnicode());
      }
    }
  }
}
