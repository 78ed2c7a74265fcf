package org.tocsin.core.detect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShiftTest {

  /** The sum of normal scores in the long run, simulated: one path of ten million steps. */
  @ParameterizedTest
  @ValueSource(doubles = {0.25, 0.4, 0.5, 1, 1.6, 2, 3, 4.5, 6})
  void theTableIsTheDistributionInTheLongRun(double sum) {
    Noise noise = new Noise(11);
    double now = 0;
    int steps = 3_000_000;
    int over = 0;
    for (int i = 0; i < steps; i++) {
      double score = Math.max(-Shift.MOST, Math.min(Shift.MOST, noise.normal()));
      now = Math.max(0, now + score - Shift.ALLOWANCE);
      over += now >= sum ? 1 : 0;
    }
    double share = (double) over / steps;
    assertThat(Shift.p(sum)).isCloseTo(share, within(0.01 * share + 6 * Math.sqrt(share / steps)));
  }

  @Test
  void nothingIsNothing() {
    assertThat(Shift.p(0)).isEqualTo(1);
    assertThat(Shift.p(1e-9)).isLessThan(0.5);
  }

  @Test
  void aSmallLastingRiseIsSeenWhereNoSingleWeekIsSurprising() {
    Noise noise = new Noise(5);
    Watch watch = Watch.of(Season.of(52));
    for (int week = 0; week < 260; week++) {
      watch.step(week, noise.count(50, 1));
    }
    double least = 1;
    for (int week = 260; week < 272; week++) {
      least = Math.min(least, watch.step(week, 59).verdicts().get(1).p());
    }
    assertThat(least).isLessThan(0.001);
  }
}
