package org.tocsin.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Every code in the sources of this module has its wording and its remedy, and no wording is left
 * over.
 */
class ProblemWordingTest {
  private static final Pattern CODE = Pattern.compile("\"((?:yaml|case|import)\\.[a-z0-9.-]+)\"");

  /** Codes that are put together from a kind, or that go with a suggestion. */
  private static final List<String> REFERRED =
      List.of("place", "lifeline", "actor", "source", "report", "incident", "basis");

  private static final List<String> SUGGESTING =
      List.of("case.unknown-key", "case.unknown-word", "case.evidence-missing");

  @Test
  void every_code_has_wording_and_remedy_and_every_wording_a_code() throws IOException {
    Set<String> expected = new TreeSet<>();
    for (String code : codes()) {
      expected.add(code);
      expected.add(code + ".do");
    }
    assertThat(new TreeSet<>(wording().stringPropertyNames())).isEqualTo(expected);
  }

  @Test
  void every_wording_is_a_pattern_that_can_be_filled() throws IOException {
    Properties wording = wording();
    for (String key : wording.stringPropertyNames()) {
      String text = wording.getProperty(key);
      String filled =
          new MessageFormat(text, Locale.ROOT).format(new Object[] {"A", "B", "C", "D"});
      assertThat(filled).as(key).isNotBlank().doesNotContainPattern("\\{[0-9]");
    }
  }

  private static Set<String> codes() throws IOException {
    Set<String> codes = new TreeSet<>();
    Path sources = Path.of(System.getProperty("tocsin.root", "..")).resolve("intake/src/main/java");
    try (Stream<Path> files = Files.walk(sources)) {
      for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
        Matcher matcher = CODE.matcher(Files.readString(file));
        while (matcher.find()) {
          codes.add(matcher.group(1));
        }
      }
    }
    codes.remove("case.unknown-");
    for (String kind : REFERRED) {
      codes.add("case.unknown-" + kind);
      codes.add("case.unknown-" + kind + ".near");
    }
    SUGGESTING.forEach(code -> codes.add(code + ".near"));
    return codes;
  }

  private static Properties wording() throws IOException {
    Properties properties = new Properties();
    try (Reader reader =
        new InputStreamReader(
            java.util.Objects.requireNonNull(
                ProblemWordingTest.class.getResourceAsStream("problems.properties")),
            StandardCharsets.UTF_8)) {
      properties.load(reader);
    }
    return properties;
  }
}
