package org.tocsin.forecast.draws;

import java.util.Arrays;

/**
 * Minus the base-2 logarithm of the share of draws in the outcome's bin, as the ViEWS prediction
 * challenge 2023 has it: one draw is added to each bin, so that no share is 0.
 */
public final class Ignorance {

  private static final double[] LOWER_EDGES = {
    0, 0.5, 2.5, 5.5, 10.5, 25.5, 50.5, 100.5, 250.5, 500.5, 1000.5
  };

  private Ignorance() {}

  /** Of draws in any order, in bits. */
  public static double of(double[] draws, double outcome) {
    int bin = bin(outcome);
    int within = 0;
    for (double draw : draws) {
      within += bin(draw) == bin ? 1 : 0;
    }
    double share = (within + 1.0) / (draws.length + LOWER_EDGES.length);
    return -Math.log(share) / Math.log(2);
  }

  static int bin(double value) {
    int found = Arrays.binarySearch(LOWER_EDGES, value);
    return found >= 0 ? found : Math.max(0, -found - 2);
  }
}
