package org.tocsin.forecast.linear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** Certified by glmnet 4.1-6 (R 4.2), thresh 1e-16, on the same 60 rows. */
class ElasticNetTest {

  private static final Offset<Double> CLOSE = within(1e-7);
  private static final int ROWS = 60;
  private static final int COLUMNS = 5;

  private static final Table TABLE = table();
  private static final boolean[] HAPPENED = happened();

  private static Table table() {
    double[] x = new double[ROWS * COLUMNS];
    for (int i = 1; i <= ROWS; i++) {
      for (int j = 1; j <= COLUMNS; j++) {
        x[(i - 1) * COLUMNS + j - 1] =
            StrictMath.sin(i * (j + 1) * 0.7) + 0.1 * j * StrictMath.cos(i * 0.31);
      }
    }
    return new Table(x, ROWS, COLUMNS);
  }

  private static boolean[] happened() {
    boolean[] happened = new boolean[ROWS];
    for (int i = 1; i <= ROWS; i++) {
      happened[i - 1] =
          TABLE.at(i - 1, 0) - 0.5 * TABLE.at(i - 1, 2) + StrictMath.sin(i * 2.3) > 0.4;
    }
    return happened;
  }

  private static double[] even() {
    double[] weights = new double[ROWS];
    Arrays.fill(weights, 3);
    return weights;
  }

  @Test
  void elasticNetIsGlmnets() {
    NetPath path = new ElasticNet(0.5).path(TABLE, HAPPENED, new double[] {0.1, 0.02, 0.001});

    assertThat(path.fits().get(0).intercept()).isCloseTo(-0.761832391234, CLOSE);
    assertThat(path.fits().get(0).coefficients())
        .containsExactly(new double[] {1.172459740151, 0, -0.379023823779, 0, 0}, CLOSE);
    assertThat(path.fits().get(1).intercept()).isCloseTo(-0.986395122785, CLOSE);
    assertThat(path.fits().get(1).coefficients())
        .containsExactly(
            new double[] {1.979898667610, 0, -0.897961452104, 0, -0.049695979864}, CLOSE);
    assertThat(path.fits().get(2).intercept()).isCloseTo(-1.1247825325322, CLOSE);
    assertThat(path.fits().get(2).coefficients())
        .containsExactly(
            new double[] {
              2.4227942079546,
              -0.0547388972722,
              -1.2077375010231,
              -0.0604230171951,
              -0.1469671358598
            },
            CLOSE);
  }

  @Test
  void ridgeIsGlmnets() {
    NetPath.Fit ridge = new ElasticNet(0).fit(TABLE, HAPPENED, even(), 0.05);

    assertThat(ridge.intercept()).isCloseTo(-0.8706684972821, CLOSE);
    assertThat(ridge.coefficients())
        .containsExactly(
            new double[] {
              1.5762656714485, 0.0223578699758, -0.6904185043705, 0.0318778032768, -0.0829524686422
            },
            CLOSE);
  }

  @Test
  void thePathBeginsAndEndsWhereGlmnetsDoes() {
    List<NetPath.Fit> fits = new ElasticNet(0.5).path(TABLE, HAPPENED).fits();

    assertThat(fits.get(0).lambda()).isCloseTo(0.522750263731, CLOSE);
    assertThat(fits.get(0).coefficients()).containsOnly(0);
    assertThat(fits).hasSize(69);
  }

  @Test
  void aColdStartAtASmallPenaltyEndsWhereTheWarmOneDoes() {
    NetPath.Fit cold = new ElasticNet(0.5).fit(TABLE, HAPPENED, even(), 0.0001);
    NetPath.Fit warm = new ElasticNet(0.5).path(TABLE, HAPPENED, steps()).fits().get(19);

    assertThat(cold.coefficients()).containsExactly(warm.coefficients(), CLOSE);
  }

  private static double[] steps() {
    double[] steps = new double[20];
    for (int at = 0; at < steps.length; at++) {
      steps[at] = 0.5 * StrictMath.pow(0.0002, at / 19.0);
    }
    return steps;
  }

  @Test
  void foldsAreThoseThatRDraws() {
    assertThat(Folds.of(90035, 25, 10))
        .containsExactly(7, 2, 6, 8, 3, 2, 0, 3, 3, 9, 6, 4, 4, 8, 1, 7, 5, 5, 0, 1, 4, 2, 0, 9, 1);
    assertThat(Folds.of(1, 7, 3)).containsExactly(0, 0, 0, 1, 1, 2, 2);
  }

  @Test
  void beliefsHoldWhereThereIsNothingToLearnFrom() {
    double[] kept =
        PriorLogistic.fit(
            new Table(new double[0], 0, 2),
            new boolean[0],
            new double[0],
            new PriorLogistic.Belief(0.25, 1),
            new PriorLogistic.Belief(-2, 0.1));

    assertThat(kept).containsExactly(new double[] {0.25, -2}, CLOSE);
  }

  @Test
  void aWideBeliefLetsTheRowsSpeak() {
    double[] ones = new double[100];
    Arrays.fill(ones, 1);
    boolean[] happened = new boolean[100];
    Arrays.fill(happened, 0, 20, true);

    double[] learnt =
        PriorLogistic.fit(
            new Table(ones, 100, 1), happened, ones, new PriorLogistic.Belief(0, 1000));

    assertThat(Logistic.probability(learnt[0])).isCloseTo(0.2, within(1e-6));
  }
}
