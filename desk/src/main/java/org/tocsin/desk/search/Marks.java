package org.tocsin.desk.search;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tocsin.core.model.Credibility;
import org.tocsin.core.model.GeoPoint;
import org.tocsin.core.model.Reliability;
import org.tocsin.core.time.Edtf;

/**
 * What an item can be filtered by.
 *
 * @param when what it tells or is of; several where accounts differ
 */
record Marks(
    Set<String> places,
    List<GeoPoint> points,
    List<Edtf> when,
    Set<Integer> rungs,
    Set<String> parties,
    Set<Reliability> reliabilities,
    Set<Credibility> credibilities,
    boolean byProtected) {

  static final Marks NONE =
      new Marks(Set.of(), List.of(), List.of(), Set.of(), Set.of(), Set.of(), Set.of(), false);

  Marks at(Set<String> ids, List<GeoPoint> where) {
    return new Marks(ids, where, when, rungs, parties, reliabilities, credibilities, byProtected);
  }

  Marks when(List<Edtf> times) {
    return new Marks(
        places, points, times, rungs, parties, reliabilities, credibilities, byProtected);
  }

  Marks when(Optional<Edtf> time) {
    return when(time.stream().toList());
  }

  Marks rungs(Set<Integer> some) {
    return new Marks(
        places, points, when, some, parties, reliabilities, credibilities, byProtected);
  }

  Marks parties(Set<String> actors) {
    return new Marks(
        places, points, when, rungs, actors, reliabilities, credibilities, byProtected);
  }

  Marks graded(Set<Reliability> sources, Set<Credibility> accounts) {
    return new Marks(places, points, when, rungs, parties, sources, accounts, byProtected);
  }

  Marks byProtected(boolean some) {
    return new Marks(places, points, when, rungs, parties, reliabilities, credibilities, some);
  }
}
