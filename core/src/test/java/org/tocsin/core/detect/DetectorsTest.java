package org.tocsin.core.detect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every detector, and their combination, has to hold to. */
class DetectorsTest {

  static List<Detector> detectors() {
    return Detectors.ALL;
  }

  private static int place(Detector detector) {
    return Detectors.ALL.indexOf(detector);
  }

  private static List<Judgement> judge(int[] counts) {
    Watch watch = Watch.of(Season.of(52));
    List<Judgement> all = new ArrayList<>();
    for (int week = 0; week < counts.length; week++) {
      all.add(watch.step(week, counts[week]));
    }
    return all;
  }

  private static int[] withOutbreak(long seed) {
    int[] counts = new Noise(seed).weeks(300, 4, 2, 0.5);
    counts[200] += 20;
    counts[201] += 15;
    Arrays.fill(counts, 250, 280, 0);
    return counts;
  }

  @ParameterizedTest
  @MethodSource("detectors")
  void isNamedInOneWordAndCitesItsSource(Detector detector) {
    assertThat(detector.name()).matches("[a-z]+");
    assertThat(detector.seeks()).isNotBlank();
    assertThat(detector.citation()).matches(".*[12][0-9]{3}.*");
    assertThat(Detectors.ALL.stream().filter(d -> d.name().equals(detector.name()))).hasSize(1);
  }

  @ParameterizedTest
  @MethodSource("detectors")
  void givesProbabilitiesAboveNothing(Detector detector) {
    for (Judgement judgement : judge(withOutbreak(1))) {
      Verdict verdict = judgement.verdicts().get(place(detector));
      assertThat(verdict.p()).isGreaterThan(0).isLessThanOrEqualTo(1);
      assertThat(verdict.window()).isPositive();
      assertThat(verdict.baseline()).isPositive().isFinite();
      assertThat(verdict.observed()).isNotNegative();
    }
  }

  @Test
  void laterPeriodsChangeNothing() {
    int[] counts = withOutbreak(2);
    List<Judgement> whole = judge(counts);
    for (int cut : new int[] {13, 60, 201, 255}) {
      assertThat(judge(Arrays.copyOf(counts, cut))).isEqualTo(whole.subList(0, cut));
    }
  }

  /** Over 400 series of noise, weeks 100 to 300: mid-p values are on average as they should be. */
  @Test
  void underChanceEachIsAsRareAsItSays() {
    int[] over = new int[Detectors.ALL.size()];
    int combined = 0;
    int rows = 0;
    for (int series = 0; series < 400; series++) {
      Noise noise = new Noise(1000 + series);
      double mean = Math.exp(-1 + 5 * noise.uniform());
      double dispersion = 1 + 2 * noise.uniform();
      List<Judgement> all = judge(noise.weeks(300, mean, dispersion, 0.4 * noise.uniform()));
      for (Judgement judgement : all.subList(100, 300)) {
        rows++;
        combined += judgement.p() <= 0.01 ? 1 : 0;
        for (int i = 0; i < over.length; i++) {
          over[i] += judgement.verdicts().get(i).p() <= 0.01 ? 1 : 0;
        }
      }
    }
    assertThat((double) combined / rows).isBetween(0.008, 0.0135);
    // In the order of the list. The sum of shifts keeps an error of the level for long.
    double[] most = {0.0135, 0.03, 0.0135, 0.0135};
    for (int i = 0; i < over.length; i++) {
      assertThat((double) over[i] / rows).as(Detectors.ALL.get(i).name()).isLessThan(most[i]);
    }
  }

  @Test
  void outbreakAndSilenceAreFoundInTheirWeek() {
    List<Judgement> all = judge(withOutbreak(3));
    assertThat(all.get(200).p()).isLessThan(1e-3);
    assertThat(all.get(200).verdicts().get(0).p()).isLessThan(1e-3);
    assertThat(all.get(258).verdicts().get(2).p()).isLessThan(1e-4);
    assertThat(all.get(258).verdicts().get(2).window()).isGreaterThan(5);
  }

  @Test
  void theFirstEventAfterLongPeaceIsAnOnset() {
    int[] counts = new int[200];
    counts[150] = 1;
    List<Judgement> all = judge(counts);
    Verdict onset = all.get(150).verdicts().get(3);
    assertThat(onset.p()).isLessThan(0.01);
    assertThat(onset.window()).isEqualTo(150 - Watch.LEAST_HISTORY + 1);
    assertThat(all.get(149).verdicts().get(3).p()).isEqualTo(1);
    assertThat(all.get(151).verdicts().get(3).p()).isEqualTo(1);
  }
}
