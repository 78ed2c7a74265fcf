package org.tocsin.core.lifeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.tocsin.core.model.LifelineEffect;

/** Cut-offs over time against references that go hour by hour. */
class CutOffsTest {

  private static final int SCHEDULES = 300;
  private static final int WORLDS = 120;

  @Test
  void the_sweep_agrees_with_asking_every_hour() {
    for (long seed = 0; seed < SCHEDULES; seed++) {
      RandomNetwork random = new RandomNetwork(seed);
      Random chance = new Random(seed);
      List<Sweep.Closed> closings = new ArrayList<>();
      for (int i = 0; i < 12 && random.network.segments() > 0; i++) {
        int from = chance.nextInt(60);
        closings.add(
            new Sweep.Closed(
                chance.nextInt(random.network.segments()),
                new Span(hour(from), hour(from + 1 + chance.nextInt(20)))));
      }
      Map<Integer, Spans> found = Sweep.of(random.network, closings).cutOff();
      for (int hour = -1; hour < 82; hour++) {
        BitSet closed = new BitSet();
        Span now = new Span(hour(hour), hour(hour + 1));
        closings.stream()
            .filter(closing -> closing.when().covers(now))
            .forEach(closing -> closed.set(closing.segment()));
        Set<Integer> cut = new HashSet<>();
        found.forEach(
            (place, spans) -> {
              if (!spans.within(now).none()) {
                assertThat(spans.within(now).length()).isEqualTo(Duration.ofHours(1));
                cut.add(place);
              }
            });
        assertThat(cut)
            .as("seed %d hour %d", seed, hour)
            .isEqualTo(random.cutOff(new BitSet(), closed));
      }
    }
  }

  private static Instant hour(int hour) {
    return RandomWorld.START.plus(hour, ChronoUnit.HOURS);
  }

  private static LifelineAnalysis analyse(RandomWorld world) {
    return LifelineAnalysis.of(world.desk.view(RandomWorld.CUTOFF));
  }

  private static Map<String, Duration> sum(LifelineAnalysis analysis, boolean low) {
    Map<String, Duration> sums = new HashMap<>();
    for (CutOff cut : analysis.cutOffs()) {
      if (cut.effect() == LifelineEffect.CLOSES) {
        Duration hours = low ? cut.hours().low() : cut.hours().high().orElseThrow();
        sums.merge(cut.settlement().id(), hours, Duration::plus);
      }
    }
    return sums;
  }

  @Test
  void told_by_the_day_hours_are_those_that_counting_every_hour_gives() {
    int cut = 0;
    for (long seed = 0; seed < WORLDS; seed++) {
      RandomWorld world = new RandomWorld(seed, false, UnaryOperator.identity());
      LifelineAnalysis analysis = analyse(world);
      for (boolean certain : new boolean[] {true, false}) {
        Map<String, Duration> sums = sum(analysis, certain);
        Map<String, Integer> told = world.toldByTheDay(certain);
        for (int place = 0; place < world.random.places; place++) {
          String id = world.place(place);
          int hours = told.getOrDefault(id, 0);
          cut += hours > 0 ? 1 : 0;
          assertThat(sums.getOrDefault(id, Duration.ZERO))
              .as("seed %d %s %s", seed, id, certain)
              .isEqualTo(Duration.ofHours(hours));
        }
      }
    }
    assertThat(cut).isGreaterThan(300);
  }

  @Test
  void what_really_happened_lies_within_the_range_however_vaguely_it_was_told() {
    int cut = 0;
    for (long seed = 0; seed < WORLDS; seed++) {
      RandomWorld world = new RandomWorld(seed, true, UnaryOperator.identity());
      LifelineAnalysis analysis = analyse(world);
      Map<String, Duration> low = sum(analysis, true);
      Map<String, Duration> high = sum(analysis, false);
      Map<String, Integer> really = world.reallyCutOff();
      for (int place = 0; place < world.random.places; place++) {
        String id = world.place(place);
        Duration hours = Duration.ofHours(really.getOrDefault(id, 0));
        cut += hours.isZero() ? 0 : 1;
        assertThat(hours)
            .as("seed %d %s", seed, id)
            .isBetween(low.getOrDefault(id, Duration.ZERO), high.getOrDefault(id, Duration.ZERO));
      }
    }
    assertThat(cut).isGreaterThan(300);
  }

  @Test
  void other_names_change_nothing() {
    for (long seed = 0; seed < 40; seed++) {
      LifelineAnalysis plain = analyse(new RandomWorld(seed, true, UnaryOperator.identity()));
      LifelineAnalysis renamed =
          analyse(new RandomWorld(seed, true, id -> "x" + (9999 - id.hashCode() % 1000) + id));
      assertThat(told(renamed)).containsExactlyInAnyOrderElementsOf(told(plain));
    }
  }

  private static List<String> told(LifelineAnalysis analysis) {
    List<String> told = new ArrayList<>();
    for (CutOff cut : analysis.cutOffs()) {
      told.add(
          cut.settlement().people()
              + " "
              + cut.effect()
              + cut.since()
              + cut.until()
              + cut.still()
              + cut.hours()
              + cut.personHours()
              + cut.lastOfKind()
              + cut.lifelines().size()
              + cut.evidence().size());
    }
    analysis.lastOfKind().forEach(each -> told.add(each.what() + " " + each.people()));
    analysis.nextClosures().forEach(each -> told.add("next " + each.people()));
    return told;
  }

  @Test
  void ranges_ascend_and_person_hours_grow_with_people_and_with_time() {
    int compared = 0;
    for (long seed = 0; seed < 60; seed++) {
      RandomWorld world = new RandomWorld(seed, true, UnaryOperator.identity());
      Map<String, Duration> before = sum(LifelineAnalysis.of(world.desk.view("2022-01-31")), false);
      compared += before.size();
      Map<String, Duration> after = sum(analyse(world), false);
      before.forEach(
          (id, hours) ->
              assertThat(after.getOrDefault(id, Duration.ZERO)).isGreaterThanOrEqualTo(hours));
      for (CutOff cut : analyse(world).cutOffs()) {
        assertThat(cut.personHours()).isEqualTo(cut.hours().times(cut.settlement().people()));
        assertThat(cut.since().earliest()).isBeforeOrEqualTo(cut.since().latest());
      }
    }
    assertThat(compared).isGreaterThan(100);
  }
}
