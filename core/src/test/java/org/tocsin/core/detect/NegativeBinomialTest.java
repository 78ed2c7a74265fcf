package org.tocsin.core.detect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
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

  /** To 40 digits by mpmath 1.3: betainc(size, x + 1, 0, m / v, regularized=True), and so on. */
  @ParameterizedTest
  @CsvSource({
    "149.4, 3e7, 0, 0.0, 0.9909566475466, 0.009043352453371",
    "149.4, 3e7, 1, 0.9909566475466, 0.0007372836372545, 0.008306068816116",
    "149.4, 3e7, 5000, 0.9976656964001, 1.448075372003e-7, 0.002334158792342",
    "149.4, 3e7, 400000, 0.9999631695091, 2.539886668581e-10, 3.683023686722e-5",
    "310.3, 3.2e6, 0, 0.0, 0.7572310873786, 0.2427689126214",
    "310.3, 3.2e6, 20000, 0.9983247133109, 2.243912250146e-7, 0.001675062297844",
    "0.001, 100, 0, 0.0, 0.9999998848696, 1.151303993263e-7",
    "0.001, 100, 3, 0.9999998998695, 3.333266333239e-9, 9.679718466997e-8",
    "0.5, 9e5, 10, 0.9999967849106, 2.777754958164e-8, 3.187311896712e-6",
    "0.5, 9e5, 3000000, 0.9999999782407, 1.748848864913e-14, 2.175928333123e-8",
    "2000, 2.5e7, 999, 0.7100431658964, 0.0001061381630815, 0.2898506959405",
    "2000, 2.5e7, 60000, 0.999670503172, 3.033362604516e-8, 0.0003294664943448"
  })
  void ofCountsMostlyNoughtWithAFewVeryLargeTheTailsAreRightToo(
      double mean, double variance, long x, double below, double at, double above) {
    NegativeBinomial.Tails tails = new NegativeBinomial(mean, variance).tails(x);
    assertThat(tails.below()).isCloseTo(below, within(1e-9 * below + 1e-15));
    assertThat(tails.at()).isCloseTo(at, within(1e-7 * at));
    assertThat(tails.above()).isCloseTo(above, within(1e-7 * above + 1e-11));
  }

  /** Terms about the smallest number there is, which rounding kept as they were. */
  @Test
  @Timeout(20)
  void aCountThatIsAllButImpossibleHasATailOfNearlyNothing() {
    NegativeBinomial counts = new NegativeBinomial(10.653986261290571, 971.4796447245515);
    for (long x = 64_000; x < 68_000; x++) {
      assertThat(counts.tails(x).above()).isBetween(0.0, 1e-300);
    }
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
