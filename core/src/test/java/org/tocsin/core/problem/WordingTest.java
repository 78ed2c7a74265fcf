package org.tocsin.core.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tocsin.core.SourceLiterals;

/** Every problem that core can find is worded, says what to do, and has all it is worded with. */
class WordingTest {

  private static final Pattern FINDING =
      Pattern.compile(
          "\\b(?:Problem\\.(?:error|warning)|[pP]roblems\\.(?:error|warning)|refuse)\\s*\\(");
  private static final Pattern CODE = Pattern.compile("\"([a-z]+(?:\\.[a-z0-9-]+)+)\"");

  private static final ResourceBundle CORE =
      ResourceBundle.getBundle(
          "org.tocsin.core.problem.problems",
          Locale.ROOT,
          ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_DEFAULT));

  static List<SourceLiterals.Call> findings() {
    return SourceLiterals.calls("core", FINDING, CODE);
  }

  @ParameterizedTest
  @MethodSource("findings")
  void everyProblemFoundIsWordedWithWhatItCarries(SourceLiterals.Call found) {
    Object[] arguments =
        IntStream.range(0, found.argumentsAfter()).mapToObj(i -> "<" + i + ">").toArray();
    for (String key : List.of(found.literal(), found.literal() + ".do")) {
      assertThat(CORE.containsKey(key)).as("%s in %s", key, found.file()).isTrue();
      String said = new MessageFormat(CORE.getString(key), Locale.ROOT).format(arguments);
      assertThat(said).as(key).doesNotContainPattern("\\{[0-9]").doesNotContain("'").endsWith(".");
    }
  }

  @Test
  void nothingIsWordedThatIsNeverFound() {
    TreeSet<String> found = new TreeSet<>();
    for (SourceLiterals.Call call : findings()) {
      found.add(call.literal());
      found.add(call.literal() + ".do");
    }
    assertThat(CORE.keySet()).containsExactlyInAnyOrderElementsOf(found);
    assertThat(Wording.codes()).containsAll(found);
  }

  @Test
  void aLineSaysWhereWhatAndWhatToDo() {
    Problem problem =
        Problem.error(Where.path("report r-1"), "record.unknown-reference", "source", "bbc");
    assertThat(Wording.line(problem))
        .isEqualTo("report r-1: There is no source “bbc”. File it first, or check its id.");
  }

  @Test
  void bracesInWhatAProblemCarriesStandAsTheyAre() {
    Problem problem = Problem.error(Where.nowhere(), "record.bad-id", "{0} it's");
    assertThat(Wording.message(problem)).startsWith("“{0} it's” is not an id:");
  }
}
