package org.tocsin.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.tocsin.core.problem.Problem;
import org.tocsin.core.problem.Where;
import org.tocsin.core.problem.Wording;

/** Every problem the command line can find has words. */
class WordingTest {

  private static final Pattern FINDING =
      Pattern.compile(
          "(?:Refusal\\.(?:of|at)|Problem\\.(?:error|warning)|\\.(?:error|warning))\\s*\\("
              + "[^\";]*?\"([a-z]+(?:[.-][a-z0-9-]+)*\\.[a-z0-9-]+)\"");

  @Test
  void everyCodeIsWorded() throws IOException {
    Set<String> codes = new TreeSet<>();
    for (Path file :
        Shell.files(Path.of(System.getProperty("tocsin.root", ".."), "cli/src/main/java"))) {
      Matcher found = FINDING.matcher(Files.readString(file));
      while (found.find()) {
        codes.add(found.group(1));
      }
    }
    assertThat(codes).hasSizeGreaterThan(70).contains("tocsin.fault", "typed.bad-time");
    for (String code : codes) {
      Problem problem = Problem.error(Where.nowhere(), code, "<0>", "<1>", "<2>", "<3>");
      assertThat(Wording.message(problem)).as(code).endsWith(".").doesNotContain("'", "{");
    }
  }
}
