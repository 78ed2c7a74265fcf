package org.tocsin.core.detect;

import java.util.Random;

/** Counts that only chance makes, for tests: gamma-Poisson with a given mean and dispersion. */
final class Noise {

  private final Random random;

  Noise(long seed) {
    this.random = new Random(seed);
  }

  int count(double mean, double dispersion) {
    double rate = dispersion > 1 ? gamma(mean / (dispersion - 1)) * (dispersion - 1) : mean;
    int count = 0;
    for (double left = rate; left > 0; left -= 100) {
      double floor = Math.exp(-Math.min(100, left));
      double product = random.nextDouble();
      while (product > floor) {
        product *= random.nextDouble();
        count++;
      }
    }
    return count;
  }

  /** Weekly counts with a season. */
  int[] weeks(int weeks, double mean, double dispersion, double wave) {
    int[] counts = new int[weeks];
    for (int week = 0; week < weeks; week++) {
      counts[week] = count(mean * Math.exp(wave * Math.cos(2 * Math.PI * week / 52)), dispersion);
    }
    return counts;
  }

  double uniform() {
    return random.nextDouble();
  }

  double normal() {
    return random.nextGaussian();
  }

  /** Marsaglia and Tsang 2000. */
  private double gamma(double shape) {
    if (shape < 1) {
      return gamma(shape + 1) * Math.pow(random.nextDouble(), 1 / shape);
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
}
