package org.tocsin.core.detect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class WatchTest {

  @Test
  void aShortHistoryIsNotJudged() {
    Watch watch = Watch.of(Season.of(52));
    for (int week = 0; week < Watch.LEAST_HISTORY; week++) {
      Judgement judgement = watch.step(week, week == 5 ? 1000 : 2);
      assertThat(judgement.judged()).isFalse();
      assertThat(judgement.p()).isEqualTo(1);
    }
    assertThat(watch.step(Watch.LEAST_HISTORY, 2).judged()).isTrue();
  }

  @Test
  void aCopyGoesOnByItselfAsTheOriginalWould() {
    Watch watch = Watch.of(Season.of(12));
    Noise noise = new Noise(11);
    Noise other = new Noise(12);
    for (int month = 0; month < 800; month++) {
      if (month % 37 == 0) {
        Watch original = Watch.of(Season.of(12));
        Noise again = new Noise(11);
        for (int before = 0; before < month; before++) {
          original.step(before, again.count(2, 1.5));
        }
        Watch copy = original.copy();
        for (int later = month; later < month + 9; later++) {
          int count = other.count(5, 2);
          Judgement expected = original.step(later, count);
          assertThat(copy.step(later, count)).isEqualTo(expected);
        }
        Watch untouched = watch.copy();
        untouched.step(month + 3, 9);
      }
      watch.step(month, noise.count(2, 1.5));
    }
    Watch straight = Watch.of(Season.of(12));
    Noise again = new Noise(11);
    for (int month = 0; month < 800; month++) {
      straight.step(month, again.count(2, 1.5));
    }
    assertThat(watch.step(800, 3)).isEqualTo(straight.step(800, 3));
  }

  @Test
  void silenceInAGapIsNotKnownAndRaisesNothing() {
    Watch watch = Watch.of(Season.of(52));
    Noise noise = new Noise(8);
    for (int week = 0; week < 150; week++) {
      watch.step(week, noise.count(2, 1));
    }
    Judgement afterGap = watch.step(200, 2);
    afterGap.verdicts().forEach(verdict -> assertThat(verdict.p()).isGreaterThan(0.05));
  }

  @Test
  void afterAGapLongerThanItsMemoryItBeginsAnew() {
    for (long gap : new long[] {Memory.SIZE, 3_000, 1_000_000_000_000L}) {
      Watch watch = Watch.of(Season.of(52));
      Watch fresh = Watch.of(Season.of(52));
      Noise noise = new Noise(8);
      for (int week = 0; week < 150; week++) {
        watch.step(week, noise.count(2 + week / 10.0, 1));
      }
      for (long week = 150 + gap; week < 250 + gap; week++) {
        int count = noise.count(4, 1);
        Judgement judgement = watch.step(week, count);
        Judgement expected = fresh.step(week, count);
        assertThat(judgement.judged()).isEqualTo(expected.judged());
        assertThat(judgement.period()).isEqualTo(expected.period());
      }
    }
  }

  @Test
  void whateverIsLeftOfTheMemoryAfterAGapEachPeriodIsJudged() {
    java.util.Random random = new java.util.Random(4);
    for (int series = 0; series < 300; series++) {
      Watch watch = Watch.of(Season.of(1 + random.nextInt(60)));
      long period = 0;
      for (int i = 0; i < 60; i++) {
        int most = random.nextInt(4) == 0 ? 999_999_999 : 3;
        double p = watch.step(period, random.nextInt(most)).p();
        assertThat(p).isBetween(0.0, 1.0);
        period += random.nextInt(8) == 0 ? Memory.SIZE - 5 + random.nextInt(8) : 1;
      }
    }
  }

  @Test
  void whatLastsBecomesUsual() {
    Watch watch = Watch.of(Season.of(52));
    Noise noise = new Noise(9);
    for (int week = 0; week < 208; week++) {
      watch.step(week, noise.count(10, 1.5));
    }
    int early = 0;
    int late = 0;
    for (int week = 208; week < 416; week++) {
      boolean alarm = watch.step(week, noise.count(30, 1.5)).p() <= 0.01;
      early += alarm && week < 214 ? 1 : 0;
      late += alarm && week >= 364 ? 1 : 0;
    }
    assertThat(early).isGreaterThan(4);
    assertThat(late).isLessThan(6);
  }

  @Test
  void aPeriodWhoseReportsAreHalfInIsHeldAgainstHalf() {
    Watch half = Watch.of(Season.of(52));
    Watch whole = Watch.of(Season.of(52));
    Noise noise = new Noise(10);
    for (int week = 0; week < 200; week++) {
      int count = noise.count(20, 1.2);
      half.step(week, count);
      whole.step(week, count);
    }
    Judgement judged = half.step(200, 10, 0.5);
    assertThat(judged.verdicts().get(2).p()).isGreaterThan(0.2);
    assertThat(judged.period().expected().mean()).isBetween(9.0, 11.0);
    assertThat(whole.step(200, 10).verdicts().get(2).p()).isLessThan(0.05);
  }

  @Test
  void hugeCountsAndNothingAtAllAreJudged() {
    Watch watch = Watch.of(Season.of(12));
    for (int month = 0; month < 120; month++) {
      assertThat(watch.step(month, month % 7 == 0 ? 2_000_000_000L : 0).p())
          .isGreaterThan(0)
          .isLessThanOrEqualTo(1);
    }
  }

  @Test
  void impossibleCountsAreRefused() {
    Watch watch = Watch.of(Season.of(12));
    assertThatIllegalArgumentException().isThrownBy(() -> watch.step(0, -1));
    assertThatIllegalArgumentException().isThrownBy(() -> watch.step(0, 1, 0));
    assertThatIllegalArgumentException().isThrownBy(() -> Season.of(0));
  }
}
