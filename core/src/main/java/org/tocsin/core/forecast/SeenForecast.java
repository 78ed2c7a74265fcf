package org.tocsin.core.forecast;

import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** A run, and what it says of the situation that is looked at. */
public record SeenForecast(ForecastRun run, Outlook outlook) {

  /**
   * Of each target the one from the latest origin, and of the same origin the one recorded last, by
   * target.
   *
   * @param all in the order in which they were recorded
   */
  public static List<SeenForecast> newest(List<SeenForecast> all) {
    SortedMap<String, SeenForecast> newest = new TreeMap<>();
    all.forEach(
        each ->
            newest.merge(
                each.run().target(),
                each,
                (one, later) -> later.run().origin().isBefore(one.run().origin()) ? one : later));
    return List.copyOf(newest.values());
  }

  /** Whether it still foretells anything on a day. */
  public boolean open(LocalDate day) {
    return !run.until().isBefore(day);
  }

  /** Whether it is a reason to look on a day: see {@link Outlook#high}. */
  public boolean high(LocalDate day) {
    return open(day) && outlook.high(day);
  }
}
