package org.tocsin.core.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every problem of every module is worded in French and Arabic as it is in English. */
class CataloguesTest {

  private static final Pattern ARGUMENT = Pattern.compile("\\{[0-9]+}");

  /** A brace that a pattern shows, and the only use of a straight apostrophe. */
  private static final String BRACE = "'{'";

  /** A blank where a line must not break, or none where one belongs. */
  private static final Pattern FRENCH_BREAK =
      Pattern.compile(" [:;?!»]|« |«[^\u00a0]|[^\u00a0]»|[^\u202f\u00a0][;?!](?=[\\s\u00a0]|$)");

  /** The English catalogues. */
  static List<Path> catalogues() throws IOException {
    try (Stream<Path> modules = Files.list(Path.of(System.getProperty("tocsin.root", "..")))) {
      return modules
          .map(module -> module.resolve("src/main/resources"))
          .filter(Files::isDirectory)
          .flatMap(CataloguesTest::files)
          .filter(file -> file.getFileName().toString().matches("(problems|terms)\\.properties"))
          .sorted()
          .toList();
    }
  }

  private static Stream<Path> files(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.toList().stream();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @Test
  void allModulesAreLookedAt() throws IOException {
    assertThat(catalogues()).hasSizeGreaterThanOrEqualTo(8);
  }

  @ParameterizedTest
  @MethodSource("catalogues")
  void eachLanguageHasEveryTextWithTheSameArguments(Path catalogue) throws IOException {
    Properties english = read(catalogue);
    for (String language : List.of("fr", "ar")) {
      Properties other = in(catalogue, language);
      assertThat(new TreeSet<>(other.stringPropertyNames()))
          .as(catalogue + " " + language)
          .isEqualTo(new TreeSet<>(english.stringPropertyNames()));
      for (String key : english.stringPropertyNames()) {
        String text = other.getProperty(key);
        assertThat(text).as(key + " " + language).isNotBlank();
        assertThat(arguments(text))
            .as(key + " " + language)
            .isEqualTo(arguments(english.getProperty(key)));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("catalogues")
  void noTextHasAStraightApostropheWhichWouldQuote(Path catalogue) throws IOException {
    for (Properties texts : List.of(read(catalogue), in(catalogue, "fr"), in(catalogue, "ar"))) {
      for (String key : texts.stringPropertyNames()) {
        assertThat(texts.getProperty(key).replace(BRACE, "")).as(key).doesNotContain("'");
      }
    }
  }

  @ParameterizedTest
  @MethodSource("catalogues")
  void noFrenchLineBreaksBeforeItsMarks(Path catalogue) throws IOException {
    Properties french = in(catalogue, "fr");
    for (String key : french.stringPropertyNames()) {
      assertThat(french.getProperty(key)).as(key).doesNotContainPattern(FRENCH_BREAK);
    }
  }

  private static Set<String> arguments(String text) {
    return ARGUMENT.matcher(text).results().map(MatchResult::group).collect(Collectors.toSet());
  }

  private static Properties in(Path catalogue, String language) throws IOException {
    String name = catalogue.getFileName().toString();
    return read(catalogue.resolveSibling(name.replace(".", "_" + language + ".")));
  }

  private static Properties read(Path catalogue) throws IOException {
    Properties texts = new Properties();
    try (Reader reader = Files.newBufferedReader(catalogue)) {
      texts.load(reader);
    }
    return texts;
  }
}
