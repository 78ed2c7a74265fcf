package org.tocsin.core.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.BiPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Relations against brute force: every concrete stretch that two times leave possible is tried on
 * the other. The grain is half a day, or half a month, enough for one thing to follow another
 * within it; a stretch may reach beyond what is drawn from, or go on for ever.
 */
class EdtfRelationsTest {

  private static final int EVER = -1000;
  private static final int FOREVER = 1000;

  /** From one grain up to another, the latter excluded. */
  private record Stretch(int start, int end) {

    /** The day within which it lies, on the grid of days. */
    OptionalInt day() {
      int first = Math.floorDiv(start, 2);
      return first == Math.floorDiv(end - 1, 2) ? OptionalInt.of(first) : OptionalInt.empty();
    }
  }

  /** A date and the units it covers on its grid, from the first to the last. */
  private record Cell(String text, int first, int last) {

    List<Integer> starts() {
      return IntStream.rangeClosed(2 * first, 2 * last + 1).boxed().toList();
    }

    List<Integer> ends() {
      return IntStream.rangeClosed(2 * first + 1, 2 * last + 2).boxed().toList();
    }
  }

  /** A time and, worked out apart from the code under test, what it leaves possible. */
  private record Sample(Edtf time, List<Stretch> stretches) {

    static Sample of(String text, List<Integer> starts, List<Integer> ends) {
      List<Stretch> stretches = new ArrayList<>();
      for (int start : starts) {
        for (int end : ends) {
          if (start < end) {
            stretches.add(new Stretch(start, end));
          }
        }
      }
      return new Sample(Edtf.parse(text).orThrow(), stretches);
    }
  }

  /** Eight days across a leap day. */
  @Provide
  Arbitrary<Sample> onDays() {
    LocalDate first = LocalDate.of(2024, 2, 26);
    return samples(
        IntStream.range(0, 8).mapToObj(i -> new Cell(first.plusDays(i).toString(), i, i)).toList());
  }

  /** Sixteen months, and the year that lies among them. */
  @Provide
  Arbitrary<Sample> onMonths() {
    YearMonth first = YearMonth.of(2021, 11);
    Stream<Cell> months =
        IntStream.range(0, 16).mapToObj(i -> new Cell(first.plusMonths(i).toString(), i, i));
    return samples(Stream.concat(months, Stream.of(new Cell("2022", 2, 13))).toList());
  }

  private static Arbitrary<Sample> samples(List<Cell> cells) {
    Arbitrary<Cell> cell = Arbitraries.of(cells);
    List<Integer> anywhere =
        Stream.concat(
                Stream.of(EVER, FOREVER), IntStream.rangeClosed(-2, 2 * cells.size() + 2).boxed())
            .toList();
    Arbitrary<Sample> intervals =
        Combinators.combine(cell, cell)
            .as((a, b) -> a.first() <= b.last() ? List.of(a, b) : List.of(b, a))
            .map(
                ends ->
                    Sample.of(
                        ends.get(0).text() + "/" + ends.get(1).text(),
                        ends.get(0).starts(),
                        ends.get(1).ends()));
    return Arbitraries.oneOf(
        cell.map(each -> Sample.of(each.text(), each.starts(), each.ends())),
        intervals,
        cell.map(each -> Sample.of(each.text() + "/", each.starts(), anywhere)),
        cell.map(each -> Sample.of("/" + each.text(), anywhere, each.ends())),
        cell.map(each -> Sample.of(each.text() + "/..", each.starts(), List.of(FOREVER))),
        cell.map(each -> Sample.of("../" + each.text(), List.of(EVER), each.ends())));
  }

  @Property(seed = "20221203", tries = 2000)
  void onDaysEachRelationIsWhatBruteForceFinds(
      @ForAll("onDays") Sample a, @ForAll("onDays") Sample b) {
    agreesWithBruteForce(a, b);
    assertThat(a.time().sameDay(b.time()))
        .isEqualTo(
            tried(a, b, (one, other) -> one.day().isPresent() && one.day().equals(other.day())));
  }

  @Property(seed = "20221203", tries = 500)
  void onMonthsEachRelationIsWhatBruteForceFinds(
      @ForAll("onMonths") Sample a, @ForAll("onMonths") Sample b) {
    agreesWithBruteForce(a, b);
  }

  private static void agreesWithBruteForce(Sample a, Sample b) {
    assertThat(a.time().before(b.time()))
        .isEqualTo(tried(a, b, (one, other) -> one.end() <= other.start()));
    assertThat(a.time().during(b.time()))
        .isEqualTo(
            tried(a, b, (one, other) -> other.start() <= one.start() && one.end() <= other.end()));
    assertThat(a.time().overlaps(b.time()))
        .isEqualTo(
            tried(a, b, (one, other) -> one.start() < other.end() && other.start() < one.end()));
  }

  @ParameterizedTest
  @CsvSource({
    "2022-12-03, 2022-12-04, YES, NO, NO, NO",
    "2022-12-03, 2022-12-03, UNKNOWN, UNKNOWN, UNKNOWN, YES",
    "2022-12-03, 2022-12, UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN",
    "2022-12-03, 2022-12-01/2022-12-31, NO, YES, YES, NO",
    "2022-12-03, 2022-12-03/2022-12-31, UNKNOWN, UNKNOWN, UNKNOWN, NO",
    "2022-12-03, 2022-12-02/.., NO, YES, YES, NO",
    "2022-12-03, 2022-12-02/, NO, UNKNOWN, UNKNOWN, NO",
    "2022-12-03, 2023-XX-XX, YES, NO, NO, NO",
    "2022-12-03T23:00:00, 2022-12-04T01:00:00Z, UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN",
    "2022-12-03T23:00:00Z, 2022-12-03T23:00:01Z, YES, NO, NO, YES"
  })
  void answersAsAReaderWould(
      String a, String b, Truth before, Truth during, Truth overlaps, Truth sameDay) {
    Edtf one = Edtf.parse(a).orThrow();
    Edtf other = Edtf.parse(b).orThrow();
    assertThat(one.before(other)).isEqualTo(before);
    assertThat(one.during(other)).isEqualTo(during);
    assertThat(one.overlaps(other)).isEqualTo(overlaps);
    assertThat(one.sameDay(other)).isEqualTo(sameDay);
  }

  private static Truth tried(Sample a, Sample b, BiPredicate<Stretch, Stretch> relation) {
    boolean always = true;
    boolean sometimes = false;
    for (Stretch one : a.stretches()) {
      for (Stretch other : b.stretches()) {
        boolean holds = relation.test(one, other);
        always &= holds;
        sometimes |= holds;
      }
    }
    return Truth.of(always, sometimes);
  }
}
