package org.tocsin.core.time;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;

/** Any text at all is read or refused; what is read is printed so that it reads the same. */
class EdtfFuzzTest {

  @FuzzTest
  void strict(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    holdsTogether(text, Edtf.parse(text));
  }

  @FuzzTest
  void lenient(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    holdsTogether(text, Edtf.parseLenient(text));
  }

  private static void holdsTogether(String text, EdtfResult result) {
    result.problem().ifPresent(problem -> assertThat(problem.text()).isEqualTo(text));
    result
        .time()
        .ifPresent(
            time -> {
              assertThat(Edtf.parse(time.toString()).orThrow()).isEqualTo(time);
              assertThat(time.bounds()).isNotNull();
              assertThat(time.overlaps(time)).isNotNull();
            });
  }
}
