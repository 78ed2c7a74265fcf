package org.tocsin.core.assess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.tocsin.core.model.Report;
import org.tocsin.core.sample.RandomCase;
import org.tocsin.core.sample.SampleDesk;
import org.tocsin.core.sample.Samples;
import org.tocsin.core.series.Membership;
import org.tocsin.core.series.NextEvent;
import org.tocsin.core.series.Series;
import org.tocsin.core.series.SeriesAnalysis;
import org.tocsin.core.view.AsOf;
import org.tocsin.core.view.ViewBuilder;

/** Series of the same case under other names, ten years later. */
class RenamedSeriesTest {

  private static final LocalDate DAY = LocalDate.parse("2024-06-01");
  private static final Set<String> TURNED =
      Set.of("northland", "southland", "league", "harbour", "mill", "ford", "causeway");

  /** Actors, places and lifelines in another order of the alphabet; reports in the same. */
  private static String other(String id) {
    return TURNED.contains(id) ? new StringBuilder(id).reverse().toString() : "other-" + id;
  }

  private static SampleDesk random(long seed) {
    SampleDesk desk = SampleDesk.ready();
    RandomCase random = new RandomCase(seed, desk).byTheDay();
    desk.file(Samples.agreement());
    for (int i = 1; i <= 9; i++) {
      desk.file(Samples.incident("i-" + i));
    }
    for (int i = 10; i < 40; i++) {
      LocalDate happened = random.day();
      Report report = random.report("r-" + i, happened, happened);
      desk.file(report);
      desk.link("i-" + (1 + i % 9), report.id());
    }
    return desk;
  }

  @Property(tries = 12, seed = "7", shrinking = ShrinkingMode.OFF)
  void otherNamesAndTenYearsLaterGiveTheSameSeries(@ForAll long seed) {
    List<Series> one =
        SeriesAnalysis.of(
                ViewBuilder.of(random(seed).state(), "strand", AsOf.day(DAY)).orElseThrow())
            .series();
    SampleDesk renamed = Renamed.tenYearsLater(random(seed), RenamedSeriesTest::other);
    List<Series> two =
        SeriesAnalysis.of(
                ViewBuilder.of(renamed.state(), Renamed.SITUATION, AsOf.day(DAY.plusYears(10)))
                    .orElseThrow())
            .series();
    assertThat(one).isNotEmpty();
    assertThat(two).hasSameSizeAs(one);
    for (int i = 0; i < one.size(); i++) {
      same(one.get(i), two.get(i));
    }
  }

  /** 2024 has a leap day that 2034 has not, 2032 one that 2022 has not: a day more or less. */
  private static void same(Series one, Series two) {
    assertThat(two.key().where()).isEqualTo(one.key().where().map(RenamedSeriesTest::other));
    assertThat(two.key().party()).isEqualTo(one.key().party().map(RenamedSeriesTest::other));
    assertThat(two.count()).isEqualTo(one.count());
    assertThat(two.members())
        .extracting(Membership::standing)
        .containsExactlyInAnyOrderElementsOf(
            one.members().stream().map(Membership::standing).toList());
    for (int i = 0; i < one.intervals().size(); i++) {
      assertThat(two.intervals().get(i).bestDays())
          .isCloseTo(one.intervals().get(i).bestDays(), within(1L));
    }
    for (Series.Quantity quantity :
        List.of(Series.Quantity.DURATION, Series.Quantity.SEVERITY, Series.Quantity.PERSONS)) {
      assertThat(two.trend(quantity).verdict()).isEqualTo(one.trend(quantity).verdict());
      assertThat(two.trend(quantity).test()).isEqualTo(one.trend(quantity).test());
    }
    assertThat(two.next().isPresent()).isEqualTo(one.next().isPresent());
    for (int days : NextEvent.HORIZONS) {
      one.next()
          .ifPresent(
              next ->
                  assertThat(two.next().orElseThrow().within().get(days).best())
                      .isCloseTo(next.within().get(days).best(), within(0.02)));
    }
  }
}
