package org.tocsin.core.model;

/** Reliability of a source on the Admiralty scale (NATO STANAG 2511, AJP-2.1). */
public enum Reliability {
  A,
  B,
  C,
  D,
  E,
  /** Cannot be judged: unknown, not bad. */
  F
}
