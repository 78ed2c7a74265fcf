package org.tocsin.forecast.scoreboard;

import java.util.List;
import java.util.Optional;
import org.tocsin.core.forecast.ForecastRun;

/**
 * One recorded forecast, held against what happened.
 *
 * @param draws of the country-months that are over; empty where nothing is known of them
 * @param chances what was said of situations
 */
record RunScore(ForecastRun run, Optional<OfDraws> draws, List<Chance> chances) {

  RunScore {
    chances = List.copyOf(chances);
  }

  /**
   * @param rows country-months that are known by now
   * @param of how many were foretold
   * @param crps mean, in deaths
   * @param peer that of the country's own last twelve months (conflictology12), on the same
   * @param covered share within the central 90 %, in countries with a death in the twelve months
   *     before; NaN where there is none
   */
  record OfDraws(int rows, int of, double crps, double peer, double covered) {}

  /**
   * @param what {@code onset within a year}, or deaths in some months
   * @param said from 0 to 1
   * @param happened empty where it is not over, or not known
   */
  record Chance(String situation, String what, double said, Optional<Boolean> happened) {}
}
