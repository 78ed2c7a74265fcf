package org.tocsin.core.ladder;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tocsin.core.figure.Figure;
import org.tocsin.core.gap.Course;
import org.tocsin.core.model.EventKind;
import org.tocsin.core.model.Measure;
import org.tocsin.core.sample.SampleDesk;
import org.tocsin.core.time.Truth;

class MassKillingTest {

  private static MassKilling only(Course course) {
    List<MassKilling> counts = LadderAnalysis.of(course.view()).massKillings();
    assertThat(counts).hasSize(1);
    return counts.get(0);
  }

  private static Figure figure(long low, long best, long high) {
    return new Figure(
        Optional.of(BigDecimal.valueOf(low)),
        Optional.of(BigDecimal.valueOf(best)),
        Optional.of(BigDecimal.valueOf(high)));
  }

  /** 300 + 400 + 350 within eleven months; 900 more, but a year and a half earlier. */
  @Test
  void manyKillingsTogetherReachTheTopRung() {
    Course course =
        new Course()
            .kills("2021-05-01", EventKind.KILLING, 2, "northland", "900")
            .kills("2023-01-01", EventKind.KILLING, 2, "northland", "300")
            .kills("2023-06-01", EventKind.KILLING, 2, "northland", "400")
            .kills("2023-11-30", EventKind.MAJOR_KILLING, 2, "northland", "350");
    MassKilling count = only(course);
    assertThat(count.killed()).isEqualTo(Figure.of(1050));
    assertThat(count.reached()).isEqualTo(Truth.YES);
    assertThat(count.perpetrator()).contains("northland");
    assertThat(count.incidents()).containsExactly("i-2", "i-3", "i-4");
    assertThat(count.evidence()).containsExactly("report/r-2", "report/r-3", "report/r-4");
    assertThat(count.from()).contains(Instant.parse("2023-01-01T00:00:00Z"));
    assertThat(LadderAnalysis.of(course.view()).overall().steps())
        .allSatisfy(placed -> assertThat(placed.step().rung()).isLessThan(Rung.MASS));
  }

  @Test
  void deathsMoreThanTwelveMonthsApartAreNotCountedTogether() {
    assertThat(
            only(new Course()
                    .kills("2022-06-01", EventKind.KILLING, 2, "northland", "600")
                    .kills("2023-06-02", EventKind.KILLING, 2, "northland", "600"))
                .killed())
        .isEqualTo(Figure.of(600));
    // From some time on 1 June to some time on the next 1 June may or may not be within.
    MassKilling open =
        only(
            new Course()
                .kills("2022-06-01", EventKind.KILLING, 2, "northland", "600")
                .kills("2023-06-01", EventKind.KILLING, 2, "northland", "600"));
    assertThat(open.killed()).isEqualTo(figure(600, 1200, 1200));
    assertThat(open.reached()).isEqualTo(Truth.UNKNOWN);
  }

  @Test
  void whatIsUngradedOrABattleOrImpreciseIsPossibleAlone() {
    MassKilling count =
        only(
            new Course()
                .kills("2023-01-01", EventKind.KILLING, 5, "northland", "400")
                .kills("2023-02-01", EventKind.SHELLING, 2, "northland", "300")
                .kills("2022/2023", EventKind.KILLING, 2, "northland", "200")
                .kills("2023-03-01", EventKind.KILLING, 2, "northland", "50-150")
                .kills("2023-04-01", EventKind.KILLING, 2, "northland", "about 60")
                .kills("2023-05-01", EventKind.KILLING, 2, "northland", "over 20"));
    assertThat(count.killed().low().orElseThrow().intValue()).isBetween(70, 71);
    assertThat(count.killed().high().orElseThrow().intValue())
        .isBetween(400 + 300 + 200 + 150 + 60 + 20, 400 + 300 + 200 + 150 + 60 + 21);
    assertThat(count.reached()).isEqualTo(Truth.UNKNOWN);
    assertThat(count.openAbove()).containsExactly("i-6");
  }

  @Test
  void deathsCountForEachPerpetratorThatAccountsName() {
    List<MassKilling> counts =
        LadderAnalysis.of(
                new Course()
                    .kills("2023-01-01", EventKind.KILLING, 2, "northland", "700")
                    .kills("2023-02-01", EventKind.KILLING, 2, "league", "600")
                    .view())
            .massKillings();
    assertThat(counts)
        .extracting(MassKilling::perpetrator)
        .containsExactly(Optional.of("league"), Optional.of("northland"));
    assertThat(counts).extracting(MassKilling::reached).containsExactly(Truth.NO, Truth.NO);
    assertThat(counts.get(1).killed()).isEqualTo(Figure.of(700));
  }

  @Test
  void aContestedPerpetratorIsCertainForNobodyAndAnUnnamedOneMayBeAnybody() {
    SampleDesk desk = SampleDesk.ready();
    desk.incident(
        "i-1",
        desk.report("r-1")
            .happened("2023-01-01")
            .available("2020-01-01")
            .what(EventKind.KILLING)
            .figure(Measure.CIVILIANS_KILLED, "1500")
            .blames("northland"),
        desk.report("r-2")
            .happened("2023-01-01")
            .available("2020-01-01")
            .credibility(4)
            .blames("southland"));
    desk.incident(
        "i-2",
        desk.report("r-3")
            .happened("2023-03-01")
            .available("2020-01-01")
            .what(EventKind.KILLING)
            .figure(Measure.CIVILIANS_KILLED, "100"));
    assertThat(LadderAnalysis.of(desk.view("2023-12-31")).massKillings())
        .hasSize(2)
        .allSatisfy(
            count -> {
              assertThat(count.killed()).isEqualTo(figure(0, 1600, 1600));
              assertThat(count.reached()).isEqualTo(Truth.UNKNOWN);
            });
  }

  @Test
  void withoutFiguresThereIsNoCountAndWithoutBlameThereIsOne() {
    assertThat(
            LadderAnalysis.of(
                    new Course().happens("2023-01-01", EventKind.KILLING, 2, "northland").view())
                .massKillings())
        .isEmpty();
    SampleDesk desk = SampleDesk.ready();
    desk.incident(
        "i-1",
        desk.report("r-1")
            .happened("2023-01/..")
            .available("2020-01-01")
            .what(EventKind.DEPRIVATION)
            .figure(Measure.CIVILIANS_KILLED, "2000"));
    List<MassKilling> counts = LadderAnalysis.of(desk.view("2023-12-31")).massKillings();
    assertThat(counts).hasSize(1);
    assertThat(counts.get(0).perpetrator()).isEmpty();
    assertThat(counts.get(0).reached()).isEqualTo(Truth.UNKNOWN);
  }
}
