package org.tocsin.core.model;

/** What a named person decided about a finding that a rule proposed. */
public enum Ruling {
  CONFIRMED,
  REJECTED
}
