package org.tocsin.core.detect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class BaselineTest {

  private static Expected after(Baseline baseline, int[] counts) {
    for (int week = 0; week < counts.length; week++) {
      baseline.expect(week);
      baseline.learn(counts[week]);
    }
    return baseline.expect(counts.length);
  }

  /**
   * R 4.2.2, x as below: glm(x ~ cos(2*pi*t/52) + sin(2*pi*t/52), family = quasipoisson) foretells
   * 12.723 for t = 156 with standard error 0.057 on the log scale, and sum((x - fitted)^2) /
   * sum(fitted) * 156 / 153 is 1.708. Trend and second wave, which R finds to be nothing (p 0.84,
   * 0.38 and 0.96), ours shrinks to nothing by itself; it is fitted last at some weeks before.
   */
  @Test
  void foretellsWhatTheRegressionOfRForetells() {
    int[] counts = new int[156];
    for (int t = 0; t < 156; t++) {
      counts[t] =
          (7 * t * t + 13 * t) % 11 + (int) Math.floor(4 * (1 + Math.cos(2 * Math.PI * t / 52)));
    }
    Expected expected = after(new Baseline(Season.of(52)), counts);
    assertThat(expected.mean()).isCloseTo(12.723, within(0.2));
    assertThat(expected.dispersion()).isCloseTo(1.708, within(0.12));
    assertThat(Math.sqrt(expected.doubt())).isBetween(0.05, 0.08);
    assertThat(expected.known()).isEqualTo(156);
  }

  @Test
  void pastOutbreaksHardlyChangeWhatIsExpected() {
    int[] quiet = new Noise(4).weeks(312, 6, 1.5, 0.4);
    int[] broken = quiet.clone();
    for (int week : new int[] {60, 61, 130, 131, 132, 220, 221}) {
      broken[week] += 25;
    }
    Expected before = after(new Baseline(Season.of(52)), quiet);
    Expected now = after(new Baseline(Season.of(52)), broken);
    assertThat(now.mean()).isCloseTo(before.mean(), within(0.08 * before.mean()));
    assertThat(now.dispersion()).isCloseTo(before.dispersion(), within(0.2));
  }

  @Test
  void onNoiseLevelAndDispersionAreFoundWithoutBias() {
    double mean = 0;
    double dispersion = 0;
    for (int series = 0; series < 200; series++) {
      Expected expected = after(new Baseline(Season.of(52)), new Noise(series).weeks(400, 5, 2, 0));
      mean += expected.mean() / 200;
      dispersion += expected.dispersion() / 200;
    }
    assertThat(mean).isCloseTo(5, within(0.1));
    assertThat(dispersion).isCloseTo(2, within(0.1));
  }

  @Test
  void aGapIsNotZero() {
    Baseline whole = new Baseline(Season.of(1));
    Baseline gaps = new Baseline(Season.of(1));
    for (int week = 0; week < 100; week++) {
      whole.expect(week);
      whole.learn(10 + week % 3);
      gaps.expect(2L * week);
      gaps.learn(10 + week % 3);
    }
    assertThat(gaps.expect(200).mean()).isCloseTo(whole.expect(100).mean(), within(0.5));
    assertThat(gaps.expect(1_000_000).mean()).isPositive().isFinite();
  }

  @Test
  void onlyZerosGiveAnExpectationNearZeroThatIsInDoubt() {
    Expected expected = after(new Baseline(Season.of(52)), new int[300]);
    assertThat(expected.mean()).isBetween(1e-5, 0.02);
    assertThat(expected.doubt()).isGreaterThan(0.5);
  }

  @Test
  void aPeriodTwiceIsRefused() {
    Baseline baseline = new Baseline(Season.of(52));
    baseline.expect(5);
    baseline.learn(1);
    assertThatIllegalArgumentException().isThrownBy(() -> baseline.expect(5));
  }
}
