package org.tocsin.core.model;

/** How an incident stands to a clause. Unknown unless something shows otherwise. */
public enum Verdict {
  ENGAGED,
  NOT_ENGAGED,
  /** Accounts of different sides contradict each other on what would engage it. */
  DISPUTED,
  UNKNOWN;

  /** As it stands in case files and outputs: {@code not-engaged}. */
  public String word() {
    return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }
}
