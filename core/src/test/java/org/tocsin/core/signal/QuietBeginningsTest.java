package org.tocsin.core.signal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.tocsin.core.detect.Season;
import org.tocsin.core.detect.Watch;

/** Series that share a history until something happens. */
class QuietBeginningsTest {

  private static final int PERIODS = 120;
  private static final long FIRST = 228;
  private static final long LATEST = FIRST + 100;

  /**
   * Some begin at once, some late, some never; some periods are not known, the last is half over.
   */
  private static List<Counts> series() {
    Random random = new Random(20_261_123L);
    List<Counts> all = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      BitSet known = new BitSet();
      known.set(0, PERIODS);
      known.clear(i % 2 == 0 ? 30 : 31, 40);
      double[] shares = new double[PERIODS];
      Arrays.fill(shares, 1);
      shares[PERIODS - 1] = i % 3 == 0 ? 0.5 : 1;
      Counts counts =
          new Counts(
              "noise",
              new Area(Area.Kind.ADMIN1, "a" + i, "a" + i),
              EventClass.ONE_SIDED,
              FIRST,
              PERIODS,
              known,
              shares,
              Optional.empty());
      for (int period = i * 4; period < PERIODS; period++) {
        counts.add(FIRST + period, random.nextInt(4));
      }
      all.add(counts);
    }
    return all;
  }

  @Test
  void eachIsJudgedAsIfItHadBeenWatchedFromTheStart() {
    Season season = Season.of(12);
    SeriesFamily family = new SeriesFamily();
    List<WatchedSeries> watched =
        series().stream().map(counts -> new WatchedSeries(counts, family)).toList();
    QuietBeginnings.begin(watched, season, LATEST, pieces -> pieces.forEach(Runnable::run));
    int judged = 0;
    for (WatchedSeries one : watched) {
      Counts counts = one.counts();
      Watch slow = Watch.of(season);
      boolean begun = false;
      for (long period = FIRST; period < FIRST + PERIODS; period++) {
        if ((period - FIRST) % WatchedSeries.BLOCK == 0) {
          one.judge(period);
        }
        if (counts.covers(period)) {
          Glance glance =
              Glance.of(
                  slow.step(period, counts.at(period), counts.share(period)), counts.share(period));
          begun |= counts.at(period) > 0;
          if (begun || period >= LATEST) {
            assertThat(one.glance(period)).isEqualTo(glance);
            judged++;
          }
        } else {
          assertThat(one.glance(period)).isNull();
        }
      }
    }
    assertThat(judged).isBetween(1_500, 3_600);
  }
}
