package org.tocsin.desk.draw.map;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Points drawn together so that no two marks of a map lie on each other. */
final class Clusters {

  private Clusters() {}

  /**
   * Cells first, then whatever still lies on a larger neighbour joins it.
   *
   * @param side of the plane in pixels
   * @param apart the least distance between the middles of two marks, pixels
   */
  static List<Tiles.Cluster> of(Tiles tiles, double side, double apart) {
    int powers = (int) Math.max(0, Math.round(Math.log(side / apart) / Math.log(2)));
    return of(tiles.cells(powers), side, apart);
  }

  /** The same of what has been drawn together in cells. */
  static List<Tiles.Cluster> of(List<Tiles.Cluster> cells, double side, double apart) {
    List<Tiles.Cluster> left = new ArrayList<>(cells);
    left.sort(
        Comparator.comparingInt(Tiles.Cluster::count)
            .reversed()
            .thenComparing(Tiles.Cluster::x)
            .thenComparing(Tiles.Cluster::y));
    List<Tiles.Cluster> kept = new ArrayList<>();
    for (Tiles.Cluster each : left) {
      int near = near(kept, each, side, apart);
      if (near < 0) {
        kept.add(each);
      } else {
        kept.set(near, together(kept.get(near), each));
      }
    }
    return kept;
  }

  private static int near(List<Tiles.Cluster> kept, Tiles.Cluster each, double side, double apart) {
    for (int i = 0; i < kept.size(); i++) {
      double away = Math.hypot(kept.get(i).x() - each.x(), kept.get(i).y() - each.y()) * side;
      double reach = 2 + radius(kept.get(i).count()) + radius(each.count());
      if (away < Math.min(apart, reach)) {
        return i;
      }
    }
    return -1;
  }

  private static Tiles.Cluster together(Tiles.Cluster one, Tiles.Cluster other) {
    int count = one.count() + other.count();
    boolean graver = other.gravest() > one.gravest();
    return new Tiles.Cluster(
        (one.x() * one.count() + other.x() * other.count()) / count,
        (one.y() * one.count() + other.y() * other.count()) / count,
        count,
        Math.max(one.gravest(), other.gravest()),
        graver ? other.one() : one.one());
  }

  /** Of the circle, pixels: it grows with the digits, not with the count. */
  static double radius(int count) {
    return count == 1 ? 5 : Math.min(15, 7.5 + 2 * Math.log10(count));
  }

  /** At most four signs: 950, 1.2k, 35k, 2M. */
  static String brief(int count) {
    if (count < 1000) {
      return Integer.toString(count);
    }
    if (count < 10_000 && count / 100 % 10 != 0) {
      return count / 1000 + "." + count / 100 % 10 + "k";
    }
    return count < 1_000_000 ? count / 1000 + "k" : count / 1_000_000 + "M";
  }
}
