package org.tocsin.desk.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How words are spelt and dates set apart. */
class ApostrophesTest {

  @ParameterizedTest
  @ValueSource(strings = {"en", "fr", "ar"})
  void noMessageDoublesAnApostrophe(String language) throws IOException {
    Properties words = new Properties();
    try (InputStream in = Words.class.getResourceAsStream("desk_" + language + ".properties")) {
      words.load(new InputStreamReader(Objects.requireNonNull(in), StandardCharsets.UTF_8));
    }
    assertThat(words).isNotEmpty();
    words.forEach(
        (key, says) -> assertThat((String) says).as((String) key).doesNotContain("\u2019\u2019"));
  }

  @Test
  void figuresStandApartInArabicAlone() {
    assertThat(Words.in("ar").apart("9\u201328 %")).isEqualTo("\u20689\u201328 %\u2069");
    assertThat(Words.in("fr").apart("9\u201328 %")).isEqualTo("9\u201328 %");
  }
}
