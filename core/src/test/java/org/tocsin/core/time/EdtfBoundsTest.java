package org.tocsin.core.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EdtfBoundsTest {

  @ParameterizedTest
  @CsvSource({
    "2022-12-03, 2022-12-03T00:00:00Z, 2022-12-04T00:00:00Z",
    "2022-12-03~, 2022-12-03T00:00:00Z, 2022-12-04T00:00:00Z",
    "2022-12, 2022-12-01T00:00:00Z, 2023-01-01T00:00:00Z",
    "2024-02-XX, 2024-02-01T00:00:00Z, 2024-03-01T00:00:00Z",
    "2022, 2022-01-01T00:00:00Z, 2023-01-01T00:00:00Z",
    "2022-XX-XX, 2022-01-01T00:00:00Z, 2023-01-01T00:00:00Z",
    "201X, 2010-01-01T00:00:00Z, 2020-01-01T00:00:00Z",
    "20XX, 2000-01-01T00:00:00Z, 2100-01-01T00:00:00Z",
    "-201X, -2019-01-01T00:00:00Z, -2009-01-01T00:00:00Z",
    "-000X, -0009-01-01T00:00:00Z, 0000-01-01T00:00:00Z",
    "000X, 0000-01-01T00:00:00Z, 0010-01-01T00:00:00Z",
    "Y999999999, +999999999-01-01T00:00:00Z, +1000000000-01-01T00:00:00Z",
    "2022-12-03T10:30:00Z, 2022-12-03T10:30:00Z, 2022-12-03T10:30:01Z",
    "2022-12-03T10:30:00+04:00, 2022-12-03T06:30:00Z, 2022-12-03T06:30:01Z",
    "2022-12-03T10:30:00, 2022-12-02T20:30:00Z, 2022-12-03T22:30:01Z",
    "2001-21, 2001-03-01T00:00:00Z, 2001-12-24T00:00:00Z",
    "2001-24, 2000-12-01T00:00:00Z, 2002-03-22T00:00:00Z",
    "2004-02/2005, 2004-02-01T00:00:00Z, 2006-01-01T00:00:00Z"
  })
  void boundsAreHalfOpen(String text, Instant from, Instant to) {
    assertThat(time(text).bounds()).isEqualTo(Bounds.of(from, to));
    assertThat(time(text).availableBy()).contains(to);
  }

  @Test
  void anOpenEndIsNotAnUnknownOne() {
    Instant end2022 = Instant.parse("2023-01-01T00:00:00Z");
    assertThat(time("2022/..").bounds().to()).isEqualTo(new Bound.Open());
    assertThat(time("2022/").bounds().to()).isEqualTo(new Bound.Unknown());
    assertThat(time("../2022").bounds())
        .isEqualTo(new Bounds(new Bound.Open(), new Bound.At(end2022)));
    assertThat(time("/2022").bounds().from()).isEqualTo(new Bound.Unknown());
    assertThat(time("2022/..").availableBy()).isEmpty();
    assertThat(time("/2022").availableBy()).contains(end2022);
  }

  @ParameterizedTest
  @CsvSource({
    "2022, true, false",
    "2022?, false, false",
    "2022~, true, true",
    "2022-21%, false, true",
    "2021?/2022, false, false",
    "2021/2022~, true, true",
    "../2022%, false, true",
    "2022-12-03T10:30:00, true, false"
  })
  void flagsSayWhatTheSignsSay(String text, boolean certain, boolean approximate) {
    assertThat(time(text).certain()).isEqualTo(certain);
    assertThat(time(text).approximate()).isEqualTo(approximate);
  }

  @ParameterizedTest
  @CsvSource({
    "2022-12-03, PT0S, PT24H",
    "2022-12, PT0S, PT744H",
    "2022-XX-XX, PT0S, PT24H",
    "2022-XX, PT0S, PT744H",
    "201X, PT0S, PT8784H",
    "2001-22, PT0S, PT2256H",
    "2022-12-03T10:30:00, PT0S, PT1S",
    "2022-12-03/2022-12-05, PT24H, PT72H",
    "2022-12-03/2022-12-04, PT0S, PT48H",
    "2022-12/2022-12-04, PT0S, PT96H",
    "2022-12-03T10:30:00/2022-12-03T12:40:00, PT2H9M59S, PT2H10M1S",
    "2022-12-03T10:30:00+04:00/2022-12-03T08:40:00Z, PT2H9M59S, PT2H10M1S",
    "2022-12-03T10:30:00Z/2022-12-03T12:40:00, PT0S, PT14H10M1S"
  })
  void durationsRunFromTheShortestToTheLongest(String text, Duration shortest, Duration longest) {
    assertThat(time(text).durationRange())
        .contains(new DurationRange(shortest, Optional.of(longest)));
  }

  @Test
  void anUnknownEndLeavesTheLongestUnknownAndAnOpenOneHasNoLength() {
    assertThat(time("2022/").durationRange())
        .contains(new DurationRange(Duration.ZERO, Optional.empty()));
    assertThat(time("2022/..").durationRange()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "2022-12-03~, P10Y, 2032-12-03~",
    "2024-02-29, P10Y, 2034-02-28",
    "2024-02-29, P4Y, 2028-02-29",
    "2024-02-29, P1Y1D, 2025-03-01",
    "2022-12, P10Y, 2032-12",
    "2022-12-XX, P1M, 2023-01-XX",
    "2022, P-10Y, 2012",
    "9999, P1Y, Y10000",
    "201X, P10Y, 202X",
    "20XX, P-100Y, 19XX",
    "2001-21?, P10Y, 2011-21?",
    "2022-12-03T10:30:00+04:00, P10Y1D, 2032-12-04T10:30:00+04:00",
    "2022-12-12/.., P10Y, 2032-12-12/..",
    "/2022-12-12, P10Y, /2032-12-12",
    "2022-12/2023~, P10Y, 2032-12/2033~"
  })
  void shiftingKeepsThePrecision(String text, Period by, String shifted) {
    assertThat(time(text).shift(by).orElseThrow()).hasToString(shifted);
  }

  @ParameterizedTest
  @CsvSource({
    "2022-12, P1D",
    "2022, P1M",
    "201X, P3Y",
    "20XX, P10Y",
    "2001-21, P1M",
    "9999-12-31, P1D",
    "9999-21, P1Y",
    "Y999999999, P1Y",
    "2022-12-03, P2147483647Y2147483647M",
    "2022-12-03T10:30:00, P2147483647Y",
    "2022-12/2023-01-01, P1D"
  })
  void aShiftThatWouldLosePrecisionGivesNothing(String text, Period by) {
    assertThat(time(text).shift(by)).isEmpty();
  }

  @Test
  void whatCannotBeWrittenCannotBeMade() {
    EdtfDate decade = (EdtfDate) time("201X");
    assertThatThrownBy(() -> EdtfInterval.between(decade, EdtfDate.year(2022)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("level 2");
    assertThatThrownBy(() -> EdtfInterval.between(EdtfDate.year(2022), EdtfDate.year(2021)))
        .hasMessageContaining("ends before it starts");
    assertThatThrownBy(() -> EdtfDate.day(LocalDate.of(10_000, 1, 1)))
        .hasMessageContaining("four digits");
    assertThatThrownBy(
            () -> new EdtfDate(EdtfDate.Form.DECADE, LocalDate.of(2011, 1, 1), Qualification.NONE))
        .hasMessageContaining("not the first day");
  }

  private static Edtf time(String text) {
    return Edtf.parse(text).orThrow();
  }
}
