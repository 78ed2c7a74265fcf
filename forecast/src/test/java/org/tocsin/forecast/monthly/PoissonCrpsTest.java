package org.tocsin.forecast.monthly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tocsin.forecast.draws.Crps;

/**
 * CRPS of Poisson forecasts by the closed form that scoringRules has for them (crps_pois; Wei and
 * Held, TEST 23, 2014, 787-805), worked out with SciPy's Bessel functions to 15 digits.
 */
class PoissonCrpsTest {

  @ParameterizedTest
  @CsvSource({
    "0.3, 0, 0.06855251321357525",
    "2.5, 4, 0.9727607867632035",
    "12, 3, 7.057067422719174",
    "40, 61, 17.44119113131932"
  })
  void theWholeDistributionScoresAsTheClosedForm(double mean, double outcome, double score) {
    assertThat(Crps.of(Peers.poisson(mean), outcome)).isCloseTo(score, within(1e-9));
  }

  @ParameterizedTest
  @CsvSource({
    "0.3, 0, 0.06855251321357525",
    "2.5, 4, 0.9727607867632035",
    "12, 3, 7.057067422719174",
    "40, 61, 17.44119113131932"
  })
  void aThousandDrawsScoreNearlyThat(double mean, double outcome, double score) {
    double[] draws = Peers.poisson(mean).draws(1000);
    assertThat(Crps.empirical(draws, outcome)).isCloseTo(score, within(0.002 * (1 + score)));
  }
}
