package org.tocsin.bench.detect;

import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Random;
import org.tocsin.core.detect.FalseDiscovery;
import org.tocsin.core.detect.Season;
import org.tocsin.core.detect.Watch;

/**
 * Series without any outbreak: how fast they are judged on one core, every week of each, in
 * processor time; how often chance alone raises an alarm; and whether a budget of alarms a week is
 * kept. Levels, trends, seasons and dispersions are drawn at random, gamma-Poisson counts.
 *
 * <p>Arguments: series, weeks, budget a week.
 */
public final class NoiseBench {

  private static final double[] DISPERSIONS = {1, 1.1, 1.2, 1.5, 2, 3, 5};

  private NoiseBench() {}

  public static void main(String[] arguments) {
    int series = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 10_000;
    int weeks = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 624;
    int budget = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 10;
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    Random random = new Random(20_261_122);
    float[][] p = new float[weeks][series];
    long spent = 0;
    for (int i = 0; i < series; i++) {
      int[] counts = noise(random, weeks);
      long began = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
      Watch watch = Watch.of(Season.of(52));
      for (int week = 0; week < weeks; week++) {
        p[week][i] = (float) watch.step(week, counts[week]).p();
      }
      spent += ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - began;
    }
    out.printf(
        Locale.ROOT,
        "%,d series of %d weeks: %,.0f series-weeks a second of processor time, warming up"
            + " included%n",
        series,
        weeks,
        (double) series * weeks / (spent / 1e9));
    share(out, p, 12, 52);
    share(out, p, 52, 156);
    share(out, p, 156, 312);
    share(out, p, 312, weeks);
    budget(out, p, budget);
  }

  private static void share(PrintStream out, float[][] p, int from, int to) {
    double percent = 0;
    double permille = 0;
    for (int week = from; week < Math.min(to, p.length); week++) {
      for (float value : p[week]) {
        percent += value <= 0.01 ? 1 : 0;
        permille += value <= 0.001 ? 1 : 0;
      }
    }
    double rows = (double) (Math.min(to, p.length) - from) * p[0].length;
    out.printf(
        Locale.ROOT,
        "weeks %d to %d: p <= 0.01 in %.2f %%, p <= 0.001 in %.3f %%%n",
        from + 1,
        to,
        100 * percent / rows,
        100 * permille / rows);
  }

  private static void budget(PrintStream out, float[][] p, int budget) {
    int most = 0;
    long all = 0;
    int judged = 0;
    for (int week = Watch.LEAST_HISTORY; week < p.length; week++) {
      double[] values = new double[p[week].length];
      Arrays.setAll(values, new Widened(p[week]));
      double level = FalseDiscovery.level(values, budget, 0.01);
      int alarms = (int) Arrays.stream(values).filter(value -> value <= level).count();
      most = Math.max(most, alarms);
      all += alarms;
      judged++;
    }
    out.printf(
        Locale.ROOT,
        "budget of %d alarms a week over all series: %.2f a week on average, %d at most%n",
        budget,
        (double) all / judged,
        most);
  }

  private record Widened(float[] values) implements java.util.function.IntToDoubleFunction {
    @Override
    public double applyAsDouble(int index) {
      return values[index];
    }
  }

  static int[] noise(Random random, int weeks) {
    double level = -2 + 7 * random.nextDouble();
    double trend = random.nextBoolean() ? (5.3 - level) / 624 * random.nextDouble() : 0;
    trend = Math.min(trend, 0.005);
    int waves = random.nextInt(3);
    double cosine = 1.4 * random.nextDouble() - 0.7;
    double sine = 1.4 * random.nextDouble() - 0.7;
    double dispersion = DISPERSIONS[random.nextInt(DISPERSIONS.length)];
    int[] counts = new int[weeks];
    for (int week = 0; week < weeks; week++) {
      double line = level + trend * week;
      for (int wave = 1; wave <= waves; wave++) {
        double angle = 2 * Math.PI * wave * week / 52;
        line += cosine * Math.cos(angle) + sine * Math.sin(angle);
      }
      double mean = Math.exp(line);
      if (dispersion > 1) {
        mean = gamma(random, mean / (dispersion - 1)) * (dispersion - 1);
      }
      counts[week] = poisson(random, mean);
    }
    return counts;
  }

  /** Marsaglia and Tsang, ACM Transactions on Mathematical Software 26 (2000) 363-372. */
  private static double gamma(Random random, double shape) {
    if (shape < 1) {
      return gamma(random, shape + 1) * Math.pow(random.nextDouble(), 1 / shape);
    }
    double d = shape - 1.0 / 3;
    double c = 1 / Math.sqrt(9 * d);
    while (true) {
      double normal = random.nextGaussian();
      double cube = Math.pow(1 + c * normal, 3);
      if (cube > 0
          && Math.log(1 - random.nextDouble())
              < normal * normal / 2 + d - d * cube + d * Math.log(cube)) {
        return d * cube;
      }
    }
  }

  /** By exponential waiting times, halved where the mean is large so that nothing underflows. */
  private static int poisson(Random random, double mean) {
    if (mean > 500) {
      return poisson(random, mean / 2) + poisson(random, mean / 2);
    }
    double floor = Math.exp(-mean);
    int count = 0;
    double product = random.nextDouble();
    while (product > floor) {
      product *= random.nextDouble();
      count++;
    }
    return count;
  }
}
