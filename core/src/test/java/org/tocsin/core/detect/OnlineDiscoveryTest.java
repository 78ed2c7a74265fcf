package org.tocsin.core.detect;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OnlineDiscoveryTest {

  @Test
  void whatIsSpentNeverExceedsTheWhole() {
    double sum = 0;
    for (long j = 1; j <= 2_000_000; j++) {
      sum += OnlineDiscovery.spending(j);
    }
    assertThat(sum).isBetween(0.5, 1.0);
  }

  @Test
  void onNoiseAlarmsDryUp() {
    int runsWithAlarm = 0;
    for (int run = 0; run < 300; run++) {
      Noise noise = new Noise(run);
      OnlineDiscovery discovery = new OnlineDiscovery(0.1);
      boolean any = false;
      for (int i = 0; i < 2000; i++) {
        any |= discovery.alarm(noise.uniform());
      }
      runsWithAlarm += any ? 1 : 0;
    }
    // All alarms are false here, so that their share is the chance of any alarm.
    assertThat(runsWithAlarm / 300.0).isLessThan(0.1);
  }

  @Test
  void amongManyTrueAlarmsFewAreFalse() {
    Noise noise = new Noise(77);
    OnlineDiscovery discovery = new OnlineDiscovery(0.1);
    int found = 0;
    int wrong = 0;
    for (int i = 0; i < 5000; i++) {
      boolean real = i % 5 == 0;
      boolean alarm = discovery.alarm(real ? 1e-4 * noise.uniform() : noise.uniform());
      found += alarm ? 1 : 0;
      wrong += alarm && !real ? 1 : 0;
    }
    assertThat(found).isGreaterThan(700);
    assertThat((double) wrong / found).isLessThan(0.1);
  }
}
