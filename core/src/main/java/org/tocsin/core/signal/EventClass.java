package org.tocsin.core.signal;

import java.util.Locale;

/**
 * Kinds of events that are counted apart. The first three are UCDP's; the next four PLOVER's event
 * types of the same names, for providers that are coded by it. {@link #NEW_COMBINATION} is of any
 * kind: the first event for years of one perpetrator, one victim or opponent, and one place. {@link
 * #REPORTS} are no events, but what was reported of deaths.
 */
public enum EventClass {
  STATE_BASED,
  NON_STATE,
  ONE_SIDED,
  ASSAULT,
  COERCE,
  MOBILIZE,
  PROTEST,
  NEW_COMBINATION,
  REPORTS;

  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
