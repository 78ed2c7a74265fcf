package org.tocsin.desk.server;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class EncodingsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "gzip",
        "gzip, deflate, br, zstd",
        "br;q=1.0, GZIP;q=0.5",
        "*",
        "x-gzip",
        "gzip;q=0.001"
      })
  void taken(String accepted) {
    assertThat(Encodings.gzip(accepted)).isTrue();
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", "identity", "br", "gzip;q=0", "gzip; q=0.0, *", "*;q=0", "gzipped"})
  void notTaken(String accepted) {
    assertThat(Encodings.gzip(accepted)).isFalse();
  }
}
