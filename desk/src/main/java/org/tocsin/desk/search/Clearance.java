package org.tocsin.desk.search;

/** What a person who searches may see. Whatever they may not is not found, shown or counted. */
public enum Clearance {
  /** What named sources told, and what of the rest the desk made public itself. */
  NAMED_SOURCES,
  /** Accounts of protected sources too. Who a protected source is lies in no index. */
  EVERYTHING;

  String word() {
    return this == NAMED_SOURCES ? "named" : "everything";
  }
}
