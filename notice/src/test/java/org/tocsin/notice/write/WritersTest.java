package org.tocsin.notice.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tocsin.journal.json.JsonReader;
import org.tocsin.journal.site.SitePath;
import org.tocsin.notice.Edition;
import org.tocsin.notice.Notice;
import org.tocsin.notice.SampleNotices;
import org.tocsin.notice.xml.XmlReading;

/** What every writer of the list must do. */
class WritersTest {
  private static final Path GOLDEN =
      Path.of(
          System.getProperty("tocsin.root", ".."), "notice", "src", "test", "resources", "golden");
  private static final boolean REWRITE = "rewrite".equals(System.getProperty("tocsin.golden"));

  private static Stream<Writer> writers() {
    return Writers.ALL.stream();
  }

  @Test
  void namesAreUniqueAndNoTwoWritersWriteOneFile() {
    assertThat(Writers.ALL).extracting(Writer::name).doesNotHaveDuplicates();
    List<String> paths = new ArrayList<>();
    Writers.ALL.forEach(writer -> paths.addAll(writer.files(SampleNotices.edition()).keySet()));
    assertThat(paths).doesNotHaveDuplicates();
  }

  @Test
  void theSiteHasTheLayoutEverybodyReliesOn() {
    TreeSet<String> paths = new TreeSet<>();
    Edition one = new Edition(List.of(SampleNotices.first()));
    Writers.ALL.forEach(writer -> paths.addAll(writer.files(one).keySet()));
    assertThat(paths)
        .containsExactly(
            "alerts.geojson",
            "alerts.json",
            "alerts/corridor-001/cap.xml",
            "alerts/corridor-001/index.ar.html",
            "alerts/corridor-001/index.fr.html",
            "alerts/corridor-001/index.html",
            "alerts/corridor-001/notice.geojson",
            "alerts/corridor-001/notice.json",
            "feed.atom",
            "index.ar.html",
            "index.fr.html",
            "index.html",
            "schema/notice.schema.json",
            "style.css",
            "verify.txt");
  }

  @ParameterizedTest
  @MethodSource("writers")
  void pathsCanBePublished(Writer writer) {
    assertThat(writer.files(SampleNotices.edition()).keySet()).allMatch(SitePath::isValid);
  }

  @ParameterizedTest
  @MethodSource("writers")
  void theSameNoticesGiveTheSameBytesInWhateverOrderTheyCome(Writer writer) {
    List<Notice> backwards = new ArrayList<>(SampleNotices.edition().notices());
    Collections.reverse(backwards);
    assertThat(hex(writer.files(new Edition(backwards))))
        .isEqualTo(hex(writer.files(SampleNotices.edition())));
  }

  @ParameterizedTest
  @MethodSource("writers")
  void filesAreUtf8WithUnixLinesEndingInOne(Writer writer) throws CharacterCodingException {
    for (Map.Entry<String, byte[]> file : writer.files(SampleNotices.edition()).entrySet()) {
      String text =
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file.getValue())).toString();
      assertThat(text).as(file.getKey()).endsWith("\n").doesNotContain("\r", "\u0000", "\uFEFF");
    }
  }

  @ParameterizedTest
  @MethodSource("writers")
  void filesAreWhatTheirMediaTypeSays(Writer writer) throws Exception {
    for (Map.Entry<String, byte[]> file : writer.files(SampleNotices.edition()).entrySet()) {
      if (writer.mediaType().endsWith("json")) {
        assertThat(JsonReader.read(file.getValue())).as(file.getKey()).isNotNull();
      }
      if (writer.mediaType().endsWith("xml")) {
        assertThat(XmlReading.read(file.getValue()).name()).as(file.getKey()).isNotEmpty();
      }
    }
  }

  @ParameterizedTest
  @MethodSource("writers")
  void filesAreAsTheGoldenOnes(Writer writer) throws IOException {
    for (Map.Entry<String, byte[]> file : writer.files(SampleNotices.edition()).entrySet()) {
      Path golden = GOLDEN.resolve(file.getKey());
      if (REWRITE) {
        Files.createDirectories(golden.getParent());
        Files.write(golden, file.getValue());
      }
      assertThat(golden).as("rewrite with -Dtocsin.golden=rewrite").exists();
      assertThat(new String(file.getValue(), StandardCharsets.UTF_8))
          .as(file.getKey())
          .isEqualTo(Files.readString(golden));
    }
  }

  private static Map<String, String> hex(Map<String, byte[]> files) {
    Map<String, String> hex = new TreeMap<>();
    files.forEach((path, bytes) -> hex.put(path, HexFormat.of().formatHex(bytes)));
    return hex;
  }
}
