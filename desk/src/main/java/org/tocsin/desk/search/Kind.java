package org.tocsin.desk.search;

import java.util.Locale;

/** What kind of thing was found. */
public enum Kind {
  SITUATION,
  PLACE,
  LIFELINE,
  ACTOR,
  RECOMMENDATION,
  SOURCE,
  REPORT,
  INCIDENT,
  AGREEMENT,
  CLAUSE,
  STANDARD,
  RESPONSE,
  OUTCOME,
  COVERAGE,
  ALERT,
  SIGNAL,
  FINDING;

  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Kind of(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }
}
