package org.tocsin.core.figure;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;

/** Any text at all is read or refused; what is read is printed so that it reads the same. */
class FigureFuzzTest {

  @FuzzTest
  void figures(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    FigureResult result = Figure.parse(text);
    result.problem().ifPresent(problem -> assertThat(problem.text()).isEqualTo(text));
    result
        .figure()
        .ifPresent(
            figure -> assertThat(Figure.parse(figure.toString()).orThrow()).isEqualTo(figure));
  }
}
