package org.tocsin.desk.draw.tie;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tocsin.desk.draw.Middles;

/**
 * Lays actors out in circles around those held responsible: each as far out as there are ties to
 * the nearest of them, so that a tie joins the same circle or the next and passes no one. Within a
 * circle, actors stand near the middle of those they are tied to, as places do among lifelines. The
 * same ties always give the same picture.
 */
final class Circles {

  private static final int SWEEPS = 6;

  private final Ties ties;
  private final Map<String, Set<String>> near = new LinkedHashMap<>();
  private final Map<String, Integer> circle = new LinkedHashMap<>();

  private Circles(Ties ties) {
    this.ties = ties;
    ties.actors().forEach(actor -> near.put(actor.id(), new LinkedHashSet<>()));
    for (Ties.Bond bond : ties.bonds()) {
      if (near.containsKey(bond.from()) && near.containsKey(bond.to())) {
        near(bond.from()).add(bond.to());
        near(bond.to()).add(bond.from());
      }
    }
  }

  static Ties of(Ties ties) {
    return new Circles(ties).laid();
  }

  private Set<String> near(String id) {
    return near.getOrDefault(id, Set.of());
  }

  private Ties laid() {
    spread(ties.actors().stream().filter(Ties.Who::held).map(Ties.Who::id).toList());
    while (circle.size() < near.size()) {
      spread(List.of(busiestLeft()));
    }
    List<Ties.Who> shown =
        ties.actors().stream()
            .sorted(Comparator.comparingInt(actor -> at(actor.id())))
            .limit(Ties.MOST)
            .toList();
    List<List<String>> rows = new ArrayList<>();
    for (Ties.Who actor : shown) {
      while (rows.size() <= at(actor.id())) {
        rows.add(new ArrayList<>());
      }
      rows.get(at(actor.id())).add(actor.id());
    }
    for (int sweep = 0; sweep < SWEEPS; sweep++) {
      Middles.order(rows, sweep % 2 != 0, this::near);
    }
    return new Ties(
        ties.situation(),
        shown.stream()
            .map(actor -> actor.at(at(actor.id()), rows.get(at(actor.id())).indexOf(actor.id())))
            .toList(),
        ties.bonds(),
        ties.left() + ties.actors().size() - shown.size());
  }

  private int at(String id) {
    return circle.getOrDefault(id, 0);
  }

  /** Outwards from these, a tie at a time. */
  private void spread(List<String> from) {
    List<String> reached = from;
    for (int distance = 0; !reached.isEmpty(); distance++) {
      List<String> next = new ArrayList<>();
      for (String id : reached) {
        if (circle.putIfAbsent(id, distance) == null) {
          next.addAll(near(id));
        }
      }
      reached = next.stream().filter(id -> !circle.containsKey(id)).distinct().toList();
    }
  }

  /** Of those without a way to anyone held responsible, the one with the most ties. */
  private String busiestLeft() {
    return near.keySet().stream()
        .filter(id -> !circle.containsKey(id))
        .reduce((one, other) -> near(other).size() > near(one).size() ? other : one)
        .orElseThrow();
  }
}
