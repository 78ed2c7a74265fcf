package org.tocsin.core.forecast;

import java.time.LocalDate;
import java.util.List;

/**
 * From what a forecast can be had again.
 *
 * @param panel {@code sha256:} digest of the panel as it was read: files in their order, or the
 *     panel that was counted from the lake
 * @param output {@code sha256:} digest of the forecasts of every country
 * @param parameters what was set, such as leads and number of draws
 * @param imports vault items of the event data counted; empty where the panel was a file
 * @param asOf only what was known by the end of this day: the day on which it was made, where the
 *     panel was a file, which does not say when its values became known
 * @param lagDays how long after it ended an event is taken to have been known that only a later
 *     release has
 * @param lagged whether that assumption was needed
 */
public record ForecastProvenance(
    String panel,
    String output,
    String parameters,
    List<String> imports,
    LocalDate asOf,
    int lagDays,
    boolean lagged) {

  public ForecastProvenance {
    imports = List.copyOf(imports);
  }
}
