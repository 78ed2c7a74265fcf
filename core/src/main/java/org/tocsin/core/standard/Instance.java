package org.tocsin.core.standard;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.tocsin.core.model.Verdict;
import org.tocsin.core.time.Truth;
import org.tocsin.core.view.SeenIncident;

/**
 * How one incident stands to one provision.
 *
 * @param grounds each thing that has to hold, and whether it does
 * @param denied accounts that contradict: a bound party's own position, an account of something
 *     else, an account that somebody else did it
 * @param deniers those parties among them whose position is on record, by id
 */
public record Instance(
    SeenIncident incident,
    List<Ground> grounds,
    SortedSet<String> denied,
    SortedSet<String> deniers) {

  public Instance {
    grounds = List.copyOf(grounds);
    denied = Collections.unmodifiableSortedSet(new TreeSet<>(denied));
    deniers = Collections.unmodifiableSortedSet(new TreeSet<>(deniers));
  }

  /**
   * Not engaged where one ground surely fails; unknown where one is not known; disputed where all
   * hold and somebody contradicts; engaged where all hold and nobody does.
   */
  public Verdict verdict() {
    Truth all = Truth.YES;
    for (Ground ground : grounds) {
      all = all.and(ground.truth());
    }
    return switch (all) {
      case NO -> Verdict.NOT_ENGAGED;
      case UNKNOWN -> Verdict.UNKNOWN;
      case YES -> denied.isEmpty() ? Verdict.ENGAGED : Verdict.DISPUTED;
    };
  }

  Optional<Ground> ground(Ground.Kind kind) {
    return grounds.stream().filter(ground -> ground.kind() == kind).findFirst();
  }

  Truth truth(Ground.Kind kind) {
    return ground(kind).map(Ground::truth).orElse(Truth.YES);
  }

  /** Every account that some ground rests on. */
  SortedSet<String> accounts() {
    SortedSet<String> all = new TreeSet<>();
    grounds.forEach(ground -> all.addAll(ground.accounts()));
    return all;
  }
}
