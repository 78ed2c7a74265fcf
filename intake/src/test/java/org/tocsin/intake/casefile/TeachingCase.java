package org.tocsin.intake.casefile;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.tocsin.core.problem.Problem;
import org.tocsin.core.problem.Problems;
import org.tocsin.core.problem.Wording;

/** The fictional case that lies beside the tests and has every key, and variations of it. */
final class TeachingCase {
  static final Path FOLDER =
      Path.of(System.getProperty("tocsin.root", ".."))
          .resolve("intake/src/test/resources/org/tocsin/intake/casefile/teaching");

  static final String NAME = "case.yaml";

  private static final Set<String> EVIDENCE = Set.of("evidence/notice.txt");

  private TeachingCase() {}

  static String yaml() {
    try {
      return Files.readString(FOLDER.resolve(NAME));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The case with one passage, which must stand in it once, replaced. */
  static String with(String passage, String other) {
    String yaml = yaml();
    int at = yaml.indexOf(passage);
    assertThat(at).as("stands in the case: " + passage).isNotNegative();
    assertThat(yaml.indexOf(passage, at + 1)).as("stands there once: " + passage).isNegative();
    return yaml.replace(passage, other);
  }

  static CaseReading read(String yaml) {
    return CaseFolder.readOnly(yaml.getBytes(UTF_8), NAME, FOLDER, EVIDENCE);
  }

  static CaseFile sound(String yaml) {
    return sound(read(yaml));
  }

  /** The same of a case that brings no evidence. */
  static CaseFile soundAlone(String yaml) {
    return sound(CaseFolder.readOnly(yaml.getBytes(UTF_8), NAME, FOLDER, Set.of()));
  }

  private static CaseFile sound(CaseReading reading) {
    assertThat(lines(reading.problems())).isEmpty();
    return reading.file().orElseThrow();
  }

  static List<String> lines(Problems problems) {
    return problems.all().stream()
        .map(problem -> (problem.isError() ? "" : "warning: ") + Wording.line(problem))
        .toList();
  }

  static List<String> codes(Problems problems) {
    return problems.all().stream().map(Problem::code).toList();
  }
}
