package org.tocsin.lake.signal;

import java.time.LocalDate;

/**
 * Periods of a provider that are not all told yet, over all countries.
 *
 * @param from first day of the first of them
 * @param least share of a period that should be known by now
 * @param withheld how many are not judged, since nobody knows how much of them is told
 */
public record Late(int periods, LocalDate from, double least, int withheld) {

  Late with(Late other) {
    return new Late(
        periods + other.periods,
        from.isBefore(other.from) ? from : other.from,
        Math.min(least, other.least),
        withheld + other.withheld);
  }
}
