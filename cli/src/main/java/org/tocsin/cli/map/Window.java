package org.tocsin.cli.map;

import java.util.ArrayList;
import java.util.List;

/** A rectangle of the page, and what of lines and areas lies in it. */
public record Window(double left, double top, double right, double bottom) {

  public boolean has(double x, double y) {
    return x >= left && x <= right && y >= top && y <= bottom;
  }

  /**
   * Whether an area may be seen: a point of it lies in the window, an edge may cross it, or it has
   * the window's middle in it. An area on the far side of the earth is told by its distance: around
   * a point it would be drawn inside out.
   */
  public boolean touches(double[] area) {
    boolean crosses = false;
    for (int i = 0; i < area.length; i += 2) {
      if (has(area[i], area[i + 1])) {
        return true;
      }
      crosses |= i > 0 && !outside(area, i) && near(area, i);
    }
    return crosses || around(area, (left + right) / 2, (top + bottom) / 2);
  }

  private boolean outside(double[] line, int i) {
    return Math.max(line[i], line[i - 2]) < left
        || Math.min(line[i], line[i - 2]) > right
        || Math.max(line[i + 1], line[i - 1]) < top
        || Math.min(line[i + 1], line[i - 1]) > bottom;
  }

  /** Steps between neighbouring points are short, but for what is torn apart on the far side. */
  private boolean near(double[] line, int i) {
    return Math.abs(line[i] - line[i - 2]) < 10 * (right - left)
        && Math.abs(line[i + 1] - line[i - 1]) < 10 * (bottom - top);
  }

  private boolean around(double[] area, double x, double y) {
    boolean inside = false;
    boolean reaches = false;
    double far = 40 * Math.max(right - left, bottom - top);
    for (int i = 2; i < area.length; i += 2) {
      double y1 = area[i - 1];
      double y2 = area[i + 1];
      if ((y1 > y) != (y2 > y)
          && x < area[i - 2] + (y - y1) / (y2 - y1) * (area[i] - area[i - 2])) {
        inside = !inside;
      }
      reaches |= Math.hypot(area[i] - x, y2 - y) < far;
    }
    return inside && reaches;
  }

  /** The part of an area within (Sutherland and Hodgman 1974). */
  public double[] area(double[] ring) {
    double[] kept = cut(ring, 0, right, 1);
    kept = cut(kept, 0, left, -1);
    kept = cut(kept, 1, bottom, 1);
    return cut(kept, 1, top, -1);
  }

  private static double[] cut(double[] ring, int axis, double edge, int side) {
    Antimeridian.Points points = new Antimeridian.Points();
    for (int i = 0; i + 3 < ring.length; i += 2) {
      double from = ring[i + axis];
      double to = ring[i + 2 + axis];
      boolean here = side * (edge - from) >= 0;
      boolean there = side * (edge - to) >= 0;
      if (here) {
        points.add(ring[i], ring[i + 1]);
      }
      if (here != there) {
        double share = (edge - from) / (to - from);
        double other = ring[i + 1 - axis] + share * (ring[i + 3 - axis] - ring[i + 1 - axis]);
        points.add(axis == 0 ? edge : other, axis == 0 ? other : edge);
      }
    }
    points.close();
    return points.all();
  }

  /** The stretches of a line that may be seen, one point over the edge at most. */
  public List<double[]> parts(double[] line) {
    List<double[]> parts = new ArrayList<>();
    Antimeridian.Points part = new Antimeridian.Points();
    for (int i = 2; i < line.length; i += 2) {
      boolean seen = !outside(line, i) && near(line, i);
      if (seen && part.size() == 0) {
        part.add(line[i - 2], line[i - 1]);
      }
      if (seen) {
        part.add(line[i], line[i + 1]);
      } else if (part.size() > 0) {
        parts.add(part.all());
        part = new Antimeridian.Points();
      }
    }
    if (part.size() > 0) {
      parts.add(part.all());
    }
    return parts;
  }
}
