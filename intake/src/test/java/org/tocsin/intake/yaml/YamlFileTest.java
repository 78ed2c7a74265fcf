package org.tocsin.intake.yaml;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.tocsin.core.problem.Problem;
import org.tocsin.core.problem.Problems;
import org.tocsin.core.problem.Wording;

class YamlFileTest {
  private static final YamlLimits SMALL = new YamlLimits(4_000, 6, 200);

  @TempDir Path folder;

  static Stream<Arguments> broken() {
    return Stream.of(
        arguments("nothing at all", "", "f.yaml: The file is empty."),
        arguments("blanks and comments only", " \n# soon\n\n", "f.yaml: The file is empty."),
        arguments("nothing but null", "~\n", "f.yaml: The file is empty."),
        arguments(
            "a tab as indentation",
            "reports:\n\t- id: a\n",
            "f.yaml:2: The line is indented with a tab; YAML wants blanks."),
        arguments(
            "the same key twice",
            "sources: []\nreports: []\nsources: []\n",
            "f.yaml:3: “sources” stands here a second time; first in line 1."),
        arguments(
            "the same key twice within braces",
            "a: {b: 1,\n  b: 2}\n",
            "f.yaml:2: “b” stands here a second time; first in line 1."),
        arguments(
            "an alias",
            "a: &x [1]\nb: *x\n",
            "f.yaml:2: “*x” refers to another part of the file; case files have no such"
                + " references."),
        arguments(
            "an alias to what it lies in",
            "&x [*x]\n",
            "f.yaml:1: “*x” refers to another part of the file; case files have no such"
                + " references."),
        arguments(
            "a merge of another mapping",
            "a: &x {b: 1}\nc:\n  <<: *x\n",
            "f.yaml:3: “*x” refers to another part of the file; case files have no such"
                + " references."),
        arguments(
            "a type mark that some readers would construct",
            "a: 1\nb: !!javax.script.ScriptEngineManager []\n",
            "f.yaml:2: “tag:yaml.org,2002:javax.script.ScriptEngineManager” marks a type; case"
                + " files have no such marks."),
        arguments(
            "a second document",
            "a: 1\n---\nb: 2\n",
            "f.yaml:2: A second document begins here (“---”); one was expected."),
        arguments(
            "brackets in brackets",
            "[[[[[[[[[]]]]]]]]]",
            "f.yaml:1: Lists and keys lie more than 6 levels inside one another."),
        arguments(
            "items in items",
            "- - - - - - - - a\n",
            "f.yaml:1: Lists and keys lie more than 6 levels inside one another."),
        arguments(
            "more values than anybody types",
            "- 1\n".repeat(200),
            "f.yaml:200: The file has more than 200 values."),
        arguments(
            "more bytes than allowed",
            "#".repeat(4_001),
            "f.yaml: The file has 4001 bytes; a case file may have 4000."),
        arguments("a list as key", "[a, b]: 1\n", "f.yaml:1: A key must be a single word."),
        arguments(
            "a second colon",
            "statement: he said: no\n",
            "f.yaml:1: A second colon at character 19; one key and its value were expected."),
        arguments(
            "a key without a colon",
            "a: 1\nb\nc: 2\n",
            "f.yaml:3: A key without a colon before character 1."),
        arguments(
            "a quote left open",
            "a: \"never closed\nb: 1\n",
            "f.yaml:3: A quote is opened and not closed before the end of the file."),
        arguments(
            "a bracket left open",
            "a: [1, 2\nb: 3\n",
            "f.yaml:2: A “[” or “{” is not closed, or a comma is missing, before character 2."),
        arguments(
            "a line out of its column",
            "a:\n  - 1\n - 2\n",
            "f.yaml:3: The line does not stand in one column with the keys or items it belongs"
                + " to."),
        arguments(
            "a text that begins with @",
            "a: @home\n",
            "f.yaml:1: A plain text cannot begin with the character at 4."),
        arguments(
            "a NUL", "a: b\nc: \0\n", "f.yaml:2: Character 4 is U+0000, which no text may hold."),
        arguments(
            "a bell", "a: \u0007\n", "f.yaml:1: Character 4 is U+0007, which no text may hold."),
        arguments(
            "a NUL behind an escape",
            "a: \"x\\0y\"\n",
            "f.yaml:1: Character 4 is U+0000, which no text may hold."),
        arguments(
            "half a character behind an escape",
            "a: \"\\ud800\"\n",
            "f.yaml:1: Character 4 is U+D800, which no text may hold."));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("broken")
  void what_is_broken_is_refused_with_its_line(String what, String text, String expected) {
    assertThat(refused(text.getBytes(UTF_8))).as(what).startsWith(expected);
  }

  static Stream<Arguments> encodings() {
    return Stream.of(
        arguments("UTF-16 with mark", "\uFEFFsources: []\n", UTF_16LE, "UTF-16"),
        arguments("UTF-16, big end first, with mark", "\uFEFFsources: []\n", UTF_16BE, "UTF-16"),
        arguments("UTF-16 without mark", "sources: []\n", UTF_16LE, "UTF-16"),
        arguments("UTF-16, big end first, without mark", "sources: []\n", UTF_16BE, "UTF-16"),
        arguments("UTF-32", "\uFEFFsources: []\n", Charset.forName("UTF-32LE"), "UTF-32"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("encodings")
  void another_encoding_is_named(String what, String text, Charset charset, String name) {
    assertThat(refused(text.getBytes(charset)))
        .as(what)
        .isEqualTo(
            "f.yaml: The file is written in " + name + "; UTF-8 was expected. Save it as UTF-8.");
  }

  @Test
  void a_latin_1_file_is_refused_where_its_first_foreign_byte_stands() {
    assertThat(refused("a: 1\nname: Vallée\n".getBytes(ISO_8859_1)))
        .startsWith("f.yaml:2: Byte E9 (hexadecimal) is not UTF-8");
  }

  @Test
  void a_file_of_a_gibibyte_is_refused_without_being_read() throws IOException {
    Path huge = folder.resolve("huge.yaml");
    try (RandomAccessFile file = new RandomAccessFile(huge.toFile(), "rw")) {
      file.setLength(1L << 30);
    }
    Problems problems = new Problems();
    assertThat(YamlFile.read(huge, "huge.yaml", problems)).isEmpty();
    assertThat(lines(problems))
        .startsWith("huge.yaml: The file has 1073741824 bytes; a case file may have 16777216.");
  }

  @Test
  void a_missing_file_and_a_folder_are_told_apart() {
    Problems problems = new Problems();
    YamlFile.read(folder.resolve("none.yaml"), "none.yaml", problems);
    YamlFile.read(folder, "folder", problems);
    assertThat(problems.all().stream().map(Problem::code))
        .containsExactly("yaml.missing", "yaml.not-a-file");
  }

  @Test
  void a_bomb_of_aliases_is_refused_at_its_first_alias() {
    StringBuilder bomb = new StringBuilder("a: &a [x, x, x, x, x, x, x, x, x]\n");
    for (char c = 'b'; c <= 'i'; c++) {
      String before = "*" + (char) (c - 1);
      bomb.append(c).append(": &").append(c).append(" [");
      bomb.append((before + ", ").repeat(8)).append(before).append("]\n");
    }
    assertThat(refused(bomb.toString().getBytes(UTF_8))).startsWith("f.yaml:2: “*a” refers");
  }

  @Test
  void every_duplicate_of_a_file_is_reported_at_once() {
    Problems problems = new Problems();
    byte[] text = "a: 1\na: 2\nb: {c: 1, c: 2}\n".getBytes(UTF_8);
    YamlFile.parse(text, "f.yaml", SMALL, problems);
    assertThat(problems.all()).hasSize(2);
  }

  @Test
  void a_file_of_nothing_but_duplicates_is_answered_with_a_bounded_number_of_problems() {
    Problems problems = new Problems();
    byte[] text = "a: 1\n".repeat(10_000).getBytes(UTF_8);
    YamlFile.parse(text, "f.yaml", YamlLimits.USUAL, problems);
    assertThat(problems.all()).hasSizeLessThan(110);
    assertThat(lines(problems)).contains("it was read no further");
  }

  @Test
  void values_know_their_lines_and_what_the_core_schema_takes_them_for() {
    YamlMapping root =
        (YamlMapping)
            read("\uFEFFday: 2022-12-03\nn: 0012\nno: no\nt: true\nq: '7'\nd: 1.50\ne:\n");
    assertThat(root.entries())
        .extracting(entry -> ((YamlScalar) entry.value()).kind())
        .containsExactly(
            YamlScalar.Kind.TEXT,
            YamlScalar.Kind.INTEGER,
            YamlScalar.Kind.TEXT,
            YamlScalar.Kind.TRUTH,
            YamlScalar.Kind.TEXT,
            YamlScalar.Kind.DECIMAL,
            YamlScalar.Kind.NOTHING);
    assertThat(root.get("d")).contains(new YamlScalar(6, 4, "1.50", YamlScalar.Kind.DECIMAL));
  }

  private static YamlNode read(String text) {
    Problems problems = new Problems();
    Optional<YamlNode> root = YamlFile.parse(text.getBytes(UTF_8), "f.yaml", SMALL, problems);
    assertThat(problems.all()).isEmpty();
    return root.orElseThrow();
  }

  private static String refused(byte[] bytes) {
    Problems problems = new Problems();
    assertThat(YamlFile.parse(bytes, "f.yaml", SMALL, problems)).isEmpty();
    assertThat(problems.blocking()).isTrue();
    return lines(problems);
  }

  private static String lines(Problems problems) {
    return String.join("\n", problems.all().stream().map(Wording::line).toList());
  }
}
