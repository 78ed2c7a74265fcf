package org.tocsin.core.series;

import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.tocsin.core.distribution.Gamma;

/**
 * The longer since the last, the likelier the next (shape above 1: regular), or the less likely
 * (shape below 1: in bursts). Waits follow the discrete Weibull distribution of Nakagawa and Osaki,
 * IEEE Transactions on Reliability 24 (1975); the time since the last is a wait not yet over.
 *
 * <p>Before the first time nobody knows when the one before was: there, each day is as likely as
 * the long-run rate has it.
 */
final class Renewal implements Waiting {

  /** From bursts to near clockwork, on both sides of 1, which the constant rate stands for. */
  private static final double[] SHAPES = {0.4, 0.6, 0.8, 1.25, 1.6, 2.2, 3.2, 5};

  @Override
  public String word() {
    return "renewal";
  }

  @Override
  public void weigh(EventDays seen, Cells cells) {
    double prior = -StrictMath.log(Cells.RATES.length * SHAPES.length);
    for (double shape : SHAPES) {
      double perRate = StrictMath.exp(Gamma.log(1 + 1 / shape));
      Powers powers = new Powers(seen, shape, cells.horizons());
      for (double rate : Cells.RATES) {
        // So that the mean wait, in continuous time, is one by the rate.
        double scale = StrictMath.pow(rate * perRate, shape);
        double likelihood = prior + first(seen, rate) + powers.likelihood(scale);
        cells.add(
            likelihood,
            days -> Waiting.any(seen.days().isEmpty() ? rate * days : scale * powers.ahead(days)));
      }
    }
  }

  private static double first(EventDays seen, double rate) {
    if (seen.before() == 0) {
      return 0;
    }
    return seen.days().isEmpty()
        ? -rate * seen.before()
        : Waiting.logOfAny(rate) - rate * (seen.before() - 1);
  }

  /** Days to the power of the shape, which no rate changes. */
  private static final class Powers {

    private final double[] untilBefore;
    private final double[] lastDay;
    private final double since;
    private final SortedMap<Integer, Double> ahead = new TreeMap<>();

    Powers(EventDays seen, double shape, List<Integer> horizons) {
      long[] gaps = seen.gaps();
      untilBefore = new double[gaps.length];
      lastDay = new double[gaps.length];
      for (int i = 0; i < gaps.length; i++) {
        untilBefore[i] = StrictMath.pow((double) gaps[i] - 1, shape);
        lastDay[i] = StrictMath.pow((double) gaps[i], shape) - untilBefore[i];
      }
      since = seen.days().isEmpty() ? 0 : StrictMath.pow((double) seen.since(), shape);
      for (int days : horizons) {
        ahead.put(days, StrictMath.pow((double) seen.since() + days, shape) - since);
      }
    }

    double ahead(int days) {
      return Objects.requireNonNull(ahead.get(days));
    }

    double likelihood(double scale) {
      double sum = -scale * since;
      LogProduct onDays = new LogProduct();
      for (int i = 0; i < lastDay.length; i++) {
        onDays.times(Waiting.any(scale * lastDay[i]));
        sum -= scale * untilBefore[i];
      }
      return sum + onDays.log();
    }
  }
}
