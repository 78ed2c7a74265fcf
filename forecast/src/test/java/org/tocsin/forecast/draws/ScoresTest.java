package org.tocsin.forecast.draws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.tocsin.core.permutation.Draws;

/** Against slow formulas, closed forms, and figures worked out by hand. */
class ScoresTest {

  @Property(tries = 300, seed = "20261122")
  void crpsIsTheSumOverPairs(
      @ForAll @Size(min = 2, max = 40) List<@DoubleRange(min = 0, max = 1e6) Double> draws,
      @ForAll @DoubleRange(min = 0, max = 1e6) double outcome) {
    double[] sorted = sorted(draws);
    double n = draws.size();
    double toOutcome = 0;
    double pairs = 0;
    for (double one : draws) {
      toOutcome += Math.abs(one - outcome) / n;
      for (double other : draws) {
        pairs += Math.abs(one - other);
      }
    }

    assertThat(Crps.empirical(sorted, outcome))
        .isCloseTo(toOutcome - pairs / (2 * n * n), within(1e-6));
    assertThat(Crps.fair(sorted, outcome))
        .isCloseTo(toOutcome - pairs / (2 * n * (n - 1)), within(1e-6));
    assertThat(Crps.of(Atoms.equally(sorted), outcome))
        .isCloseTo(toOutcome - pairs / (2 * n * n), within(1e-6));
    assertThat(Crps.above(0, sorted, outcome))
        .isCloseTo(Crps.empirical(sorted, outcome), within(1e-9));
  }

  @Property(tries = 100, seed = "20261122")
  void crpsAboveAThresholdIsTheIntegralAboveIt(
      @ForAll @Size(min = 2, max = 12) List<@IntRange(min = 0, max = 60) Integer> draws,
      @ForAll @IntRange(min = 0, max = 60) int outcome) {
    double[] sorted = draws.stream().mapToDouble(Integer::intValue).sorted().toArray();
    double integral = 0;
    // Nothing steps between whole numbers.
    for (int from = 25; from < 61; from++) {
      int at = from;
      double share = draws.stream().filter(draw -> draw <= at).count() / (double) draws.size();
      double off = share - (outcome <= at ? 1 : 0);
      integral += off * off;
    }

    assertThat(Crps.above(25, sorted, outcome)).isCloseTo(integral, within(1e-9));
  }

  /** Closed form for the normal distribution (Gneiting and others 2005): 0.233695 at its mean. */
  @Test
  void crpsOfManyNormalQuantilesIsTheClosedForm() {
    double[] draws = new double[20_000];
    for (int i = 0; i < draws.length; i++) {
      draws[i] = normalQuantile((i + 0.5) / draws.length);
    }

    assertThat(Crps.empirical(draws, 0))
        .isCloseTo((Math.sqrt(2) - 1) / Math.sqrt(Math.PI), within(1e-4));
  }

  @Test
  void ignoranceIsThatOfTheChallenge() {
    double[] zeros = new double[1000];

    assertThat(Ignorance.of(zeros, 0)).isCloseTo(0.0143, within(0.00005));
    assertThat(Ignorance.of(zeros, 3)).isCloseTo(Math.log(1011) / Math.log(2), within(1e-12));
    assertThat(Ignorance.bin(0.5)).isEqualTo(1);
    assertThat(Ignorance.bin(2.5)).isEqualTo(2);
    assertThat(Ignorance.bin(1e9)).isEqualTo(10);
  }

  @Test
  void intervalScoreFinesWhatLiesOutside() {
    double[] draws = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10};

    // Quantiles 0.5 and 9.5, as numpy.quantile gives them.
    assertThat(IntervalScore.of(0.9, draws, 5)).isCloseTo(9, within(1e-9));
    assertThat(IntervalScore.of(0.9, draws, 12)).isCloseTo(9 + 20 * 2.5, within(1e-9));
    assertThat(IntervalScore.covers(0.9, draws, 9.5)).isTrue();
    assertThat(IntervalScore.covers(0.9, draws, 9.6)).isFalse();
  }

  @Test
  void pitSpreadsOverTheStepAtTheOutcome() {
    double[] draws = {0, 0, 0, 4};

    assertThat(Pit.of(draws, 0, 0)).isZero();
    assertThat(Pit.of(draws, 0, 1)).isCloseTo(0.8, within(1e-12));
    assertThat(Pit.of(draws, 9, 1)).isCloseTo(1, within(1e-12));
  }

  @Property(tries = 200, seed = "20261122")
  void distanceBetweenTwoIsTheMeanOverPairs(
      @ForAll @Size(min = 1, max = 20) List<@DoubleRange(min = 0, max = 1000) Double> some,
      @ForAll @Size(min = 1, max = 20) List<@DoubleRange(min = 0, max = 1000) Double> others) {
    double sum = 0;
    for (double one : some) {
      for (double other : others) {
        sum += Math.abs(one - other);
      }
    }

    assertThat(Atoms.equally(sorted(some)).apart(Atoms.equally(sorted(others))))
        .isCloseTo(sum / some.size() / others.size(), within(1e-8));
  }

  @Test
  void drawsAreQuantilesAndAPoolHoldsAllItsParts() {
    Atoms pool =
        Atoms.pooled(
            new Atoms[] {Atoms.at(0), Atoms.equally(new double[] {2, 4})}, new double[] {1, 3});

    assertThat(pool.draws(8)).containsExactly(0, 0, 2, 2, 2, 4, 4, 4);
    assertThat(pool.mean()).isCloseTo(2.25, within(1e-12));
    assertThat(pool.below(2)).isCloseTo(0.25, within(1e-12));
    assertThat(pool.atOrBelow(2)).isCloseTo(0.625, within(1e-12));
  }

  /** 0 or 1 in every place is enough to tell whether a network sorts (Knuth 5.3.4, theorem Z). */
  @Property(tries = 300, seed = "20261122")
  void manyAtOnceAreAsOneByOne(
      @ForAll @IntRange(min = 1, max = 300) int each,
      @ForAll @IntRange(min = 1, max = 150) int rows,
      @ForAll @IntRange(min = 1, max = 1000) int seed) {
    Draws chance = new Draws(seed);
    double[] draws = new double[each * rows];
    Arrays.setAll(draws, i -> chance.below(seed % 2 == 0 ? 2 : 5000) / (seed % 3 == 0 ? 7.0 : 1));
    double[] outcomes = new double[rows];
    Arrays.setAll(outcomes, i -> chance.below(5000));

    double[] scores = CrpsBatch.empirical(draws, each, outcomes);

    for (int row = 0; row < rows; row++) {
      double[] own = Arrays.copyOfRange(draws, row * each, (row + 1) * each);
      Arrays.sort(own);
      assertThat(scores[row]).isCloseTo(Crps.empirical(own, outcomes[row]), within(1e-9));
    }
  }

  @Test
  void whatHasNoMassIsRefused() {
    assertThatThrownBy(() -> Atoms.of(new double[] {1}, new double[] {0}))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Crps.fair(new double[] {1}, 0))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static double[] sorted(List<Double> draws) {
    return draws.stream().mapToDouble(Double::doubleValue).sorted().toArray();
  }

  private static double normalQuantile(double p) {
    double low = -9;
    double high = 9;
    for (int i = 0; i < 60; i++) {
      double middle = (low + high) / 2;
      if (normalShare(middle) < p) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return (low + high) / 2;
  }

  /** Marsaglia's series (Journal of Statistical Software 11, 2004, issue 4). */
  private static double normalShare(double x) {
    double sum = x;
    double term = x;
    for (int i = 3; Math.abs(term) > 1e-17 && i < 400; i += 2) {
      term *= x * x / i;
      sum += term;
    }
    return 0.5 + sum * Math.exp(-x * x / 2) / Math.sqrt(2 * Math.PI);
  }
}
