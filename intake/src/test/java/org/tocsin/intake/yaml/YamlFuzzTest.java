package org.tocsin.intake.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.Optional;
import org.tocsin.core.problem.Problems;
import org.tocsin.core.problem.Wording;

/** Any bytes at all are a tree or problems that can be worded, never an exception. */
class YamlFuzzTest {

  @FuzzTest
  void trees(byte[] bytes) {
    Problems problems = new Problems();
    Optional<YamlNode> root = YamlFile.parse(bytes, "f.yaml", YamlLimits.USUAL, problems);
    assertThat(root.isPresent()).isNotEqualTo(problems.blocking());
    problems.all().forEach(problem -> assertThat(Wording.line(problem)).startsWith("f.yaml"));
  }
}
