package org.tocsin.forecast.monthly;

import java.util.Arrays;
import org.tocsin.forecast.draws.Crps;
import org.tocsin.forecast.draws.Ignorance;
import org.tocsin.forecast.draws.IntervalScore;
import org.tocsin.forecast.draws.Pit;

/**
 * One forecast of one country-month, held against what happened.
 *
 * @param country its number
 * @param window the year foretold
 * @param recent deaths in the twelve months up to the origin
 * @param crps empirical, of the draws
 * @param exact CRPS of the distribution before draws were made of it
 * @param fair CRPS without pairs of a draw with itself
 * @param large CRPS above 25 deaths
 * @param covered whether the outcome lies in the central 90 % of the draws
 */
public record Scored(
    int country,
    int window,
    int lead,
    double outcome,
    double recent,
    double crps,
    double exact,
    double fair,
    double large,
    double ignorance,
    double mis95,
    double mis90,
    boolean covered,
    double pit) {

  /** Where threshold-weighted CRPS begins to count: UCDP's bar for a conflict-year. */
  public static final double LARGE = 25;

  /** Which country-month, and what came. */
  record Outcome(int country, int window, int lead, double outcome, double recent) {}

  /**
   * @param exact what is known of it, or NaN where only draws are at hand
   * @param spread at random, 0 to 1
   */
  static Scored of(Outcome of, double[] draws, double exact, double spread) {
    double[] sorted = draws.clone();
    Arrays.sort(sorted);
    double y = of.outcome();
    return new Scored(
        of.country(),
        of.window(),
        of.lead(),
        y,
        of.recent(),
        Crps.empirical(sorted, y),
        exact,
        Crps.fair(sorted, y),
        Crps.above(LARGE, sorted, y),
        Ignorance.of(sorted, y),
        IntervalScore.of(0.95, sorted, y),
        IntervalScore.of(0.9, sorted, y),
        IntervalScore.covers(0.9, sorted, y),
        Pit.of(sorted, y, spread));
  }
}
