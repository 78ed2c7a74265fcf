package org.tocsin.core.signal;

import java.util.Locale;

/**
 * Kinds of events that are counted apart. The first three are UCDP's; the next four PLOVER's event
 * types of the same names, for providers that are coded by it. The last is of any kind: the first
 * event for years of one perpetrator, one victim or opponent, and one place.
 */
public enum EventClass {
  STATE_BASED,
  NON_STATE,
  ONE_SIDED,
  ASSAULT,
  COERCE,
  MOBILIZE,
  PROTEST,
  NEW_COMBINATION;

  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
