package org.tocsin.vault;

/** What holding an item against a commitment showed. */
public enum Verification {
  /** The content is what was committed to. */
  MATCHES,
  /** The item opens, but is not what was committed to. */
  DIFFERS,
  /** The item was destroyed; the commitment can no longer be checked by anyone. */
  DESTROYED,
  /** This vault has no key for the item. */
  UNKNOWN
}
