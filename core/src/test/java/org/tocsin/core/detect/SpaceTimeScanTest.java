package org.tocsin.core.detect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpaceTimeScanTest {

  private static final int SIDE = 6;
  private static final int PERIODS = 4;

  private static SpaceTimeScan grid(int draws) {
    double[][] places = new double[SIDE * SIDE][];
    for (int i = 0; i < places.length; i++) {
      places[i] = new double[] {i % SIDE, i / SIDE};
    }
    return SpaceTimeScan.over(places, PERIODS, draws);
  }

  private static double[][] expected(double each) {
    double[][] expected = new double[SIDE * SIDE][PERIODS];
    for (double[] place : expected) {
      java.util.Arrays.fill(place, each);
    }
    return expected;
  }

  private static int[][] counts(Noise noise, double each, double dispersion) {
    int[][] counts = new int[SIDE * SIDE][PERIODS];
    for (int[] place : counts) {
      for (int period = 0; period < PERIODS; period++) {
        place[period] = noise.count(each, dispersion);
      }
    }
    return counts;
  }

  @Test
  void aClusterIsFoundWhereAndWhenItIs() {
    int[][] counts = counts(new Noise(1), 2, 1);
    for (int place : new int[] {14, 15, 20, 21}) {
      counts[place][PERIODS - 1] += 6;
      counts[place][PERIODS - 2] += 6;
    }
    SpaceTimeScan.Cluster found = grid(199).scan(counts, expected(2), 1, 2).orElseThrow();
    assertThat(found.places()).contains(14, 15, 20, 21).hasSizeLessThan(10);
    assertThat(found.periods()).isEqualTo(2);
    // Far below what 199 draws can tell by rank.
    assertThat(found.smooth()).isTrue();
    assertThat(found.p()).isLessThan(1e-6);
    assertThat(found.observed()).isGreaterThan(2 * found.expected());
  }

  /** Of 150 tables of noise, about as many fall below a level as it says. */
  @ParameterizedTest
  @ValueSource(doubles = {1, 2.5})
  void onNoiseItIsAsRareAsItSays(double dispersion) {
    SpaceTimeScan scan = grid(99);

    int tenth = 0;
    int half = 0;
    for (int table = 0; table < 150; table++) {
      int[][] counts = counts(new Noise(table), 2, dispersion);
      double p =
          scan.scan(counts, expected(2), dispersion, 1000 + table)
              .map(SpaceTimeScan.Cluster::p)
              .orElse(1.0);
      tenth += p <= 0.1 ? 1 : 0;
      half += p <= 0.5 ? 1 : 0;
    }
    assertThat(tenth).isBetween(6, 26);
    assertThat(half).isBetween(55, 95);
  }

  @Test
  void withFewEventsTheRankTellsP() {
    int[][] counts = new int[SIDE * SIDE][PERIODS];
    counts[7][PERIODS - 1] = 3;
    SpaceTimeScan.Cluster found = grid(99).scan(counts, expected(0.01), 1, 3).orElseThrow();
    assertThat(found.smooth()).isFalse();
    assertThat(found.p()).isEqualTo(0.01);
  }

  @Test
  void withNothingThereIsNoCluster() {
    int[][] none = new int[SIDE * SIDE][PERIODS];
    assertThat(grid(99).scan(none, expected(1), 1, 1)).isEmpty();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SpaceTimeScan.over(new double[0][], 3, 99));
  }
}
