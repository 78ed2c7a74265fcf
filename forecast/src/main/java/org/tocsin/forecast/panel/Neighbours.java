package org.tocsin.forecast.panel;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.tocsin.cli.map.Borders;
import org.tocsin.lake.code.Territory;

/**
 * Which states share a border on land, by Gleditsch-Ward number, from the borders that maps are
 * drawn on, as they run now. A state that is gone has the neighbours of all that it held; whether
 * either was there in a month is for the panel to tell.
 */
public final class Neighbours {

  private static final SortedMap<Integer, SortedSet<Integer>> BY_GW = read();

  private Neighbours() {}

  /** None for a number that no state has, and for an island. */
  public static SortedSet<Integer> of(int gw) {
    return new TreeSet<>(BY_GW.getOrDefault(gw, new TreeSet<>()));
  }

  private static SortedMap<Integer, SortedSet<Integer>> read() {
    Map<Integer, List<String>> along = new TreeMap<>();
    for (Borders.Country country : Borders.near().countries()) {
      for (int[] ring : country.rings()) {
        for (int line : ring) {
          along
              .computeIfAbsent(line < 0 ? ~line : line, unseen -> new ArrayList<>())
              .add(country.code());
        }
      }
    }
    SortedMap<Integer, SortedSet<Integer>> found = new TreeMap<>();
    for (List<String> meeting : along.values()) {
      for (String one : meeting) {
        for (String other : meeting) {
          for (int gw : states(one)) {
            for (int next : states(other)) {
              if (gw != next) {
                found.computeIfAbsent(gw, unseen -> new TreeSet<>()).add(next);
              }
            }
          }
        }
      }
    }
    return found;
  }

  /** The state that has a territory now, and those that had it and have none any more. */
  private static List<Integer> states(String isoNumber) {
    return Territory.isoNumber(isoNumber).stream()
        .flatMap(
            territory -> {
              List<Territory.State> held = territory.states();
              Territory.State now = held.get(held.size() - 1);
              return held.stream()
                  .filter(state -> state.gw() == now.gw() || Territory.gw(state.gw()).isEmpty());
            })
        .map(Territory.State::gw)
        .filter(gw -> gw > 0)
        .distinct()
        .toList();
  }
}
