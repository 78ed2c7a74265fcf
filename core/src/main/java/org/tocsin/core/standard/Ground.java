package org.tocsin.core.standard;

import java.util.Collection;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;
import org.tocsin.core.time.Truth;

/**
 * One thing that has to hold for a provision to be engaged by an incident.
 *
 * @param accounts by id, that it rests on
 * @param agreements by id, that it rests on
 * @param actors by id, that it is about
 */
public record Ground(
    Kind kind,
    Truth truth,
    SortedSet<String> accounts,
    SortedSet<String> agreements,
    SortedSet<String> actors) {

  public enum Kind {
    /** Something happened that the provision is about. */
    FACTS,
    /** The agreement or instrument was in force. */
    IN_FORCE,
    /** The time lies in the provision's own period. */
    PERIOD,
    /** The place lies where the provision holds. */
    AREA,
    /** An armed conflict of the kind it asks for. */
    CONFLICT,
    /** Whoever is held responsible is bound. */
    BOUND
  }

  public Ground {
    accounts = Collections.unmodifiableSortedSet(new TreeSet<>(accounts));
    agreements = Collections.unmodifiableSortedSet(new TreeSet<>(agreements));
    actors = Collections.unmodifiableSortedSet(new TreeSet<>(actors));
  }

  static Ground of(Kind kind, Truth truth) {
    return new Ground(kind, truth, new TreeSet<>(), new TreeSet<>(), new TreeSet<>());
  }

  Ground restingOn(Collection<String> reports) {
    return new Ground(kind, truth, new TreeSet<>(reports), agreements, actors);
  }

  Ground by(Collection<String> texts) {
    return new Ground(kind, truth, accounts, new TreeSet<>(texts), actors);
  }

  Ground about(Collection<String> parties) {
    return new Ground(kind, truth, accounts, agreements, new TreeSet<>(parties));
  }
}
