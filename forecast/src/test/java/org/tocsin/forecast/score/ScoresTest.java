package org.tocsin.forecast.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.tocsin.core.permutation.Draws;

class ScoresTest {

  private static Judged drawn(int seed, int size) {
    Draws draws = new Draws(seed);
    double[] chances = new double[size];
    boolean[] happened = new boolean[size];
    int[] groups = new int[size];
    int[] lists = new int[size];
    for (int at = 0; at < size; at++) {
      chances[at] = draws.below(20) / 20.0;
      happened[at] = at == 0 || at != 1 && draws.below(4) == 0;
      groups[at] = draws.below(8);
      lists[at] = draws.below(3);
    }
    return new Judged(chances, happened, groups, lists);
  }

  @Property(tries = 50, seed = "7")
  void areaIsTheShareOfPairsInOrder(@ForAll @IntRange(min = 0, max = 10_000) int seed) {
    Judged judged = drawn(seed, 40);
    double right = 0;
    double pairs = 0;
    for (int yes = 0; yes < 40; yes++) {
      for (int no = 0; no < 40; no++) {
        if (judged.happened()[yes] && !judged.happened()[no]) {
          pairs++;
          double apart = judged.chances()[yes] - judged.chances()[no];
          right += apart > 0 ? 1 : apart == 0 ? 0.5 : 0;
        }
      }
    }
    assertThat(Ranking.areaUnderCurve(judged, judged.once()))
        .isCloseTo(right / pairs, within(1e-12));
  }

  @Property(tries = 50, seed = "8")
  void aWeightCountsAsThatManyCases(@ForAll @IntRange(min = 0, max = 10_000) int seed) {
    Judged judged = drawn(seed, 30);
    double[] twice = judged.once();
    twice[0] = 2;
    twice[5] = 0;
    int[] kept = java.util.stream.IntStream.range(0, 31).filter(at -> at != 5).toArray();
    Judged written =
        new Judged(
            Arrays.stream(kept).mapToDouble(at -> judged.chances()[at % 30]).toArray(),
            booleans(kept, judged),
            new int[30],
            new int[30]);

    assertThat(Ranking.areaUnderCurve(judged, twice))
        .isCloseTo(Ranking.areaUnderCurve(written, written.once()), within(1e-12));
    assertThat(Ranking.averagePrecision(judged, twice))
        .isCloseTo(Ranking.averagePrecision(written, written.once()), within(1e-12));
    assertThat(Chances.brier(judged, twice))
        .isCloseTo(Chances.brier(written, written.once()), within(1e-12));
  }

  private static boolean[] booleans(int[] kept, Judged judged) {
    boolean[] happened = new boolean[kept.length];
    for (int at = 0; at < kept.length; at++) {
      happened[at] = judged.happened()[kept[at] % 30];
    }
    return happened;
  }

  /** scikit-learn's own example: average_precision_score([0, 0, 1, 1], [0.1, 0.4, 0.35, 0.8]). */
  @Test
  void averagePrecisionIsTheUsualOne() {
    Judged judged =
        new Judged(
            new double[] {0.1, 0.4, 0.35, 0.8},
            new boolean[] {false, false, true, true},
            new int[4],
            new int[4]);

    assertThat(Ranking.averagePrecision(judged, judged.once()))
        .isCloseTo(0.8333333333333333, within(1e-12));
  }

  @Test
  void recallIsWithinEachListAndTiesSharePlaces() {
    Judged judged =
        new Judged(
            new double[] {0.9, 0.5, 0.5, 0.1, 0.2, 0.1},
            new boolean[] {false, true, false, false, true, false},
            new int[6],
            new int[] {1, 1, 1, 1, 2, 2});

    assertThat(Ranking.recall(judged, judged.once(), 2)).isEqualTo(0.75);
    assertThat(Ranking.recall(judged, judged.once(), 1)).isEqualTo(0.5);
  }

  @Test
  void brierIsReliabilityLessResolutionAndUncertaintyWhereBandsAreOfOneChance() {
    Judged judged = drawn(3, 200);
    double[] two = new double[200];
    Arrays.setAll(two, at -> judged.chances()[at] < 0.5 ? 0.1 : 0.4);
    Judged coarse = judged.with(two);
    Reliability parts = Reliability.of(coarse, 10);

    assertThat(parts.bands()).hasSize(2);
    assertThat(parts.reliability() - parts.resolution() + parts.uncertainty())
        .isCloseTo(Chances.brier(coarse, coarse.once()), within(1e-12));
    assertThat(parts.bands().stream().mapToInt(Reliability.Band::cases).sum()).isEqualTo(200);
  }

  @Test
  void logScoreAndSkillAreByHand() {
    Judged judged =
        new Judged(new double[] {0.5, 0.25}, new boolean[] {true, false}, new int[2], new int[2]);

    assertThat(Chances.logScore(judged, judged.once()))
        .isCloseTo(-(Math.log(0.5) + Math.log(0.75)) / 2, within(1e-12));
    assertThat(Chances.brier(judged, judged.once())).isCloseTo(0.15625, within(1e-12));
    assertThat(Chances.brierSkill(judged, new double[] {0.5, 0.5}, judged.once()))
        .isCloseTo(0.375, within(1e-12));
    assertThat(Chances.ratio(judged, judged.once())).isCloseTo(0.75, within(1e-12));
  }

  @Test
  void redrawsAreTheSameEachTimeAndOfWholeGroups() {
    Judged judged = drawn(11, 100);
    Bootstrap redraws = new Bootstrap(200, 4);
    Bootstrap.Interval first =
        redraws.of(judged.groups(), weights -> Ranking.areaUnderCurve(judged, weights));

    assertThat(redraws.of(judged.groups(), weights -> Ranking.areaUnderCurve(judged, weights)))
        .isEqualTo(first);
    assertThat(first.low()).isLessThan(first.high());
    redraws.of(
        judged.groups(),
        weights -> {
          for (int one = 0; one < 100; one++) {
            for (int other = 0; other < one; other++) {
              if (judged.groups()[one] == judged.groups()[other]) {
                assertThat(weights[one]).isEqualTo(weights[other]);
              }
            }
          }
          return 0;
        });
    assertThat(redraws.of(new int[] {1, 1, 1}, weights -> weights[0]))
        .isEqualTo(new Bootstrap.Interval(1, 1));
  }
}
