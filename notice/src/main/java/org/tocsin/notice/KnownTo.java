package org.tocsin.notice;

import java.time.Instant;

/**
 * What the notice could know.
 *
 * @param availability nothing that became available to the world after this moment is used
 * @param journalPosition nothing the desk recorded after this entry is used; number of entries,
 *     from 0
 * @param laterJudgementsApplied whether the desk's links, grades and readings made after {@code
 *     availability} were applied all the same, as in a replay of history
 */
public record KnownTo(Instant availability, long journalPosition, boolean laterJudgementsApplied) {
  public KnownTo {
    Moments.require("availability", availability);
    if (journalPosition < 0) {
      throw new IllegalArgumentException("journal position below zero: " + journalPosition);
    }
  }
}
