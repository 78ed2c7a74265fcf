package org.tocsin.core.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tocsin.core.time.Truth;

class FigureTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "120000 ; 120000 | 120000",
        "about 60 ; about 60 | about 60",
        "about 60 ; 60 | about 60",
        "about 60 ; 80 | 60-80",
        "over 200 ; 80 | at least 80",
        "6 ; 7 ; unknown | 6-7",
        "60 (50-80) ; 60 (40-70) | 60 (40-80)",
        "up to 40 ; 10-50 | at most 50",
        "up to 40 ; at least 50 | unknown",
        "unknown ; unknown | unknown"
      })
  void aSpanDropsNoAccount(String accounts, String span) {
    List<Figure> figures = Arrays.stream(accounts.split(" ; ", -1)).map(FigureTest::read).toList();
    assertThat(Figure.span(figures)).hasToString(span);
  }

  @ParameterizedTest
  @CsvSource({
    "60, 60, YES, YES, YES",
    "60, 61, NO, NO, YES",
    "50-80, 60, YES, UNKNOWN, UNKNOWN",
    "50-80, 81, NO, NO, YES",
    "50-80, 50, YES, YES, UNKNOWN",
    "at least 200, 500, YES, UNKNOWN, UNKNOWN",
    "at least 200, 199, NO, YES, NO",
    "up to 40, 0, YES, YES, UNKNOWN",
    "about 60, 60, YES, UNKNOWN, UNKNOWN",
    "about 60, 0.5, UNKNOWN, UNKNOWN, UNKNOWN",
    "60 (at least 50), 55, YES, UNKNOWN, UNKNOWN",
    "60 (at least 50), 70, UNKNOWN, UNKNOWN, UNKNOWN",
    "60 (at least 50), 40, NO, YES, NO",
    "unknown, 5, UNKNOWN, UNKNOWN, UNKNOWN",
    "unknown, 0, UNKNOWN, YES, UNKNOWN",
    "at most 40, -1, NO, YES, NO"
  })
  void answersAreOpenWhereTheFigureIs(
      String figure, BigDecimal value, Truth contains, Truth atLeast, Truth atMost) {
    assertThat(read(figure).contains(value)).isEqualTo(contains);
    assertThat(read(figure).isAtLeast(value)).isEqualTo(atLeast);
    assertThat(read(figure).isAtMost(value)).isEqualTo(atMost);
  }

  @ParameterizedTest
  @CsvSource({
    "200, 100-150, YES",
    "at least 150, 100-150, YES",
    "120, 100-150, UNKNOWN",
    "up to 99, 100-150, NO",
    "about 500, 100-150, UNKNOWN",
    "200, unknown, UNKNOWN"
  })
  void figuresAreHeldAgainstFigures(String one, String other, Truth atLeast) {
    assertThat(read(one).isAtLeast(read(other))).isEqualTo(atLeast);
  }

  @Test
  void sumsAndMultiplesKeepWhatBothKnow() {
    assertThat(read("50-80").plus(read("10"))).hasToString("60-90");
    assertThat(read("about 60").plus(read("10"))).hasToString("about 70");
    assertThat(read("at least 200").plus(read("up to 40"))).hasToString("unknown");
    assertThat(read("60 (50-80)").times(new BigDecimal("2.5"))).hasToString("150 (125-200)");
    assertThat(read("unknown").times(BigDecimal.TEN)).isEqualTo(Figure.unknown());
    assertThatThrownBy(() -> read("5").times(BigDecimal.ONE.negate()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void valuesMustAscendFromZero() {
    assertThatThrownBy(() -> Figure.between(BigDecimal.TEN, BigDecimal.ONE))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Figure.of(-1)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(
            () ->
                new Figure(
                    Optional.of(BigDecimal.TEN), Optional.of(BigDecimal.ONE), Optional.empty()))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(Figure.of(new BigDecimal("60.00"))).isEqualTo(Figure.of(60));
  }

  @Provide
  Arbitrary<Figure> figures() {
    Arbitrary<BigDecimal> values =
        Arbitraries.bigDecimals().between(BigDecimal.ZERO, new BigDecimal(2_000_000)).ofScale(4);
    Arbitrary<BigDecimal> few = Arbitraries.integers().between(0, 5).map(BigDecimal::valueOf);
    Arbitrary<BigDecimal> whole = values.map(v -> v.setScale(0, RoundingMode.UP));
    Arbitrary<BigDecimal> value = Arbitraries.oneOf(few, values, whole);
    Arbitrary<Integer> given = Arbitraries.integers().between(0, 7);
    return Combinators.combine(value, value, value, given)
        .as(
            (a, b, c, bits) -> {
              List<BigDecimal> up = Stream.of(a, b, c).sorted().toList();
              return new Figure(
                  Optional.of(up.get(0)).filter(v -> (bits & 1) != 0),
                  Optional.of(up.get(1)).filter(v -> (bits & 2) != 0),
                  Optional.of(up.get(2)).filter(v -> (bits & 4) != 0));
            })
        .withoutEdgeCases();
  }

  @Property(seed = "20221203")
  void readingWhatWasPrintedGivesTheSame(@ForAll("figures") Figure figure) {
    assertThat(Figure.parse(figure.toString()).orThrow()).isEqualTo(figure);
  }

  @Property(seed = "20221203")
  void aSpanSpansEachAccountThatKnowsAnything(
      @ForAll @Size(max = 6) List<@From("figures") Figure> all) {
    Figure span = Figure.span(all);
    boolean openBothWays = span.isUnknown();
    assertThat(all).filteredOn(each -> !each.isUnknown() && !openBothWays).allMatch(span::spans);
    assertThat(
            Figure.span(
                all.stream().sorted((a, b) -> b.toString().compareTo(a.toString())).toList()))
        .isEqualTo(span);
  }

  @Property(seed = "20221203")
  void additionIsCommutativeAndNeverNarrowsToLess(
      @ForAll("figures") Figure a, @ForAll("figures") Figure b) {
    assertThat(a.plus(b)).isEqualTo(b.plus(a));
    a.plus(b).low().ifPresent(low -> assertThat(low).isGreaterThanOrEqualTo(a.low().orElseThrow()));
  }

  private static Figure read(String text) {
    return Figure.parse(text).orThrow();
  }
}
