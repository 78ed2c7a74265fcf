package org.tocsin.core.time;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.tocsin.core.time.EdtfDate.Form;

/** Any time that can be written, of every kind. */
final class EdtfSamples {

  private EdtfSamples() {}

  static Arbitrary<Edtf> times() {
    return Arbitraries.oneOf(points(), intervals());
  }

  static Arbitrary<EdtfPoint> points() {
    return Arbitraries.oneOf(dates(), dateTimes(), seasons());
  }

  private static Arbitrary<EdtfDate> dates() {
    Arbitrary<Integer> years =
        Arbitraries.frequencyOf(
            Tuple.of(3, Arbitraries.integers().between(1990, 2030)),
            Tuple.of(1, Arbitraries.integers().between(-9999, 9999)));
    Arbitrary<EdtfDate> written =
        Combinators.combine(
                Arbitraries.of(Form.class),
                years,
                Arbitraries.integers().between(1, 365),
                Arbitraries.of(Qualification.class))
            .as(
                (form, year, day, sign) ->
                    new EdtfDate(form, first(form, LocalDate.ofYearDay(year, day)), sign));
    Arbitrary<EdtfDate> longYears =
        Arbitraries.integers().between(-999_999_999, 999_999_999).map(EdtfDate::year);
    return Arbitraries.frequencyOf(Tuple.of(9, written), Tuple.of(1, longYears));
  }

  private static LocalDate first(Form form, LocalDate day) {
    int year = day.getYear();
    return switch (form) {
      case DAY -> day;
      case MONTH, DAY_UNSPECIFIED -> day.withDayOfMonth(1);
      case YEAR, MONTH_UNSPECIFIED, MONTH_AND_DAY_UNSPECIFIED -> LocalDate.of(year, 1, 1);
      case DECADE -> LocalDate.of(firstOf(year, 10), 1, 1);
      case CENTURY -> LocalDate.of(firstOf(year, 100), 1, 1);
    };
  }

  private static int firstOf(int year, int length) {
    int magnitude = Math.abs(year) / length * length;
    return year < 0 ? -(magnitude + length - 1) : magnitude;
  }

  private static Arbitrary<EdtfDateTime> dateTimes() {
    Arbitrary<Optional<ZoneOffset>> offsets =
        Arbitraries.integers()
            .between(-18 * 60, 18 * 60)
            .map(minutes -> ZoneOffset.ofTotalSeconds(minutes * 60))
            .optional(0.6);
    return Combinators.combine(
            Arbitraries.longs().between(-377_705_116_800L, 253_402_300_799L), offsets)
        .as(
            (second, offset) ->
                new EdtfDateTime(LocalDateTime.ofEpochSecond(second, 0, ZoneOffset.UTC), offset));
  }

  private static Arbitrary<EdtfSeason> seasons() {
    return Combinators.combine(
            Arbitraries.integers().between(-9999, 9999),
            Arbitraries.of(EdtfSeason.Season.class),
            Arbitraries.of(Qualification.class))
        .as(EdtfSeason::new);
  }

  private static Arbitrary<Edtf> intervals() {
    Arbitrary<EdtfPoint> ends = points().filter(point -> !point.toString().contains("X"));
    Arbitrary<EdtfInterval.End> missing =
        Arbitraries.of(new EdtfInterval.Open(), new EdtfInterval.Unknown());
    Arbitrary<EdtfInterval> both =
        Combinators.combine(ends, ends)
            .as((a, b) -> a.from().isBefore(b.to()) ? twoEnds(a, b) : twoEnds(b, a));
    Arbitrary<EdtfInterval> fromOne =
        Combinators.combine(ends, missing)
            .as((point, end) -> new EdtfInterval(new EdtfInterval.Stated(point), end));
    Arbitrary<EdtfInterval> toOne =
        Combinators.combine(missing, ends)
            .as((end, point) -> new EdtfInterval(end, new EdtfInterval.Stated(point)));
    return Arbitraries.oneOf(both, fromOne, toOne).map(interval -> interval);
  }

  /** On one clock two local times may stand the other way round than their widest bounds do. */
  private static EdtfInterval twoEnds(EdtfPoint start, EdtfPoint end) {
    boolean ordered =
        EdtfInterval.ordered(new EdtfInterval.Stated(start), new EdtfInterval.Stated(end));
    return ordered ? EdtfInterval.between(start, end) : EdtfInterval.between(end, start);
  }
}
