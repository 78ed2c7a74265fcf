package org.tocsin.core.lifeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tocsin.core.lifeline.Enclave.figure;
import static org.tocsin.core.model.Lifeline.Kind.ROAD;
import static org.tocsin.core.model.Lifeline.Kind.WATER;
import static org.tocsin.core.model.LifelineEffect.CLOSES;
import static org.tocsin.core.model.LifelineEffect.NARROWS;
import static org.tocsin.core.model.LifelineEffect.REOPENS;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tocsin.core.figure.Figure;
import org.tocsin.core.model.Measure;
import org.tocsin.core.sample.ReportSample;
import org.tocsin.core.sample.SampleDesk;
import org.tocsin.core.time.Truth;

/** Small cases that a reader can recompute. */
class LifelineAnalysisTest {

  private final Enclave oneRoad =
      new Enclave()
          .people("press", "120000")
          .place("border")
          .place("bridge")
          .place("town")
          .lifeline("road", ROAD, "border", "bridge", "town");

  private SampleDesk desk = oneRoad.desk();

  private ReportSample account(String id, String happened) {
    return desk.report(id).happened(happened).available("2022-12-05");
  }

  private LifelineAnalysis asOf(String day) {
    return LifelineAnalysis.of(desk.view(day));
  }

  private CutOff only(String day) {
    List<CutOff> all = asOf(day).cutOffs();
    assertThat(all).hasSize(1);
    return all.get(0);
  }

  private static Between day(String day) {
    Instant from = Instant.parse(day + "T00:00:00Z");
    return new Between(from, from.plus(Duration.ofDays(1)));
  }

  @Test
  void an_enclave_whose_only_road_is_closed_for_more_than_two_hours_of_a_day() {
    desk.incident(
        "i-1",
        account("r-1", "2022-12-03")
            .lifeline("road", CLOSES)
            .figure(Measure.DURATION_HOURS, "at least 2"),
        account("r-2", "2022-12-03").lifeline("road", REOPENS),
        account("r-3", "2022-12-03").positionOf("northland").by("north").credibility(3));
    CutOff cut = only("2022-12-31");
    // Two hours at least, the whole of the day at most: 2 x 120,000 and 24 x 120,000.
    assertThat(cut.hours().figure()).isEqualTo(figure("2-24"));
    assertThat(cut.personHours()).isEqualTo(figure("240000-2880000"));
    assertThat(cut.settlement().id()).isEqualTo("town");
    assertThat(cut.settlement().people()).isEqualTo(Figure.of(120_000));
    assertThat(cut.effect()).isEqualTo(CLOSES);
    assertThat(cut.since()).isEqualTo(day("2022-12-03"));
    assertThat(cut.until()).contains(day("2022-12-03"));
    assertThat(cut.still()).isEqualTo(Truth.NO);
    assertThat(cut.lifelines()).containsExactly("road");
    assertThat(cut.lastOfKind()).isTrue();
    assertThat(cut.evidence()).containsExactly("report/r-1", "report/r-2", "people/press");
    assertThat(cut.disputedBy()).containsExactly("report/r-3");
  }

  @Test
  void on_the_very_day_it_is_no_longer_cut_off() {
    desk.incident(
        "i-1",
        desk.report("r-1").lifeline("road", CLOSES).figure(Measure.DURATION_HOURS, "at least 2"),
        desk.report("r-2").lifeline("road", REOPENS));
    CutOff cut = only("2022-12-03");
    assertThat(cut.still()).isEqualTo(Truth.NO);
    assertThat(cut.hours().figure()).isEqualTo(figure("2-24"));
  }

  @Test
  void clock_times_give_exact_hours_to_the_second() {
    desk.incident(
        "i-1",
        account("r-1", "2022-12-03T07:10:00-09:00/2022-12-03T10:40:00-09:00")
            .lifeline("road", CLOSES));
    CutOff cut = only("2022-12-31");
    // 07:10:00 to 10:40:00; each is a whole second, so a second less or more at the ends.
    assertThat(cut.hours())
        .isEqualTo(
            new Hours(
                Duration.parse("PT3H29M59S"),
                Optional.of(Duration.parse("PT3H30M")),
                Optional.of(Duration.parse("PT3H30M1S"))));
    assertThat(cut.personHours().best()).contains(figure("420000").best().orElseThrow());
  }

  @Test
  void what_nobody_reopened_goes_on_to_the_cutoff() {
    desk.incident("i-1", account("r-1", "2022-12-03").lifeline("road", CLOSES));
    CutOff cut = only("2022-12-13");
    // From somewhere in the 3rd to the end of the 13th: ten days surely, eleven possibly.
    assertThat(cut.hours().figure()).isEqualTo(figure("240-264"));
    assertThat(cut.still()).isEqualTo(Truth.YES);
    assertThat(cut.until()).isEmpty();
    CutOff years = only("2025-12-31");
    assertThat(years.still()).isEqualTo(Truth.UNKNOWN);
    // Until a year after the last word, which came by the end of 5 December.
    assertThat(years.hours().low()).isEqualTo(Duration.ofDays(2 + 365));
  }

  @Test
  void closings_that_overlap_are_counted_once() {
    desk.incident("i-1", account("r-1", "2022-12-03/2022-12-10").lifeline("road", CLOSES));
    desk.incident("i-2", account("r-2", "2022-12-05/2022-12-12").lifeline("road", CLOSES));
    CutOff cut = only("2022-12-31");
    // Surely from the end of the 3rd to the beginning of the 12th: 8 days; possibly 3rd to 12th.
    assertThat(cut.hours().figure()).isEqualTo(figure("192-240"));
    assertThat(cut.closures()).hasSize(2);
  }

  @Test
  void of_two_roads_both_have_to_be_closed_at_a_time() {
    desk =
        new Enclave()
            .place("border", ROAD)
            .settlement("town", "1000")
            .lifeline("east", ROAD, "border", "town")
            .lifeline("west", ROAD, "border", "town")
            .desk();
    desk.incident("i-1", account("r-1", "2022-12-01/2022-12-10").lifeline("east", CLOSES));
    assertThat(asOf("2022-12-31").cutOffs()).isEmpty();
    desk.incident("i-2", account("r-2", "2022-12-08/2022-12-20").lifeline("west", CLOSES));
    CutOff cut = only("2022-12-31");
    // The 9th surely; the 8th, 9th and 10th possibly.
    assertThat(cut.hours().figure()).isEqualTo(figure("24-72"));
    assertThat(cut.personHours()).isEqualTo(figure("24000-72000"));
    assertThat(cut.lifelines()).containsExactly("east", "west");
    assertThat(cut.lastOfKind()).isFalse();
    assertThat(cut.evidence()).containsExactly("report/r-1", "report/r-2", "place/town");
  }

  @Test
  void a_closing_that_is_beside_the_point_is_not_named() {
    desk =
        new Enclave()
            .place("border", ROAD)
            .settlement("town", "1000")
            .place("farm")
            .lifeline("road", ROAD, "border", "town")
            .lifeline("lane", ROAD, "town", "farm")
            .desk();
    desk.incident("i-1", account("r-1", "2022-12-01/2022-12-10").lifeline("road", CLOSES));
    desk.incident("i-2", account("r-2", "2022-12-05/2022-12-08").lifeline("lane", CLOSES));
    List<CutOff> all = asOf("2022-12-31").cutOffs();
    assertThat(all).extracting(cut -> cut.settlement().id()).containsExactly("farm", "town");
    assertThat(all.get(1).lifelines()).containsExactly("road");
    assertThat(all.get(0).lifelines()).containsExactly("lane", "road");
    assertThat(all.get(0).settlement().people().isUnknown()).isTrue();
  }

  @Test
  void doubtful_accounts_make_it_possible_and_never_certain() {
    desk.incident(
        "i-1", account("r-1", "2022-12-03/2022-12-05").lifeline("road", CLOSES).credibility(4));
    CutOff cut = only("2022-12-31");
    assertThat(cut.hours()).isEqualTo(new Hours(Duration.ZERO, Optional.empty(), days(3)));
    assertThat(cut.personHours()).isEqualTo(figure("0-8640000"));
  }

  private static Optional<Duration> days(int days) {
    return Optional.of(Duration.ofDays(days));
  }

  @Test
  void a_partys_denial_stands_beside_the_closing_and_does_not_erase_it() {
    desk.incident(
        "i-1",
        account("r-1", "2022-12-03/2022-12-05").lifeline("road", CLOSES),
        account("r-2", "2022-12-03")
            .lifeline("road", NARROWS)
            .figure(Measure.DURATION_HOURS, "at most 1")
            .positionOf("northland"));
    List<CutOff> all = asOf("2022-12-31").cutOffs();
    CutOff cut = all.get(0);
    assertThat(cut.hours().figure()).isEqualTo(figure("24-72"));
    assertThat(cut.disputedBy()).containsExactly("report/r-2");
  }

  @Test
  void credible_accounts_that_disagree_leave_it_open() {
    desk.incident(
        "i-1",
        account("r-1", "2022-12-03/2022-12-05").lifeline("road", CLOSES),
        account("r-2", "2022-12-03/2022-12-05").lifeline("road", NARROWS));
    assertThat(asOf("2022-12-31").cutOffs())
        .extracting(CutOff::effect, cut -> cut.hours().low())
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(CLOSES, Duration.ZERO),
            org.assertj.core.groups.Tuple.tuple(NARROWS, Duration.ZERO));
  }

  @Test
  void narrowed_is_not_cut_off() {
    desk.incident("i-1", account("r-1", "2022-12-03/2022-12-10").lifeline("road", NARROWS));
    desk.incident("i-2", account("r-2", "2022-12-05/2022-12-07").lifeline("road", CLOSES));
    List<CutOff> all = asOf("2022-12-31").cutOffs();
    List<CutOff> narrowed = all.stream().filter(cut -> cut.effect() == NARROWS).toList();
    List<CutOff> closed = all.stream().filter(cut -> cut.effect() == CLOSES).toList();
    assertThat(closed).extracting(cut -> cut.hours().figure()).containsExactly(figure("24-72"));
    // Surely the 4th, and the 8th and 9th; the 6th never, it was closed for sure.
    assertThat(narrowed)
        .extracting(cut -> cut.hours().figure())
        .containsExactly(figure("24-72"), figure("48-96"));
  }

  @Test
  void a_count_of_hours_says_how_long_and_the_interval_when() {
    desk.incident(
        "i-1",
        account("r-1", "2022-12-03T06:00:00Z/2022-12-03T11:00:00Z")
            .lifeline("road", CLOSES)
            .figure(Measure.DURATION_HOURS, "at least 2"));
    CutOff cut = only("2022-12-31");
    assertThat(cut.hours().low()).isEqualTo(Duration.ofHours(2));
    assertThat(cut.hours().high()).contains(Duration.parse("PT5H1S"));
  }

  @Test
  void counted_hours_end_a_closing_that_no_account_reopens() {
    desk.incident(
        "i-1",
        account("r-1", "2022-12-03T07:00:00Z")
            .lifeline("road", CLOSES)
            .figure(Measure.DURATION_HOURS, "3-4"),
        account("r-2", "2022-12-03T07:00:00Z")
            .lifeline("road", CLOSES)
            .figure(Measure.DURATION_HOURS, "3.5"));
    CutOff cut = only("2022-12-31");
    assertThat(cut.hours().figure()).isEqualTo(figure("3-4"));
    assertThat(cut.still()).isEqualTo(Truth.NO);
  }

  @Test
  void what_was_closed_at_one_place_is_not_opened_at_another() {
    desk.incident("i-1", account("r-1", "2022-12-03").lifeline("road", CLOSES, "border"));
    desk.incident("i-2", account("r-2", "2022-12-04").lifeline("road", CLOSES, "town"));
    desk.incident("i-3", account("r-3", "2022-12-06").lifeline("road", REOPENS, "town"));
    assertThat(only("2022-12-31").still()).isEqualTo(Truth.YES);
    desk.incident("i-4", account("r-4", "2022-12-08").lifeline("road", REOPENS, "border"));
    CutOff cut = only("2022-12-31");
    assertThat(cut.still()).isEqualTo(Truth.NO);
    // End of the 3rd to beginning of the 8th; beginning of the 3rd to end of the 8th.
    assertThat(cut.hours().figure()).isEqualTo(figure("96-144"));
  }

  @Test
  void a_reopening_of_the_same_day_follows_what_alone_there_was_to_reopen() {
    desk.incident("i-1", account("r-1", "2022-12-03").lifeline("road", CLOSES));
    desk.incident("i-2", account("r-2", "2022-12-03").lifeline("road", REOPENS));
    desk.incident("i-3", account("r-3", "2022-12-05").lifeline("road", CLOSES));
    desk.incident("i-4", account("r-4", "2022-12-05").lifeline("road", REOPENS));
    assertThat(asOf("2022-12-31").cutOffs())
        .extracting(cut -> cut.hours().figure())
        .containsExactly(figure("0-24"), figure("0-24"));
  }

  @Test
  void last_of_their_kind_are_found_before_anything_happens() {
    desk =
        new Enclave()
            .place("border", ROAD, WATER)
            .settlement("gate", "200")
            .settlement("town", "1000-1200")
            .settlement("hamlet", "about 50")
            .lifeline("road", ROAD, "border", "gate", "town")
            .lifeline("track", ROAD, "border", "gate")
            .lifeline("lane", ROAD, "town", "hamlet")
            .lifeline("main", WATER, "border", "town")
            .desk();
    LifelineAnalysis analysis = asOf("2022-12-31");
    assertThat(analysis.cutOffs()).isEmpty();
    assertThat(analysis.lastOfKind())
        .extracting(Dependence::kind, Dependence::what, Dependence::id, Dependence::people)
        .containsExactly(
            tuple(
                ROAD,
                Dependence.What.LIFELINE,
                "road",
                new Figure(low(1050), Optional.empty(), low(1250))),
            tuple(ROAD, Dependence.What.LIFELINE, "lane", figure("about 50")),
            tuple(
                ROAD,
                Dependence.What.JUNCTION,
                "border",
                new Figure(low(1250), Optional.empty(), low(1450))),
            tuple(
                ROAD,
                Dependence.What.JUNCTION,
                "gate",
                new Figure(low(1250), Optional.empty(), low(1450))),
            tuple(
                ROAD,
                Dependence.What.JUNCTION,
                "town",
                new Figure(low(1050), Optional.empty(), low(1250))),
            tuple(WATER, Dependence.What.LIFELINE, "main", figure("1000-1200")),
            tuple(WATER, Dependence.What.JUNCTION, "border", figure("1000-1200")));
    assertThat(analysis.lastOfKind().get(1).evidence())
        .containsExactly("lifeline/lane", "place/hamlet");
  }

  private static Optional<java.math.BigDecimal> low(long value) {
    return Optional.of(java.math.BigDecimal.valueOf(value));
  }

  private static org.assertj.core.groups.Tuple tuple(Object... values) {
    return org.assertj.core.groups.Tuple.tuple(values);
  }

  @Test
  void the_next_closing_is_told_on_top_of_what_is_closed_now() {
    desk =
        new Enclave()
            .place("border", ROAD)
            .settlement("town", "1000")
            .lifeline("east", ROAD, "border", "town")
            .lifeline("west", ROAD, "border", "town")
            .desk();
    assertThat(asOf("2022-12-31").nextClosures()).isEmpty();
    desk.incident("i-1", account("r-1", "2022-12-03").lifeline("east", CLOSES));
    NextClosure next = asOf("2022-12-31").nextClosures().get(0);
    assertThat(next.lifeline()).isEqualTo("west");
    assertThat(next.surely()).extracting(Settlement::id).containsExactly("town");
    assertThat(next.people()).isEqualTo(Figure.of(1000));
    assertThat(next.evidence()).containsExactly("lifeline/west", "report/r-1", "place/town");
    desk.incident("i-2", account("r-2", "2022-12-10").lifeline("east", REOPENS).credibility(5));
    NextClosure doubtful = asOf("2022-12-31").nextClosures().get(0);
    assertThat(doubtful.surely()).isEmpty();
    assertThat(doubtful.people()).isEqualTo(figure("0-1000"));
  }

  @Test
  void a_population_known_only_as_a_whole_hangs_on_the_last_places() {
    desk =
        new Enclave()
            .people("press", "9000")
            .place("border")
            .place("north-town")
            .place("south-town")
            .lifeline("north-road", ROAD, "border", "north-town")
            .lifeline("south-road", ROAD, "border", "south-town")
            .desk();
    assertThat(asOf("2022-12-31").lastOfKind())
        .extracting(Dependence::id, Dependence::people)
        .containsExactly(
            tuple("north-road", figure("0-9000")),
            tuple("south-road", figure("0-9000")),
            tuple("border", Figure.of(9000)));
  }

  @Test
  void an_analysts_choice_of_account_gives_the_hours() {
    desk.incident(
        "i-1",
        account("r-1", "2022-12-03").lifeline("road", CLOSES).figure(Measure.DURATION_HOURS, "9"),
        account("r-2", "2022-12-03").lifeline("road", CLOSES).figure(Measure.DURATION_HOURS, "4"));
    assertThat(only("2022-12-31").hours().figure()).isEqualTo(figure("4-9"));
    desk.adopt("i-1", "duration-hours", "r-2");
    assertThat(only("2022-12-31").hours().figure()).isEqualTo(Figure.of(4));
  }
}
