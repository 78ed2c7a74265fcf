package org.tocsin.desk.draw.map;

import java.util.ArrayList;
import java.util.List;

/** What of the page is taken, so that marks and names do not lie on each other. */
final class Room {

  /** A mark by its middle and half its side. */
  record Box(double x, double y, double half) {}

  private record Taken(double left, double top, double right, double bottom) {
    boolean touches(double x1, double y1, double x2, double y2) {
      return x1 < right && x2 > left && y1 < bottom && y2 > top;
    }
  }

  private final List<Taken> taken = new ArrayList<>();

  /** Takes it, if it is free. */
  boolean take(double left, double top, double right, double bottom) {
    if (taken.stream().anyMatch(each -> each.touches(left, top, right, bottom))) {
      return false;
    }
    taken.add(new Taken(left, top, right, bottom));
    return true;
  }

  /**
   * Takes the free place closest to there, looked for in widening rounds; else the place itself.
   */
  Box nearest(double x, double y, double half) {
    for (int round = 0; round <= 6; round++) {
      int steps = Math.max(1, round * 8);
      for (int step = 0; step < steps; step++) {
        double angle = 2 * Math.PI * step / steps;
        double toX = x + round * half * StrictMath.cos(angle);
        double toY = y + round * half * StrictMath.sin(angle);
        if (take(toX - half, toY - half, toX + half, toY + half)) {
          return new Box(toX, toY, half);
        }
      }
    }
    return new Box(x, y, half);
  }
}
