package org.tocsin.notice;

import java.util.List;

/**
 * An area with one outer edge. It may not cross itself, nor the 180th meridian (CAP cannot say
 * that; such an area has to be given as places with a precision).
 *
 * @param ring at least four points, the last equal to the first; either way round
 */
public record Polygon(List<Point> ring) {
  private static final int MOST_POINTS = 500;

  public Polygon {
    ring = List.copyOf(ring);
    if (ring.size() < 4 || ring.size() > MOST_POINTS) {
      throw new IllegalArgumentException("a ring has 4 to 500 points, not " + ring.size());
    }
    if (!ring.get(0).equals(ring.get(ring.size() - 1))) {
      throw new IllegalArgumentException("the ring is not closed");
    }
    for (int i = 1; i < ring.size(); i++) {
      if (ring.get(i).equals(ring.get(i - 1))) {
        throw new IllegalArgumentException("point " + i + " repeats the one before it");
      }
      if (StrictMath.abs(ring.get(i).longitude() - ring.get(i - 1).longitude()) > 180) {
        throw new IllegalArgumentException("edge " + i + " crosses the 180th meridian");
      }
    }
    requireSimple(ring);
    if (twiceArea(ring) == 0) {
      throw new IllegalArgumentException("the ring encloses nothing");
    }
  }

  /** Whether the ring runs with the clock, seen with north up. */
  public boolean clockwise() {
    return twiceArea(ring) < 0;
  }

  private static double twiceArea(List<Point> ring) {
    double sum = 0;
    Point origin = ring.get(0);
    for (int i = 1; i < ring.size(); i++) {
      sum += cross(origin, ring.get(i - 1), ring.get(i));
    }
    return sum;
  }

  private static void requireSimple(List<Point> ring) {
    int edges = ring.size() - 1;
    for (int i = 0; i < edges; i++) {
      for (int j = i + 2; j < edges; j++) {
        boolean neighbours = i == 0 && j == edges - 1;
        if (!neighbours && meet(ring.get(i), ring.get(i + 1), ring.get(j), ring.get(j + 1))) {
          throw new IllegalArgumentException("edges " + (i + 1) + " and " + (j + 1) + " meet");
        }
      }
    }
  }

  private static boolean meet(Point a, Point b, Point c, Point d) {
    double abc = StrictMath.signum(cross(a, b, c));
    double abd = StrictMath.signum(cross(a, b, d));
    double cda = StrictMath.signum(cross(c, d, a));
    double cdb = StrictMath.signum(cross(c, d, b));
    if (abc * abd < 0 && cda * cdb < 0) {
      return true;
    }
    return (abc == 0 && between(a, b, c))
        || (abd == 0 && between(a, b, d))
        || (cda == 0 && between(c, d, a))
        || (cdb == 0 && between(c, d, b));
  }

  private static double cross(Point a, Point b, Point c) {
    return (b.longitude() - a.longitude()) * (c.latitude() - a.latitude())
        - (b.latitude() - a.latitude()) * (c.longitude() - a.longitude());
  }

  private static boolean between(Point a, Point b, Point c) {
    return c.longitude() >= StrictMath.min(a.longitude(), b.longitude())
        && c.longitude() <= StrictMath.max(a.longitude(), b.longitude())
        && c.latitude() >= StrictMath.min(a.latitude(), b.latitude())
        && c.latitude() <= StrictMath.max(a.latitude(), b.latitude());
  }
}
