package org.tocsin.journal;

/**
 * One thing {@link Fsck} found wrong.
 *
 * @param code the kind of fault, as opening or reading would give it
 * @param where file, and position if one entry is meant
 * @param found what was found, and what was expected
 */
public record Finding(JournalFault.Code code, String where, String found) {
  @Override
  public String toString() {
    return where + ": " + found;
  }
}
