package org.tocsin.core.signal;

import java.util.Locale;

/**
 * A place whose events are counted.
 *
 * @param code Gleditsch-Ward number, that and the provider's name of the area ({@code 482/Ouaka}),
 *     or PRIO-GRID cell
 * @param name as the provider names it; of a cell, its middle
 */
public record Area(Kind kind, String code, String name) {

  /** How large the places are. */
  public enum Kind {
    COUNTRY,
    ADMIN1,
    CELL;

    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
