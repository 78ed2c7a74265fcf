package org.tocsin.core.signal;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.tocsin.core.model.GeoPoint;

/** Many series at once. */
class SurveillanceTest {

  private static Counts series(String code, int periods, BitSet known) {
    return series(code, periods, known, 1);
  }

  private static Counts series(String code, int periods, BitSet known, double share) {
    double[] shares = new double[periods];
    Arrays.fill(shares, 1);
    shares[periods - 1] = share;
    return new Counts(
        "noise",
        new Area(Area.Kind.ADMIN1, code, code),
        EventClass.ONE_SIDED,
        2400,
        periods,
        known,
        shares,
        Optional.empty());
  }

  private static BitSet all(int periods) {
    BitSet known = new BitSet();
    known.set(0, periods);
    return known;
  }

  private static long poisson(Random random, double mean) {
    double limit = StrictMath.exp(-mean);
    long count = 0;
    for (double product = random.nextDouble(); product > limit; product *= random.nextDouble()) {
      count++;
    }
    return count;
  }

  /** Poisson counts whose rate itself varies from week to week, by a gamma of shape 3. */
  private static List<Counts> noise(int series, int periods, long seed) {
    Random random = new Random(seed);
    List<Counts> all = new ArrayList<>();
    for (int i = 0; i < series; i++) {
      Counts counts = series("a" + i, periods, all(periods));
      double mean = StrictMath.exp(random.nextGaussian() * 1.5 - 1.5);
      for (int t = 0; t < periods; t++) {
        double gamma = 0;
        for (int part = 0; part < 3; part++) {
          gamma -= StrictMath.log(1 - random.nextDouble()) / 3;
        }
        counts.add(2400 + t, poisson(random, mean * gamma));
      }
      all.add(counts);
    }
    return all;
  }

  private static Map<Long, Integer> byPeriod(List<Alarm> alarms) {
    Map<Long, Integer> per = new HashMap<>();
    alarms.forEach(alarm -> per.merge(alarm.period(), 1, Integer::sum));
    return per;
  }

  @Test
  void noise_brings_no_more_alarms_than_the_desk_can_read() {
    for (int budget : new int[] {1, 3}) {
      int periods = 200;
      List<Alarm> alarms =
          new Surveillance(new Surveillance.Settings(Step.WEEK, budget, 0.01))
              .watch(noise(600, periods, 71));
      assertThat(byPeriod(alarms).values()).allMatch(count -> count <= budget);
      double perWeek = alarms.size() / (periods - 12.0);
      assertThat(perWeek).isBetween(0.2 * budget, (double) budget);
    }
  }

  @Test
  void a_share_of_false_alarms_leaves_next_to_none_on_noise_and_tells_what_is_clear() {
    Surveillance.Settings settings =
        new Surveillance.Settings(Step.WEEK, 3, 0.01, OptionalDouble.of(0.1));
    assertThat(new Surveillance(settings).watch(noise(300, 150, 31))).hasSizeLessThan(2);
    List<Counts> all = noise(60, 150, 5);
    Counts risen = series("risen", 150, all(150));
    for (int t = 0; t < 150; t++) {
      risen.add(2400 + t, t == 140 ? 40 : t % 2);
    }
    all.add(risen);
    assertThat(new Surveillance(settings).watch(all))
        .anyMatch(alarm -> alarm.series() == risen && alarm.period() == 2540);
  }

  @Test
  void the_order_in_which_series_are_judged_changes_nothing() {
    Surveillance.Settings settings = new Surveillance.Settings(Step.WEEK, 3, 0.01);
    List<Counts> all = noise(60, 150, 9);
    List<Alarm> backwards =
        new Surveillance(
                settings,
                pieces -> {
                  for (int i = pieces.size() - 1; i >= 0; i--) {
                    pieces.get(i).run();
                  }
                })
            .watch(all);
    assertThat(backwards).isNotEmpty().isEqualTo(new Surveillance(settings).watch(all));
  }

  @Test
  void a_month_has_the_budget_of_its_weeks() {
    assertThat(Step.MONTH.budget(1)).isEqualTo(4);
    assertThat(Step.MONTH.budget(3)).isEqualTo(13);
    assertThat(Step.WEEK.budget(3)).isEqualTo(3);
  }

  @Test
  void a_rise_among_noise_is_told_with_what_was_usual() {
    List<Counts> all = noise(60, 150, 5);
    Counts risen = series("risen", 150, all(150));
    for (int t = 0; t < 150; t++) {
      risen.add(2400 + t, t == 140 ? 15 : t % 2);
    }
    all.add(risen);
    List<Alarm> alarms = new Surveillance(new Surveillance.Settings(Step.WEEK, 1, 0.01)).watch(all);
    Alarm alarm =
        alarms.stream()
            .filter(each -> each.series() == risen && each.period() == 2540)
            .findFirst()
            .orElseThrow();
    assertThat(alarm.rise()).isTrue();
    assertThat(alarm.verdict().observed()).isEqualTo(15);
    assertThat(alarm.verdict().baseline()).isBetween(0.2, 1.2);
    assertThat(alarm.q()).isLessThan(0.01);
    Course course = alarm.course(Step.WEEK, 10).orElseThrow();
    assertThat(course.first()).isEqualTo(2531);
    assertThat(course.counts()).hasSize(10).startsWith(Optional.of(1L), Optional.of(0L));
    assertThat(course.last(1)).isEqualTo(15);
    assertThat(alarm.course(Step.WEEK, 1000).orElseThrow().first()).isEqualTo(2400);
  }

  /** Places a degree apart, six by six; Poisson counts of mean 1.5. */
  private static List<Counts> places(int periods, long seed) {
    Random random = new Random(seed);
    List<Counts> all = new ArrayList<>();
    double[] shares = new double[periods];
    Arrays.fill(shares, 1);
    for (int i = 0; i < 36; i++) {
      Counts counts =
          new Counts(
              "noise",
              new Area(Area.Kind.ADMIN1, "p" + i, "p" + i),
              EventClass.ONE_SIDED,
              2400,
              periods,
              all(periods),
              shares,
              Optional.of(
                  new GeoPoint(BigDecimal.valueOf(5 + i / 6), BigDecimal.valueOf(15 + i % 6))));
      for (int t = 0; t < periods; t++) {
        counts.add(2400 + t, poisson(random, 1.5));
      }
      all.add(counts);
    }
    return all;
  }

  private static List<Alarm> groups(List<Counts> all, int budget) {
    return new Surveillance(new Surveillance.Settings(Step.WEEK, budget, 0.01))
        .watch(all).stream().filter(alarm -> alarm.detector().equals("cluster")).toList();
  }

  @Test
  void neighbours_that_rise_a_little_each_are_told_together() {
    List<Counts> all = places(120, 3);
    for (int place : new int[] {14, 15, 20, 21}) {
      for (long week = 2517; week < 2520; week++) {
        all.get(place).add(week, 3);
      }
    }
    Alarm last =
        groups(all, 3).stream().filter(alarm -> alarm.period() == 2519).findFirst().orElseThrow();
    assertThat(last.series().area().codes()).contains("p14", "p15", "p20", "p21");
    assertThat(last.series().area().codes().size()).isLessThan(9);
    assertThat(last.p()).isLessThan(1e-4);
    assertThat(last.verdict().observed()).isGreaterThan(1.8 * last.verdict().baseline());
    assertThat(last.rise()).isTrue();
  }

  @Test
  void the_same_rise_scattered_is_no_group() {
    List<Counts> all = places(120, 3);
    for (int place : new int[] {0, 5, 30, 35}) {
      for (long week = 2517; week < 2520; week++) {
        all.get(place).add(week, 3);
      }
    }
    assertThat(groups(all, 3)).noneMatch(alarm -> alarm.series().area().codes().size() > 3);
  }

  @Test
  void noise_brings_few_groups() {
    int groups = 0;
    for (int seed = 0; seed < 30; seed++) {
      groups += groups(places(60, seed), 9).size();
    }
    // 13 weeks of 30 desks at 0.01 are about 4.
    assertThat(groups).isLessThan(12);
  }

  /**
   * Some are killed in each of 20 places each week, and twice as many reports come, or hardly any.
   */
  private static ReportedDeaths reported(int periods, String hidden) {
    Random random = new Random(41);
    List<ReportedDeaths.Row> rows = new ArrayList<>();
    for (int t = 0; t < periods; t++) {
      for (int i = 0; i < 20; i++) {
        long deaths = 1 + poisson(random, 5);
        boolean gap = t == periods - 1 && ("a" + i).equals(hidden);
        rows.add(
            new ReportedDeaths.Row(
                new Area(Area.Kind.ADMIN1, "a" + i, "a" + i),
                2400 + t,
                gap ? 30 : deaths,
                poisson(random, gap ? 3 : 2.0 * deaths)));
      }
    }
    return new ReportedDeaths("noise", rows);
  }

  @Test
  void deaths_that_hardly_anybody_tells_of_are_a_signal_of_its_own_kind() {
    Surveillance surveillance = new Surveillance(new Surveillance.Settings(Step.WEEK, 3, 0.01));
    List<Alarm> alarms =
        surveillance.watch(noise(20, 150, 8), List.of(reported(150, "a7"))).stream()
            .filter(alarm -> alarm.period() == 2549)
            .filter(alarm -> alarm.detector().equals(Signal.ATTENTION))
            .toList();
    assertThat(alarms).hasSize(1);
    assertThat(alarms.get(0).series().area().code()).isEqualTo("a7");
    assertThat(alarms.get(0).series().events()).isEqualTo(EventClass.REPORTS);
    assertThat(alarms.get(0).rise()).isFalse();
    assertThat(alarms.get(0).course(Step.WEEK, 10)).isEmpty();
    assertThat(alarms.get(0).verdict().baseline()).isGreaterThan(20);
  }

  @Test
  void noise_with_reports_keeps_to_the_same_budget() {
    for (int budget : new int[] {1, 3}) {
      List<Alarm> alarms =
          new Surveillance(new Surveillance.Settings(Step.WEEK, budget, 0.01))
              .watch(noise(120, 200, 12), List.of(reported(200, "none")));
      assertThat(byPeriod(alarms).values()).allMatch(count -> count <= budget);
      assertThat(alarms).anyMatch(alarm -> alarm.detector().equals(Signal.ATTENTION));
      assertThat(alarms.size() / 188.0).isLessThanOrEqualTo(budget);
    }
  }

  @Test
  void what_is_not_known_is_not_zero() {
    BitSet known = all(100);
    known.clear(60, 90);
    Counts gap = series("gap", 100, known);
    Counts none = series("none", 100, all(100));
    for (int t = 0; t < 100; t++) {
      long count = t >= 60 && t < 90 ? 0 : 6 + t % 3;
      gap.add(2400 + t, count);
      none.add(2400 + t, count);
    }
    Surveillance surveillance = new Surveillance(new Surveillance.Settings(Step.WEEK, 5, 0.001));
    assertThat(surveillance.watch(List.of(gap))).isEmpty();
    List<Alarm> silent = surveillance.watch(List.of(none));
    assertThat(silent).anyMatch(alarm -> !alarm.rise());
    // A window is shown in whole, however few periods are asked for.
    Alarm two = silent.get(0);
    assertThat(two.verdict().window()).isEqualTo(2);
    assertThat(two.course(Step.WEEK, 1).orElseThrow().counts()).hasSize(2);
  }

  @Test
  void a_period_that_has_just_begun_is_not_silent() {
    Counts whole = series("steady", 100, all(100));
    Counts begun = series("steady", 100, all(100), 1 / 7.0);
    for (int t = 0; t < 100; t++) {
      long count = t == 99 ? 3 : 40 + t % 3;
      whole.add(2400 + t, count);
      begun.add(2400 + t, count);
    }
    Surveillance surveillance = new Surveillance(new Surveillance.Settings(Step.WEEK, 5, 0.001));
    assertThat(surveillance.watch(List.of(whole))).isNotEmpty();
    assertThat(surveillance.watch(List.of(begun))).isEmpty();
  }

  @Test
  void where_places_turn_up_all_the_time_one_more_is_no_alarm() {
    List<Counts> all = new ArrayList<>();
    for (int i = 0; i < 150; i++) {
      Counts once = series("b" + i, 150, all(150));
      once.add(2400 + i, 1);
      all.add(once);
    }
    Surveillance surveillance = new Surveillance(new Surveillance.Settings(Step.WEEK, 9, 0.01));
    assertThat(surveillance.watch(all)).isEmpty();
    Counts lonely = series("lonely", 150, all(150));
    lonely.add(2540, 1);
    assertThat(surveillance.watch(List.of(lonely))).hasSize(1);
  }

  @Test
  void periods_know_their_days() {
    LocalDate monday = LocalDate.of(2026, 11, 16);
    assertThat(Step.WEEK.first(Step.WEEK.of(monday.plusDays(6)))).isEqualTo(monday);
    assertThat(Step.WEEK.of(monday.minusDays(1))).isEqualTo(Step.WEEK.of(monday) - 1);
    assertThat(Step.MONTH.last(Step.MONTH.of(LocalDate.of(2024, 2, 3)))).isEqualTo("2024-02-29");
    assertThat(Step.MONTH.days(Step.MONTH.of(LocalDate.of(2024, 2, 3)))).isEqualTo(29);
    assertThat(Step.WEEK.of(LocalDate.of(1969, 12, 28))).isEqualTo(-1);
  }
}
