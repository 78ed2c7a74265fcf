package org.tocsin.bench.series;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeSet;

/** Made-up series of five years, of four families; none is drawn from the model's own prior. */
enum Simulated {
  /** The same rate throughout: once in 5 to 200 days. */
  CONSTANT("constant rate") {
    @Override
    double expected(Made made, long day) {
      return made.rate;
    }
  },
  /** A background, and 0.1 to 0.7 more for each event, fading over 3 to 40 days. */
  SELF_EXCITING("self-exciting") {
    @Override
    double expected(Made made, long day) {
      double sum = made.rate * (1 - made.first);
      double lag = 3 + 37 * made.second;
      for (long past : made.days) {
        double age = day - past;
        sum += (0.1 + 0.6 * made.first) * StrictMath.exp(-age / lag) / lag;
      }
      return sum;
    }
  },
  /** Waits around their mean, hardly any shorter than half of it. */
  REGULAR("regular") {
    @Override
    double expected(Made made, long day) {
      double age = made.days.isEmpty() ? 0 : (day - made.days.last()) * made.rate;
      // Weibull of shape 3, whose mean is 0.893 of its scale.
      return 3 * 0.7119 * made.rate * age * age;
    }
  },
  /** A rate that jumps anew, once in 200 to 800 days, to anything from once in 5 to 500 days. */
  CHANGING("changing rate") {
    @Override
    double expected(Made made, long day) {
      if (made.random.nextDouble() < 1 / (200 + 600 * made.first)) {
        made.rate = rate(made.random, 5, 500);
      }
      return made.rate;
    }
  };

  private static final int DAYS = 5 * 365;

  private final String told;

  Simulated(String told) {
    this.told = told;
  }

  String told() {
    return told;
  }

  /** What is expected on a day, given the days before. */
  abstract double expected(Made made, long day);

  private static final class Made {
    private final SplittableRandom random;
    private final double first;
    private final double second;
    private final TreeSet<Long> days = new TreeSet<>();
    private double rate;

    Made(SplittableRandom random) {
      this.random = random;
      rate = rate(random, 5, 200);
      first = random.nextDouble();
      second = random.nextDouble();
    }
  }

  private static double rate(SplittableRandom random, double often, double seldom) {
    return 1 / (often * StrictMath.pow(seldom / often, random.nextDouble()));
  }

  List<Past> series(int count, long seed) {
    SplittableRandom all = new SplittableRandom(seed + 1000L * ordinal());
    List<Past> series = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Made made = new Made(all.split());
      made.days.add(0L);
      for (long day = 1; day < DAYS; day++) {
        double expected = expected(made, day);
        if (made.random.nextDouble() < -StrictMath.expm1(-expected)) {
          made.days.add(day);
        }
      }
      series.add(new Past(told + " " + i, List.copyOf(made.days)));
    }
    return series;
  }

  /** Forecasts are made once in 91 days, from the first month on. */
  static List<Long> forecastDays() {
    List<Long> days = new ArrayList<>();
    for (long day = 30; day + 90 < DAYS; day += 91) {
      days.add(day);
    }
    return days;
  }
}
