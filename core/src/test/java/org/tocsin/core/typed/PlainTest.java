package org.tocsin.core.typed;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlainTest {

  @ParameterizedTest
  @CsvSource({
    "'  Février   2022 ', fevrier 2022",
    "ÉLÉVÉ, eleve",
    "3\u20135 dec, 3-5 dec",
    "l\u2019eau, l'eau",
    "٢٠٠ قتيل, 200 قتيل",
    "أكثر, اكثر",
    "a\u200Fb, ab",
    "'٣، ٤', '3, 4'"
  })
  void whatPeopleVaryIsOne(String typed, String plain) {
    assertThat(Plain.of(typed)).isEqualTo(plain);
  }

  @ParameterizedTest
  @CsvSource({"'', ''", "over 200, over 200"})
  void whatIsPlainStays(String typed, String plain) {
    assertThat(Plain.of(typed)).isEqualTo(plain);
  }
}
