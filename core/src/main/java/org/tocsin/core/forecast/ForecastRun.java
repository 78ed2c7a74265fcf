package org.tocsin.core.forecast;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * One run of a forecaster. What it foretold of every country lies sealed in the vault; here stands
 * what it says of the situations that a person named.
 *
 * @param id the same for the same forecast, whenever it is worked out again
 * @param forecaster by name, such as {@code pool}
 * @param version of the method; another version may foretell otherwise from the same data
 * @param target what is foretold, as the panel names it: {@code mk_onset}, {@code ged_best_sb}
 * @param origin the last day that may be used
 * @param until the last day foretold
 * @param seed of what is drawn by chance; 0 where nothing is
 * @param outlooks at most one of each situation, by their ids
 */
public record ForecastRun(
    String id,
    String forecaster,
    String version,
    String target,
    LocalDate origin,
    LocalDate until,
    long seed,
    ForecastProvenance provenance,
    List<Outlook> outlooks) {

  /** The target of forecasts of onset; every other counts deaths. */
  public static final String ONSET = "mk_onset";

  public ForecastRun {
    outlooks = List.copyOf(outlooks);
  }

  /** What it says of a situation, where a person named that one. */
  public Optional<Outlook> of(String situation) {
    return outlooks.stream().filter(each -> each.situation().equals(situation)).findFirst();
  }
}
