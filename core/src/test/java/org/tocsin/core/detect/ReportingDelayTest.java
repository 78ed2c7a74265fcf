package org.tocsin.core.detect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ReportingDelayTest {

  @Test
  void sharesAreThoseOfTheTriangle() {
    int[][] triangle = new int[40][];
    for (int period = 0; period < 40; period++) {
      int age = Math.min(3, 40 - period);
      triangle[period] = java.util.Arrays.copyOf(new int[] {50, 30, 20}, age);
    }
    ReportingDelay delay = ReportingDelay.learn(triangle);
    assertThat(delay.reported(0)).isCloseTo(0.5, within(0.01));
    assertThat(delay.reported(1)).isCloseTo(0.8, within(0.01));
    assertThat(delay.reported(2)).isEqualTo(1);
    assertThat(delay.reported(99)).isEqualTo(1);
  }

  @Test
  void theYoungestPeriodsDoNotCountAsComplete() {
    // The last two have shown nothing of the later delays; taken as complete they would say 0.7.
    int[][] triangle = {{10, 10}, {10, 10}, {100}, {100}};
    assertThat(ReportingDelay.learn(triangle).reported(0)).isCloseTo(0.5, within(0.02));
  }

  @Test
  void withNextToNothingKnownTheShareIsAboveNothing() {
    ReportingDelay delay = ReportingDelay.learn(new int[][] {{0, 1}});
    assertThat(delay.reported(0)).isBetween(1e-6, 0.5);
    assertThatIllegalArgumentException().isThrownBy(() -> ReportingDelay.learn(new int[0][]));
  }
}
