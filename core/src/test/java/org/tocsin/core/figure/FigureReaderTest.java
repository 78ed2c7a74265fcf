package org.tocsin.core.figure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tocsin.core.figure.FigureProblem.Code;

class FigureReaderTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0                  | 0",
        "120000             | 120000",
        "120,000            | 120000",
        "1,234,567.5        | 1234567.5",
        "99.7               | 99.7",
        "007                | 7",
        "120k               | 120000",
        "120 thousand       | 120000",
        "1.2 Million        | 1200000",
        "1.125 million      | 1125000",
        "0.125              | 0.1250",
        "2bn                | 2000000000",
        "about 60           | about 60",
        "Around 60          | about 60",
        "~60                | about 60",
        "at least 200       | at least 200",
        "100,000 or more    | at least 100000",
        "200+               | at least 200",
        "over 200           | at least 201",
        "more than 1.5k     | at least 1501",
        "over 99.7          | at least 99.7",
        "at most 40         | at most 40",
        "up to 40           | at most 40",
        "40 or fewer        | at most 40",
        "under 40           | at most 39",
        "fewer than 1       | at most 0",
        "less than 0.5      | at most 0.5",
        "100-150k           | 100000-150000",
        "100k-150k          | 100000-150000",
        "100k \u2013 1 million | 100000-1000000",
        "100 to 150 thousand | 100000-150000",
        "between 100 and 150 | 100-150",
        "5-5                | 5",
        "60 (50-80)         | 60 (50-80)",
        "60k (50-80k)       | 60000 (50000-80000)",
        "60 (at least 50)   | 60 (at least 50)",
        "60 (at most 80)    | 60 (at most 80)",
        "5 (5-5)            | 5",
        "Unknown            | unknown",
        "'  60 '            | 60"
      })
  void readsFiguresAsPeopleWriteThem(String text, String canonical) {
    Figure figure = Figure.parse(text).orThrow();
    assertThat(figure).hasToString(canonical);
    assertThat(Figure.parse(canonical).orThrow()).isEqualTo(figure);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "over 2        | at least 2",
        "More than 2.5 | at least 2.5",
        "under 40      | at most 40",
        "at least 2    | at least 2",
        "3-4           | 3-4",
      })
  void whatIsMeasuredHasNoNextWholeNumber(String text, String canonical) {
    assertThat(Figure.parseMeasured(text).orThrow()).hasToString(canonical);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      ignoreLeadingAndTrailingWhitespace = false,
      value = {
        " |EMPTY|0",
        "-5|SYNTAX|0",
        "many|SYNTAX|0",
        "over|SYNTAX|0",
        "12,34|SYNTAX|0",
        "1,2345|SYNTAX|0",
        "over 1,2|SYNTAX|5",
        "1.|SYNTAX|0",
        "1e5|SYNTAX|0",
        "60 dead|SYNTAX|0",
        "about 60 or more|SYNTAX|0",
        "\u0661\u0662|SYNTAX|0",
        "100.000|AMBIGUOUS|0",
        "over 1.125|AMBIGUOUS|5",
        "150-100|ORDER|4",
        "900-1.2k|ORDER|4",
        "60 (70-80)|ORDER|4",
        "60 (at most 50)|ORDER|12",
        "under 0|ORDER|6"
      })
  void saysWhatIsWrongAndWhere(String text, Code code, int offset) {
    FigureProblem problem = Figure.parse(text).problem().orElseThrow();
    assertThat(problem.code()).as(problem.message()).isEqualTo(code);
    assertThat(problem.offset()).as(problem.message()).isEqualTo(offset);
    assertThat(problem.text()).isEqualTo(text);
  }

  @Test
  void offersBothReadingsOfADoubtfulNumber() {
    assertThat(Figure.parse("100.000").problem().orElseThrow().message())
        .isEqualTo(
            "\"100.000\", character 1: expected no point before just three digits;"
                + " try 100000 or 100.0000");
  }

  @Test
  void refusesTooMuch() {
    assertThat(Figure.parse("1".repeat(201)).problem().orElseThrow().code())
        .isEqualTo(Code.TOO_LONG);
  }
}
