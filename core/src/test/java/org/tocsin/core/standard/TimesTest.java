package org.tocsin.core.standard;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tocsin.core.sample.Samples;
import org.tocsin.core.time.Truth;

class TimesTest {

  @ParameterizedTest
  @CsvSource({
    "2020-06-02, 2020-06-02, YES",
    "2020-06-03, 2020-06-02, YES",
    "2020-06-01, 2020-06-02, NO",
    "2020-06, 2020-06-02, UNKNOWN",
    "2020-07, 2020-06-02, YES",
    "2020-06-01/2020-06-05, 2020-06-02, UNKNOWN",
    "2020-06-02?, 2020-06-02, UNKNOWN",
    "2021-06-02, 2020-06-02?, UNKNOWN",
    "1999-07-01, 1999, UNKNOWN",
    "2000-01-01, 1999, YES",
    "1998-12-31, 1999, NO",
    "2020-06-02, 2020-06-02T12:00:00Z, UNKNOWN",
    "2020-06-03, 2020-06-02T12:00:00Z, YES",
    "2020-06-02, 2020/2021, UNKNOWN",
    "2021-06-02, 2020/2021, UNKNOWN",
    "2021-06-02, 2020/2022-01-01, YES",
    "2021-06-02, 2020-01-01/2021-12-31, YES",
    "2022-01-01, 2020-01-01/2021-12-31, NO",
    "2021-12, 2020-01-01/2021-12-15, UNKNOWN",
    "2021-12-01, 2020-01-01/.., YES",
    "2021-12-01, 2020-01-01/, YES",
    "2021-12-01, ../2022-01-01, YES",
    "2021-12-01, /2022-01-01, UNKNOWN",
    "2023-12-01, ../2022-01-01, NO"
  })
  void whetherItWasInForceThen(String happened, String force, Truth then) {
    assertThat(Times.inForce(Samples.time(happened), Samples.time(force))).isEqualTo(then);
  }
}
