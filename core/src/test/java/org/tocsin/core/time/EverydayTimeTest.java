package org.tocsin.core.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tocsin.core.time.EdtfProblem.Code;

class EverydayTimeTest {

  @ParameterizedTest
  @CsvSource({
    "3 Dec 2022, 2022-12-03",
    "03 december 2022, 2022-12-03",
    "29 Feb 2024, 2024-02-29",
    "December 2022, 2022-12",
    "SEPT 2022, 2022-09",
    "'  3 Dec 2022 ', 2022-12-03",
    "' 2022-12-03~', 2022-12-03~",
    "morning of 3 Dec 2022, 2022-12-03T04:00:00/2022-12-03T11:59:59",
    "Afternoon of 3 Dec 2022 Z, 2022-12-03T12:00:00Z/2022-12-03T17:59:59Z",
    "evening of 3 Dec 2022 +04:00, 2022-12-03T18:00:00+04:00/2022-12-03T23:59:59+04:00",
    "2022-12-03T10:30, 2022-12-03T10:30:00/2022-12-03T10:30:59",
    "2022-12-03T10:30+04:00, 2022-12-03T10:30:00+04:00/2022-12-03T10:30:59+04:00"
  })
  void readsEverydayForms(String text, String edtf) {
    assertThat(Edtf.parseLenient(text).orThrow()).hasToString(edtf);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      ignoreLeadingAndTrailingWhitespace = false,
      value = {
        "31 Feb 2022|RANGE|0",
        "  0 Dec 2022|RANGE|2",
        "3 Dez 2022|SYNTAX|2",
        "3 Ma 2022|SYNTAX|2",
        "morning of Dec 2022|SYNTAX|11",
        "3 Dec 2022 +04:00|SYNTAX|11",
        "night of 3 Dec 2022|AMBIGUOUS|0",
        "03/12/2022|AMBIGUOUS|0",
        "3.12.2022|AMBIGUOUS|0",
        "  1985-13|RANGE|7",
        "Easter 2022 or so|SYNTAX|0",
        "2022-12-03T25:30|RANGE|0",
        "   |EMPTY|0"
      })
  void doesNotGuess(String text, Code code, int offset) {
    EdtfProblem problem = Edtf.parseLenient(text).problem().orElseThrow();
    assertThat(problem.code()).as(problem.message()).isEqualTo(code);
    assertThat(problem.offset()).as(problem.message()).isEqualTo(offset);
    assertThat(problem.text()).isEqualTo(text);
  }

  @Test
  void strictReadingKnowsNoneOfThem() {
    assertThat(Edtf.parse("3 Dec 2022").problem()).isPresent();
    assertThat(Edtf.parse(" 2022").problem()).isPresent();
    assertThat(Edtf.parse("2022-12-03T10:30").problem()).isPresent();
  }

  @Test
  void aMorningWithoutOffsetIsAsWideAsTheWorld() {
    assertThat(Edtf.parseLenient("morning of 3 Dec 2022").orThrow().bounds())
        .isEqualTo(
            Bounds.of(
                Instant.parse("2022-12-02T14:00:00Z"), Instant.parse("2022-12-04T00:00:00Z")));
  }
}
