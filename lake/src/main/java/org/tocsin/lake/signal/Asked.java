package org.tocsin.lake.signal;

import java.time.LocalDate;
import java.util.Optional;
import org.tocsin.core.signal.Area;
import org.tocsin.core.signal.Surveillance;

/**
 * What is asked of the lake.
 *
 * @param asOf only what was released, or is taken to have been known, by the end of this day
 * @param lagDays how long after it ended an event is taken to have been known that only a later
 *     release has
 * @param size of the places that are watched
 * @param gw one country alone, by its Gleditsch-Ward number; empty for all
 * @param delays how late events come in
 */
public record Asked(
    LocalDate asOf,
    int lagDays,
    Area.Kind size,
    Optional<Integer> gw,
    Delays delays,
    Surveillance.Settings settings) {}
