package org.tocsin.desk.draw;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Puts each row in order by the middle of what its members are joined to in the others, so that
 * fewer lines cross (Sugiyama, Tagawa and Toda, IEEE Transactions on Systems, Man, and Cybernetics
 * 11, 1981).
 */
public final class Middles {

  private Middles() {}

  /**
   * One pass over the rows, from the first or from the last.
   *
   * @param near what a member is joined to; what stands in no row does not count
   */
  public static void order(
      List<List<String>> rows, boolean fromFirst, Function<String, Collection<String>> near) {
    Map<String, Double> place = new HashMap<>();
    rows.forEach(row -> note(place, row));
    for (int i = 0; i < rows.size(); i++) {
      List<String> row = rows.get(fromFirst ? i : rows.size() - 1 - i);
      Map<String, Double> middle = new HashMap<>();
      for (String id : row) {
        middle.put(
            id,
            near.apply(id).stream()
                .filter(place::containsKey)
                .mapToDouble(other -> place.getOrDefault(other, 0.0))
                .average()
                .orElse(place.getOrDefault(id, 0.0)));
      }
      row.sort(Comparator.comparingDouble(id -> middle.getOrDefault(id, 0.0)));
      note(place, row);
    }
  }

  /** From 0 to 1, so that rows of different length can be compared. */
  private static void note(Map<String, Double> place, List<String> row) {
    for (int i = 0; i < row.size(); i++) {
      place.put(row.get(i), (i + 0.5) / row.size());
    }
  }
}
