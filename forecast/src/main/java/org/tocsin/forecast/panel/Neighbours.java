package org.tocsin.forecast.panel;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.tocsin.cli.map.Borders;
import org.tocsin.lake.code.Territory;

/**
 * Which states shared a border on land at the end of a year, by Gleditsch-Ward number: from the
 * borders that maps are drawn on, and which state held each territory then.
 */
public final class Neighbours {

  /** Two territories that share a border. */
  private record Pair(Territory one, Territory other) {}

  private static final List<Pair> PAIRS = pairs();

  private static final Map<Integer, SortedMap<Integer, SortedSet<Integer>>> BY_YEAR =
      new ConcurrentHashMap<>();

  private Neighbours() {}

  /** None for a number that no state had then, and for an island. */
  public static SortedSet<Integer> of(int gw, int year) {
    return new TreeSet<>(
        BY_YEAR.computeIfAbsent(year, Neighbours::in).getOrDefault(gw, new TreeSet<>()));
  }

  private static SortedMap<Integer, SortedSet<Integer>> in(int year) {
    long day = LocalDate.of(year, 12, 31).toEpochDay();
    SortedMap<Integer, SortedSet<Integer>> found = new TreeMap<>();
    for (Pair pair : PAIRS) {
      int one = pair.one().on(day).gw();
      int other = pair.other().on(day).gw();
      if (one > 0 && other > 0 && one != other) {
        found.computeIfAbsent(one, unseen -> new TreeSet<>()).add(other);
        found.computeIfAbsent(other, unseen -> new TreeSet<>()).add(one);
      }
    }
    return found;
  }

  private static List<Pair> pairs() {
    Map<Integer, List<Territory>> along = new TreeMap<>();
    for (Borders.Country country : Borders.near().countries()) {
      Optional<Territory> territory = Territory.isoNumber(country.code());
      for (int[] ring : country.rings()) {
        for (int line : ring) {
          List<Territory> meeting =
              along.computeIfAbsent(line < 0 ? ~line : line, unseen -> new ArrayList<>());
          territory.ifPresent(meeting::add);
        }
      }
    }
    Set<Pair> pairs = new LinkedHashSet<>();
    for (List<Territory> meeting : along.values()) {
      for (int i = 1; i < meeting.size(); i++) {
        pairs.add(new Pair(meeting.get(0), meeting.get(i)));
      }
    }
    return List.copyOf(pairs);
  }
}
