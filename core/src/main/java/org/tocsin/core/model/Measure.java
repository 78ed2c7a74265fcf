package org.tocsin.core.model;

import java.util.Locale;

/** What a figure counts. The unit is in the name. */
public enum Measure {
  PERSONS_AFFECTED,
  PERSONS_CUT_OFF,
  KILLED,
  CIVILIANS_KILLED,
  INJURED,
  DETAINED,
  DISPLACED,
  FORCES_DEPLOYED,
  DURATION_HOURS,
  AID_HELD_TONNES;

  /** As it stands in case files and entries: {@code persons-affected}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
