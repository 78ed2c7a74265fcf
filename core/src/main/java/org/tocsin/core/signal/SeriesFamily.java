package org.tocsin.core.signal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.tocsin.core.detect.Expected;

/** What alike series have in common: how often any began, and who lies beside whom. */
final class SeriesFamily {

  private final List<Counts> neighbouring = new ArrayList<>();
  private Optional<Neighbours> neighbours = Optional.empty();

  private long periods;
  private long withBeginning;
  private boolean beginningNow;

  /** Takes in a series: its number among its neighbours; none where it has no middle. */
  OptionalInt add(Counts counts) {
    if (counts.middle().isEmpty()) {
      return OptionalInt.empty();
    }
    neighbouring.add(counts);
    return OptionalInt.of(neighbouring.size() - 1);
  }

  /** How often a period has seen a series begin (Krichevsky and Trofimov). */
  double chance() {
    return (withBeginning + 0.5) / (periods + 1);
  }

  void begins() {
    beginningNow = true;
  }

  void next() {
    periods++;
    withBeginning += beginningNow ? 1 : 0;
    beginningNow = false;
  }

  void nextOfNeighbours() {
    if (neighbours.isEmpty() && neighbouring.size() > 1) {
      neighbours = Optional.of(new Neighbours(neighbouring));
    }
    neighbours.ifPresent(Neighbours::next);
  }

  void tell(OptionalInt place, long count, Expected foretold, double share) {
    if (place.isPresent() && neighbours.isPresent()) {
      neighbours.get().tell(place.getAsInt(), count, foretold, share);
    }
  }

  Optional<Alarm> group(long period) {
    return neighbours.flatMap(them -> them.alarm(period));
  }
}
