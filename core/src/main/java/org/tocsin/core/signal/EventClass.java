package org.tocsin.core.signal;

import java.util.Locale;

/**
 * Kinds of events that are counted apart. The first three are UCDP's; the others PLOVER's event
 * types of the same names, for providers that are coded by it.
 */
public enum EventClass {
  STATE_BASED,
  NON_STATE,
  ONE_SIDED,
  ASSAULT,
  COERCE,
  MOBILIZE,
  PROTEST;

  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
