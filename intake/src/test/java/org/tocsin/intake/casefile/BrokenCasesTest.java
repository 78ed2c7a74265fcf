package org.tocsin.intake.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tocsin.intake.casefile.BrokenCases.Broken;

/**
 * Each mistake is answered as the golden file beside the teaching case says. {@code
 * -Dtocsin.golden=rewrite} writes it anew.
 */
class BrokenCasesTest {
  private static final Path GOLDEN = TeachingCase.FOLDER.resolveSibling("broken-cases.txt");

  @Test
  void every_mistake_is_answered_with_its_line_and_what_to_do() throws IOException {
    StringBuilder answers = new StringBuilder();
    for (Broken broken : BrokenCases.all()) {
      answers.append("# ").append(broken.title()).append('\n');
      for (String line : TeachingCase.lines(TeachingCase.read(broken.yaml()).problems())) {
        answers.append(line).append('\n');
      }
      answers.append('\n');
    }
    if ("rewrite".equals(System.getProperty("tocsin.golden"))) {
      Files.writeString(GOLDEN, answers);
    }
    assertThat(answers.toString()).isEqualTo(Files.readString(GOLDEN));
  }

  static List<Broken> broken() {
    return BrokenCases.all();
  }

  @ParameterizedTest
  @MethodSource("broken")
  void no_mistake_goes_unanswered_and_no_error_leaves_a_case(Broken broken) {
    CaseReading reading = TeachingCase.read(broken.yaml());
    assertThat(reading.problems().all()).isNotEmpty();
    assertThat(reading.file().isPresent()).isNotEqualTo(reading.problems().blocking());
  }

  @Test
  void the_unbroken_case_has_no_problem() {
    assertThat(TeachingCase.sound(TeachingCase.yaml()).drafts()).hasSize(12);
  }
}
