package org.tocsin.core.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.tocsin.core.distribution.Gamma;

class NextEventTest {

  private static EventDays every(long gap, int times, long silence) {
    List<Long> days = LongStream.range(0, times).map(i -> i * gap).boxed().toList();
    return EventDays.sinceFirst(days, (times - 1) * gap + silence);
  }

  private static double best(EventDays seen, int days) {
    return NextEvent.of(seen).within(days).best();
  }

  @Property(tries = 60)
  void chancesLieBetweenNoneAndCertaintyAndGrowWithTheHorizon(
      @ForAll @Size(max = 30) Set<@LongRange(min = 0, max = 3000) Long> days,
      @ForAll @IntRange(min = 0, max = 2000) int silence) {
    long last = days.stream().mapToLong(day -> day).max().orElse(0);
    EventDays seen = EventDays.watched(-1, last + silence, List.copyOf(days));
    NextEvent next = NextEvent.of(seen);
    double before = 0;
    for (int horizon : NextEvent.HORIZONS) {
      Chance chance = next.within(horizon);
      assertThat(chance.low()).isGreaterThan(0);
      assertThat(chance.high()).isLessThan(1);
      assertThat(chance.best())
          .isGreaterThanOrEqualTo(before)
          .isBetween(chance.low(), chance.high());
      before = chance.best();
    }
    assertThat(next.weights().values().stream().mapToDouble(w -> w).sum())
        .isCloseTo(1, within(1e-9));
  }

  @Property(tries = 30)
  void tenYearsLaterTheChancesAreTheSame(
      @ForAll @Size(min = 1, max = 12) Set<@LongRange(min = 0, max = 900) Long> days) {
    List<Long> later = days.stream().map(day -> day + 3652).toList();
    assertThat(NextEvent.of(EventDays.sinceFirst(later, 3652 + 1000)).within())
        .isEqualTo(NextEvent.of(EventDays.sinceFirst(List.copyOf(days), 1000)).within());
  }

  @Test
  void theSameDaysGiveTheSameNumbersToTheLastBit() {
    NextEvent next = NextEvent.of(every(30, 6, 12));
    assertThat(NextEvent.of(every(30, 6, 12))).isEqualTo(next);
  }

  @Test
  void withNothingSeenThePriorSpeaksAndSaysSoByItsWidth() {
    Chance chance = NextEvent.of(EventDays.watched(0, 0, List.of())).within(30);
    assertThat(chance.low()).isLessThan(0.05);
    assertThat(chance.high()).isGreaterThan(0.9);
  }

  @Test
  void howLongWasWatchedMattersWhereNothingHappened() {
    double tenDays = best(EventDays.watched(0, 10, List.of()), 30);
    double oneYear = best(EventDays.watched(0, 365, List.of()), 30);
    double tenYears = best(EventDays.watched(0, 3650, List.of()), 30);
    assertThat(tenDays).isGreaterThan(2 * oneYear);
    assertThat(oneYear).isGreaterThan(2 * tenYears);
    assertThat(tenYears).isLessThan(0.02);
  }

  @Test
  void afterOneEventSilenceLowersTheChance() {
    assertThat(best(every(1, 1, 5), 30)).isGreaterThan(best(every(1, 1, 100), 30));
    assertThat(best(every(1, 1, 100), 30)).isGreaterThan(best(every(1, 1, 1000), 30));
  }

  @Test
  void oneMoreEventRaisesTheChance() {
    assertThat(best(EventDays.sinceFirst(List.of(0L, 300L), 330), 30))
        .isGreaterThan(best(EventDays.sinceFirst(List.of(0L), 330), 30));
  }

  /** A grid of the rate alone, against the integral of the same, summed far more finely. */
  @Test
  void theConstantRateAgreesWithItsIntegral() {
    EventDays seen = EventDays.sinceFirst(List.of(0L, 40L, 90L, 100L, 160L), 200);
    double all = 0;
    double within30 = 0;
    double low = Math.log(1.0 / 3650);
    int steps = 200_000;
    for (int i = 0; i <= steps; i++) {
      double rate = Math.exp(low * (1 - i / (double) steps));
      double likelihood = Math.pow(1 - Math.exp(-rate), 4) * Math.exp(-196 * rate);
      all += likelihood;
      within30 += likelihood * (1 - Math.exp(-30 * rate));
    }
    assertThat(NextEvent.by(seen, Set.of("constant-rate")).within(30).best())
        .isCloseTo(within30 / all, within(1e-4));
  }

  /** Slow reference: each day's chance from the days before it, by the definition. */
  @Property(tries = 25)
  void theSelfExcitingLikelihoodIsTheProductOverDays(
      @ForAll @Size(max = 8) Set<@LongRange(min = 1, max = 120) Long> days) {
    EventDays seen = EventDays.watched(0, 130, List.copyOf(days));
    Cells cells = new Cells(List.of(30));
    new SelfExciting().weigh(seen, cells);
    double cell = cells.logSum(40, 41);
    // The 41st cell: the first lag (2 days), the first offspring (0.2), the 41st rate.
    double expected = Math.log(1.0 / (61 * 5 * 4));
    for (long day = 1; day <= 130; day++) {
      double mean = Cells.RATES[40] * 0.8;
      for (long past : seen.days()) {
        mean += past < day ? 0.2 * 0.5 * Math.pow(0.5, day - past - 1) : 0;
      }
      expected += seen.days().contains(day) ? Math.log(1 - Math.exp(-mean)) : -mean;
    }
    assertThat(cell).isCloseTo(expected, within(1e-9));
  }

  /** Slow reference for the renewal: survival up to each wait, and the last one not yet over. */
  @Test
  void theRenewalLikelihoodIsThatOfItsWaits() {
    EventDays seen = EventDays.watched(0, 100, List.of(10L, 30L, 75L));
    Cells cells = new Cells(List.of(30));
    new Renewal().weigh(seen, cells);
    double rate = Cells.RATES[30];
    // Shape 5, the last of the list; mean 1/rate, so scale 1/(rate Gamma(1.2)).
    double scale = 1 / (rate * 0.9181687423997607);
    double expected = Math.log(1.0 / (61 * 8)) - 9 * rate + Math.log(1 - Math.exp(-rate));
    expected += Math.log(survival(19, scale) - survival(20, scale));
    expected += Math.log(survival(44, scale) - survival(45, scale));
    expected += Math.log(survival(25, scale));
    assertThat(cells.logSum(7 * 61 + 30, 7 * 61 + 31)).isCloseTo(expected, within(1e-7));
  }

  private static double survival(double days, double scale) {
    return Math.exp(-Math.pow(days / scale, 5));
  }

  @Test
  void eachWayOfGoingOnIsKnownByItsKind() {
    assertThat(NextEvent.of(every(30, 12, 10)).weights().get("renewal")).isGreaterThan(0.9);
    List<Long> bursts = new ArrayList<>();
    for (long burst = 0; burst < 5; burst++) {
      for (long day : new long[] {0, 1, 3, 4, 7}) {
        bursts.add(burst * 200 + day);
      }
    }
    NextEvent next = NextEvent.of(EventDays.sinceFirst(bursts, 820));
    assertThat(next.weights().get("self-exciting")).isGreaterThan(0.5);
  }

  /** Clockwork of 30 days is due soon when 28 have passed, and not when 5 have. */
  @Test
  void theTimeSinceTheLastCounts() {
    assertThat(best(every(30, 12, 28), 7)).isGreaterThan(0.7);
    assertThat(best(every(30, 12, 5), 7)).isLessThan(0.15);
  }

  @Test
  void whatLiesBeforeTheLastSixtyIsLeftOut() {
    EventDays seen = every(10, 100, 5);
    assertThat(seen.days()).hasSize(EventDays.LAST);
    assertThat(seen.sinceEvent()).isTrue();
    assertThat(seen.events()).isEqualTo(EventDays.LAST - 1);
    assertThat(seen.quiet() + seen.events()).isEqualTo(seen.to() - seen.from());
  }

  @Test
  void thePriorsOfEachWayAddUpToOne() {
    EventDays nothing = EventDays.watched(0, 0, List.of());
    for (Waiting way : Waiting.ALL) {
      Cells cells = new Cells(NextEvent.HORIZONS);
      way.weigh(nothing, cells);
      assertThat(cells.logSum(0, cells.size())).as(way.word()).isCloseTo(0, within(1e-9));
    }
    assertThat(new TreeSet<>(NextEvent.ways())).hasSameSizeAs(NextEvent.ways());
  }

  /** Abramowitz and Stegun, table 6.1: Gamma(1.2), Gamma(1.5); and 9!. */
  @Test
  void theGammaFunctionIsThatOfTheTable() {
    assertThat(Math.exp(Gamma.log(1.2))).isCloseTo(0.9181687424, within(1e-9));
    assertThat(Math.exp(Gamma.log(1.5))).isCloseTo(0.8862269255, within(1e-9));
    assertThat(Math.exp(Gamma.log(10))).isCloseTo(362_880, within(1e-4));
  }

  @Test
  void daysThatCannotBeAreRefused() {
    assertThatThrownBy(() -> new EventDays(0, 10, List.of(3L, 3L)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new EventDays(5, 10, List.of(3L)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> EventDays.sinceFirst(List.of(20L), 10))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
