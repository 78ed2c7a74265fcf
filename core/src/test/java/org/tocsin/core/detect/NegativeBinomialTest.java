package org.tocsin.core.detect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NegativeBinomialTest {

  private static final double LARGE = 5.783538139e-03;

  /**
   * From R 4.2.2: pnbinom(x - 1, size = m^2 / (v - m), mu = m), dnbinom(x, ...), pnbinom(x, ...,
   * lower.tail = FALSE); where v = m, ppois and dpois.
   */
  @ParameterizedTest
  @CsvSource({
    "0.135, 0.27, 4, 9.957887271308e-01, 2.432174779698e-03, 1.779098089488e-03",
    "1.1, 1.65, 0, 0.0, 4.098257384363e-01, 5.901742615637e-01",
    "1.1, 1.65, 7, 9.966231868554e-01, 2.092585646544e-03, 1.284227498073e-03",
    "4.5, 4.5, 12, 9.975957164269e-01, 1.599145692780e-03, 8.051378803213e-04",
    "4.5, 4.5, 1, 1.110899653824e-02, 4.999048442209e-02, 9.389005190397e-01",
    "12, 36, 60, 9.999989024412e-01, 3.081563254978e-07, 7.894024514596e-07",
    "148.4, 178, 190, 9.984021751252e-01, 3.180919059208e-04, 1.279732968875e-03",
    "148.4, 178, 110, 1.088156992234e-03, 3.480355713736e-04, 9.985638074364e-01",
    "2000, 2400, 2500, 1.0, 1.541786859595e-23, 7.619207007173e-23",
    "3, 3.00001, 15, 9.999993295640e-01, 5.463448934119e-07, 1.240910973498e-07",
    "150, 150.0000001, 200, 9.999429031139e-01, 1.503802781907e-05, 4.205885811443e-05"
  })
  void tailsAreThoseOfR(
      double mean, double variance, long x, double below, double at, double above) {
    NegativeBinomial.Tails tails = new NegativeBinomial(mean, variance).tails(x);
    assertThat(tails.below()).isCloseTo(below, within(1e-9 * below + 1e-15));
    assertThat(tails.at()).isCloseTo(at, within(1e-8 * at));
    assertThat(tails.above()).isCloseTo(above, within(1e-8 * above));
  }

  @ParameterizedTest
  @ValueSource(doubles = {1, 1.0001, 1.3, 4, 40})
  void probabilitiesAddUpToOneAndGiveBackTheMean(double dispersion) {
    NegativeBinomial counts = new NegativeBinomial(6.5, 6.5 * dispersion);
    double sum = 0;
    double mean = 0;
    for (int x = 0; x < 20_000; x++) {
      double at = Math.exp(counts.logAt(x));
      sum += at;
      mean += x * at;
    }
    assertThat(sum).isCloseTo(1, within(1e-9));
    assertThat(mean).isCloseTo(6.5, within(1e-7));
  }

  /** From R: pnbinom(104500, size = 1e10 / 3e6, mu = 1e5, lower.tail = FALSE). */
  @Test
  void ofLargeCountsTheTailIsNearlyRight() {
    NegativeBinomial.Tails tails = new NegativeBinomial(1e5, 3.1e6).tails(104_500);
    assertThat(tails.above()).isCloseTo(LARGE, within(0.03 * LARGE));
  }

  @Test
  void theRatioLeadsFromOneProbabilityToTheNext() {
    NegativeBinomial counts = new NegativeBinomial(3, 7);
    assertThat(Math.exp(counts.logAt(4)) * counts.ratio(4))
        .isCloseTo(Math.exp(counts.logAt(5)), within(1e-12));
  }

  @Test
  void whatIsNoDistributionIsRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> new NegativeBinomial(0, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> new NegativeBinomial(1, Double.NaN));
  }

  /** From R: qnorm(p, lower.tail = FALSE). */
  @ParameterizedTest
  @CsvSource({
    "0.4, 0.253347103136",
    "0.1, 1.281551565545",
    "0.025, 1.959963984540",
    "0.01, 2.326347874041",
    "1e-4, 3.719016485456",
    "1e-10, 6.361340902404"
  })
  void normalScoresAreThoseOfR(double p, double score) {
    assertThat(NormalScore.beyond(p)).isCloseTo(score, within(1e-7));
    if (p > 1e-6) {
      assertThat(NormalScore.beyond(1 - p)).isCloseTo(-score, within(1e-7));
    }
  }
}
