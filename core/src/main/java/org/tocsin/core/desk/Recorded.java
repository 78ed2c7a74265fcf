package org.tocsin.core.desk;

import java.time.Instant;
import org.tocsin.core.fact.Fact;

/**
 * A fact as the journal holds it.
 *
 * @param position of its entry
 * @param recordedAt when the desk recorded it
 * @param actor pseudonym of the person, or {@link #DESK} for the one public kind
 */
public record Recorded(long position, Instant recordedAt, String actor, Fact fact) {

  /** Stands as actor of entries whose bytes are published. */
  public static final String DESK = "desk";

  /**
   * The same, with the very objects of the entry before it where they are equal: what is recorded
   * together has one time and one person, and a desk keeps both of every entry.
   */
  Recorded after(Recorded before) {
    return new Recorded(
        position,
        recordedAt.equals(before.recordedAt) ? before.recordedAt : recordedAt,
        actor.equals(before.actor) ? before.actor : actor,
        fact);
  }
}
