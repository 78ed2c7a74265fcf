package org.tocsin.notice.cap;

import com.code_intelligence.jazzer.junit.FuzzTest;
import org.tocsin.notice.cap.Violation.Grade;

/** Whatever the bytes: the rules end, and say where. */
class CapRulesFuzzTest {
  @FuzzTest(maxDuration = "1m")
  void bytesAreCheckedToTheEnd(byte[] bytes) {
    for (Violation violation : CapRules.checkOwn(bytes)) {
      if (violation.line() < 1 || !violation.path().startsWith("/")) {
        throw new AssertionError("a violation without a place: " + violation);
      }
      if (violation.grade() == Grade.ERROR && violation.message().isBlank()) {
        throw new AssertionError("a violation that says nothing: " + violation.rule());
      }
    }
  }
}
