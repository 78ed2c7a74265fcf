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

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2022-12-03/05|2022-12-03/2022-12-05",
        "3-5 December 2022|2022-12-03/2022-12-05",
        "3 – 5 Dec 2022|2022-12-03/2022-12-05",
        "from 3 to 5 December 2022|2022-12-03/2022-12-05",
        "28 Nov to 3 Dec 2022|2022-11-28/2022-12-03",
        "28 Dec to 3 Jan 2023|2022-12-28/2023-01-03",
        "28 Dec 2022 - 3 Jan 2023|2022-12-28/2023-01-03",
        "Nov to Dec 2022|2022-11/2022-12",
        "2022-12-03 to 2022-12-05|2022-12-03/2022-12-05",
        "3rd of December, 2022|2022-12-03",
        "December 3, 2022|2022-12-03",
        "on 3 Dec 2022|2022-12-03",
        "about 3 December 2022|2022-12-03~",
        "around Dec. 2022|2022-12~",
        "~ 2022|2022~",
        "since 12 Dec 2022|2022-12-12/..",
        "until 12 Dec 2022|../2022-12-12",
        "3 Dec 2022 14:30|2022-12-03T14:30:00/2022-12-03T14:30:59",
        "3 Dec 2022 at 14:30 UTC+4|2022-12-03T14:30:00+04:00/2022-12-03T14:30:59+04:00",
        "2022-12-03, 9:05 UTC|2022-12-03T09:05:00Z/2022-12-03T09:05:59Z",
        "on the morning of December 3, 2022|2022-12-03T04:00:00/2022-12-03T11:59:59",
        "3 décembre 2022|2022-12-03",
        "le 1er août 2022|2022-08-01",
        "matin du 3 décembre 2022|2022-12-03T04:00:00/2022-12-03T11:59:59",
        "soirée du 3 déc. 2022|2022-12-03T18:00:00/2022-12-03T23:59:59",
        "du 3 au 5 décembre 2022|2022-12-03/2022-12-05",
        "vers le 3 décembre 2022|2022-12-03~",
        "depuis le 12 décembre 2022|2022-12-12/..",
        "3 décembre 2022 à 14h30|2022-12-03T14:30:00/2022-12-03T14:30:59",
        "3 ديسمبر 2022|2022-12-03",
        "٣ كانون الأول ٢٠٢٢|2022-12-03",
        "3 كانون الأول/ديسمبر 2022|2022-12-03",
        "صباح 3 ديسمبر 2022|2022-12-03T04:00:00/2022-12-03T11:59:59",
        "من 3 إلى 5 ديسمبر 2022|2022-12-03/2022-12-05",
        "نحو 3 ديسمبر 2022|2022-12-03~",
        "منذ 12 كانون الأول 2022|2022-12-12/.."
      })
  void readsWhatPeopleType(String text, String edtf) {
    assertThat(Edtf.parseLenient(text).orThrow()).hasToString(edtf);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "between 3 and 5 Dec 2022|SYNTAX",
        "5-3 December 2022|ORDER",
        "31 février 2022|RANGE",
        "3 Dec 2022 25:30|RANGE",
        "yesterday|SYNTAX",
        "3-5|SYNTAX",
        "3-12-2022|SYNTAX",
        "nuit du 3 décembre 2022|SYNTAX",
        "since 31 Feb 2022|RANGE"
      })
  void whatIsPlainlyWrongIsRefused(String text, Code code) {
    EdtfProblem problem = Edtf.parseLenient(text).problem().orElseThrow();
    assertThat(problem.code()).as(problem.message()).isEqualTo(code);
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
