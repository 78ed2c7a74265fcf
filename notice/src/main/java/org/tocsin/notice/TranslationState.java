package org.tocsin.notice;

/** How a language version came about. */
public enum TranslationState {
  /** The version the others follow. Drafted and approved as such. */
  ORIGINAL,
  /** A translation that a person has reviewed. */
  REVIEWED,
  /** A translation nobody has reviewed; the page says so. */
  UNREVIEWED
}
