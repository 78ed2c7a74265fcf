package org.tocsin.core.detect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class FalseDiscoveryTest {

  /** R 4.2.2: p.adjust(c(0.001, 0.02, 0.03, 0.04, 0.9, 0.02), "BH"). */
  @Test
  void qValuesAreThoseOfR() {
    double[] q = FalseDiscovery.q(new double[] {0.001, 0.02, 0.03, 0.04, 0.9, 0.02});
    assertThat(q)
        .containsExactly(new double[] {0.006, 0.04, 0.045, 0.048, 0.9, 0.04}, within(1e-12));
    assertThat(FalseDiscovery.q(new double[0])).isEmpty();
  }

  @Test
  void theBudgetIsNeverExceededNotEvenByTies() {
    Noise noise = new Noise(3);
    for (int round = 0; round < 500; round++) {
      double[] p = new double[50];
      Arrays.setAll(p, i -> Math.max(0.01, Math.round(noise.uniform() * 20) / 20.0 / 10));
      for (int budget : new int[] {1, 3, 60}) {
        double level = FalseDiscovery.level(p, budget, 0.5);
        long alarms = Arrays.stream(p).filter(value -> value <= level).count();
        assertThat(alarms).isLessThanOrEqualTo(budget);
      }
    }
  }

  @Test
  void onNoiseTheBudgetIsKeptOnAverageToo() {
    Noise noise = new Noise(4);
    int alarms = 0;
    for (int week = 0; week < 300; week++) {
      double[] p = new double[1000];
      Arrays.setAll(p, i -> noise.uniform());
      double level = FalseDiscovery.level(p, 5, 0.01);
      alarms += Arrays.stream(p).filter(value -> value <= level).count();
    }
    assertThat(alarms / 300.0).isBetween(3.0, 5.0);
  }
}
