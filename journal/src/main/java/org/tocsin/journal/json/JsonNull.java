package org.tocsin.journal.json;

/** The literal {@code null}. */
public enum JsonNull implements JsonValue {
  /** The only value. */
  NULL
}
