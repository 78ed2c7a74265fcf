package org.tocsin.core.time;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tocsin.core.time.EdtfProblem.Code;

class EdtfReaderTest {

  /** The examples of the Library of Congress specification of 4 February 2019, level 0. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "1985-04-12",
        "1985-04",
        "1985",
        "1985-04-12T23:20:30",
        "1985-04-12T23:20:30Z",
        "1985-04-12T23:20:30+04:30",
        "1964/2008",
        "2004-06/2006-08",
        "2004-02-01/2005-02-08",
        "2004-02-01/2005-02",
        "2004-02-01/2005",
        "2005/2006-02"
      })
  void readsTheSpecificationsLevelZero(String text) {
    assertThat(Edtf.parse(text).orThrow()).hasToString(text);
  }

  /** The same specification's examples, level 1. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Y170000002",
        "Y-170000002",
        "2001-21",
        "1984?",
        "2004-06~",
        "2004-06-11%",
        "201X",
        "20XX",
        "2004-XX",
        "1985-04-XX",
        "1985-XX-XX",
        "1985-04-12/..",
        "1985-04/..",
        "1985/..",
        "../1985-04-12",
        "../1985-04",
        "../1985",
        "1985-04-12/",
        "1985-04/",
        "1985/",
        "/1985-04-12",
        "/1985-04",
        "/1985",
        "-1985"
      })
  void readsTheSpecificationsLevelOne(String text) {
    assertThat(Edtf.parse(text).orThrow()).hasToString(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0000",
        "-9999-12-31",
        "2001-24?",
        "201X~",
        "-201X",
        "-000X",
        "1985-XX-XX%",
        "Y-170000002?",
        "1984?/2004-06~",
        "1984~/",
        "../2004-06%",
        "2001-21/2003-24",
        "Y-17000/-0500",
        "2024-02-29",
        "2022-12-03T10:30:00+04:00/2022-12-03T12:40:00+04:00",
        "2022-12-03T10:30:00/2022-12-03T10:30:00",
        "2022-12-03T00:00:00-12:00"
      })
  void readsWhatFollowsFromTheRules(String text) {
    assertThat(Edtf.parse(text).orThrow()).hasToString(text);
  }

  @ParameterizedTest
  @CsvSource({
    "1985-04-12T23:20:30-04,    1985-04-12T23:20:30-04:00",
    "1985-04-12T23:20:30+00:00, 1985-04-12T23:20:30Z"
  })
  void writesOffsetsOneWay(String text, String canonical) {
    assertThat(Edtf.parse(text).orThrow()).hasToString(canonical);
  }

  /** The same specification's examples of level 2, and the rest of that level's signs. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Y-17E7            | 4",
        "Y17101E4S3        | 6",
        "1950S2            | 4",
        "Y171010000S3      | 10",
        "2001-34           | 5",
        "2001-25           | 5",
        "[1667,1668,1670..1672] | 0",
        "{1960,1961-12}    | 0",
        "2004-06?-11       | 7",
        "2004?-06-11       | 4",
        "?2004-06-~11      | 0",
        "2004-?06-11       | 5",
        "2004-06-%11       | 8",
        "156X-12-25        | 3",
        "15XX-12-25        | 2",
        "XXXX-12-XX        | 0",
        "XXXX              | 0",
        "1XXX              | 1",
        "1XXX-XX           | 1",
        "1984-1X           | 6",
        "1985-XX-25        | 8",
        "2004-06-~01/2004-06-~20 | 8",
        "2004-06-XX/2004-07-03   | 8",
        "2004-07-03/2004-08-XX   | 19"
      })
  void namesLevelTwoWhereItBegins(String text, int offset) {
    EdtfProblem problem = Edtf.parse(text).problem().orElseThrow();
    assertThat(problem.code()).isEqualTo(Code.LEVEL_2);
    assertThat(problem.offset()).isEqualTo(offset);
    assertThat(problem.expected()).contains("level 2");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      ignoreLeadingAndTrailingWhitespace = false,
      value = {
        "19850412|SYNTAX|0",
        "1985-4-12|SYNTAX|5",
        "1985-04-1|SYNTAX|8",
        "85|SYNTAX|0",
        "+1985|SYNTAX|0",
        "12345|SYNTAX|0",
        "Y1985|SYNTAX|1",
        "Y01985|SYNTAX|1",
        "Y1000000000|RANGE|1",
        "-0000|RANGE|0",
        "1985-00|RANGE|5",
        "1985-13|RANGE|5",
        "1985-20|RANGE|5",
        "1985-21-01|RANGE|5",
        "1985-04-00|RANGE|8",
        "1985-04-31|RANGE|8",
        "1985-02-29|RANGE|8",
        "1900-02-29|RANGE|8",
        "1985?~|SYNTAX|5",
        "1985??|SYNTAX|5",
        "1985 |SYNTAX|4",
        " 1985|SYNTAX|0",
        "1985-|SYNTAX|5",
        "1985-04-12T23:20|SYNTAX|11",
        "1985-04-12T23:20:30.5|SYNTAX|19",
        "1985-04-12T24:00:00|RANGE|11",
        "1985-04-12T23:60:00|RANGE|11",
        "1985-04-12T23:59:60|RANGE|11",
        "1985-04-12t23:20:30|SYNTAX|10",
        "1985-04-12T23:20:30z|SYNTAX|19",
        "1985-04-12T23:20:30-00:00|SYNTAX|19",
        "1985-04-12T23:20:30+0430|SYNTAX|19",
        "1985-04-12T23:20:30+19:00|RANGE|19",
        "1985-04-12T23:20:30?|SYNTAX|19",
        "1985-04T23:20:30|SYNTAX|7",
        "2008/1964|ORDER|5",
        "2004-06-12/2004-06-11|ORDER|11",
        "2022-12-03T10:30:01/2022-12-03T10:30:00|ORDER|20",
        "1964/2008/2010|SYNTAX|9",
        "/|SYNTAX|0",
        "../..|SYNTAX|0",
        "/..|SYNTAX|0",
        "1985/...|SYNTAX|5",
        "2020-12-11/12|SYNTAX|11",
        "today|SYNTAX|0",
        "199u|SYNTAX|0",
        "\u0661\u0669\u0668\u0665|SYNTAX|0"
      })
  void saysWhatIsWrongAndWhere(String text, Code code, int offset) {
    EdtfProblem problem = Edtf.parse(text).problem().orElseThrow();
    assertThat(problem.code()).as(problem.message()).isEqualTo(code);
    assertThat(problem.offset()).as(problem.message()).isEqualTo(offset);
    assertThat(problem.text()).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({
    "19850412, 1985-04-12",
    "12345, Y12345",
    "-12345, Y-12345",
    "2008/1964, 1964/2008",
    "2020-12-11/12, 2020-12-11/2020-12-12",
    "2020-11/12, 2020-11/2020-12"
  })
  void suggestsATextThatIsRead(String text, String suggestion) {
    assertThat(Edtf.parse(text).problem().orElseThrow().suggestion()).contains(suggestion);
    assertThat(Edtf.parse(suggestion).orThrow()).hasToString(suggestion);
  }

  @Test
  void refusesNothingAndTooMuch() {
    assertThat(Edtf.parse("").problem().orElseThrow().code()).isEqualTo(Code.EMPTY);
    EdtfProblem tooLong = Edtf.parse("1".repeat(65)).problem().orElseThrow();
    assertThat(tooLong.code()).isEqualTo(Code.TOO_LONG);
    assertThat(tooLong.offset()).isEqualTo(64);
  }

  @Test
  void putsTheWholeProblemInOneLine() {
    assertThat(Edtf.parse("2020-12-11/12").problem().orElseThrow().message())
        .isEqualTo(
            "\"2020-12-11/12\", character 12: expected the end written as fully as the start;"
                + " try 2020-12-11/2020-12-12");
  }
}
