package org.tocsin.core.detect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

final class CylindersTest {

  /** Four places, each the middle of a circle of all. */
  private static final int[][] NEAREST = {{0, 1, 2, 3}, {1, 0, 2, 3}, {2, 3, 1, 0}, {3, 2, 1, 0}};

  private static final double[][] EXPECTED = {{0.5, 1, 2, 4}, {1, 2, 4, 8}};
  private static final double DISPERSION = 1.5;

  @Test
  void a_floor_passes_over_nothing_that_counts() {
    Cylinders plain = new Cylinders(NEAREST, EXPECTED, DISPERSION);
    Cylinders floored = new Cylinders(NEAREST, EXPECTED, DISPERSION);
    floored.floor(2);
    Random random = new Random(20_261_123L);
    int below = 0;
    for (int round = 0; round < 500; round++) {
      long[][] counts = drawn(random);
      double ratio = plain.best(counts).ratio();
      assertThat(floored.best(counts).ratio()).isEqualTo(ratio);
      assertThat(ratio).isCloseTo(greatest(counts), within(1e-12));
      below += ratio <= 2 ? 1 : 0;
    }
    assertThat(below).isBetween(1, 499);
  }

  private static long[][] drawn(Random random) {
    long[][] counts = new long[2][4];
    for (int place = 0; place < 4; place++) {
      counts[0][place] = random.nextInt(6);
      counts[1][place] = counts[0][place] + random.nextInt(6);
    }
    return counts;
  }

  /** By looking at every circle. */
  private static double greatest(long[][] counts) {
    double greatest = 0;
    for (int[] circle : NEAREST) {
      for (int period = 0; period < 2; period++) {
        double observed = 0;
        double expected = 0;
        double last = 0;
        for (int place : circle) {
          observed += counts[period][place];
          expected += EXPECTED[period][place];
          last += EXPECTED[1][place];
          if (observed > expected) {
            double log = observed * StrictMath.log(observed / expected);
            greatest = Math.max(greatest, (log - (observed - expected)) / DISPERSION);
          }
          if (last > 7.5) {
            break;
          }
        }
      }
    }
    return greatest;
  }
}
