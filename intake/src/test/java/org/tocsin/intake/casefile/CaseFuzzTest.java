package org.tocsin.intake.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.Set;
import org.tocsin.core.problem.Wording;

/** Any bytes at all are a case or problems that can be worded, never an exception. */
class CaseFuzzTest {

  @FuzzTest
  void cases(byte[] bytes) {
    CaseReading reading =
        CaseFolder.readOnly(bytes, "f.yaml", TeachingCase.FOLDER, Set.of("evidence/notice.txt"));
    assertThat(reading.file().isPresent()).isNotEqualTo(reading.problems().blocking());
    reading.problems().all().forEach(problem -> assertThat(Wording.line(problem)).isNotBlank());
  }
}
