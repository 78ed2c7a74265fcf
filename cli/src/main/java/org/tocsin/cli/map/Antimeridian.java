package org.tocsin.cli.map;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Cuts lines and rings where they cross 180 degrees: drawn as they are, a stripe would cross the
 * map. Longitude and latitude by turns, degrees; a step of more than half the earth is taken to be
 * a crossing.
 */
public final class Antimeridian {

  private static final double HALF = 180;
  private static final double POLE = 90;

  private Antimeridian() {}

  /** The parts of a line between its crossings, which end and begin at the edge. */
  public static List<double[]> cutLine(double[] line) {
    List<double[]> parts = new ArrayList<>();
    Points part = new Points();
    for (int i = 0; i < line.length; i += 2) {
      if (i > 0 && Math.abs(line[i] - line[i - 2]) > HALF) {
        double edge = line[i - 2] < 0 ? -HALF : HALF;
        double to = line[i] + (line[i - 2] < 0 ? -2 * HALF : 2 * HALF);
        double whole = to - line[i - 2];
        double share = whole == 0 ? 0 : (edge - line[i - 2]) / whole;
        double latitude = line[i - 1] + share * (line[i + 1] - line[i - 1]);
        part.add(edge, latitude);
        parts.add(part.all());
        part = new Points();
        part.add(-edge, latitude);
      }
      part.add(line[i], line[i + 1]);
    }
    parts.add(part.all());
    return parts;
  }

  /** The areas that a ring comes to on the map; one around a pole is led along the map's edge. */
  public static List<double[]> cutRing(double[] ring) {
    double[] unrolled = unrolled(ring);
    double least = Double.MAX_VALUE;
    double most = -Double.MAX_VALUE;
    for (int i = 0; i < unrolled.length; i += 2) {
      least = Math.min(least, unrolled[i]);
      most = Math.max(most, unrolled[i]);
    }
    List<double[]> areas = new ArrayList<>();
    for (double shift = -4 * HALF; shift <= 4 * HALF; shift += 2 * HALF) {
      if (most + shift > -HALF && least + shift < HALF) {
        double[] moved = unrolled.clone();
        for (int i = 0; i < moved.length; i += 2) {
          moved[i] += shift;
        }
        double[] kept = within(moved);
        if (kept.length >= 6) {
          areas.add(kept);
        }
      }
    }
    return areas;
  }

  /** Without jumps; where it does not come back to its beginning, it is led over the pole. */
  private static double[] unrolled(double[] ring) {
    Points points = new Points();
    double turns = 0;
    for (int i = 0; i < ring.length; i += 2) {
      if (i > 0) {
        double step = ring[i] - ring[i - 2];
        turns += step > HALF ? -2 * HALF : step < -HALF ? 2 * HALF : 0;
      }
      points.add(ring[i] + turns, ring[i + 1]);
    }
    double[] open = points.all();
    if (turns == 0) {
      return open;
    }
    double pole = open[1] < 0 ? -POLE : POLE;
    points.add(open[open.length - 2], pole);
    points.add(open[0], pole);
    points.add(open[0], open[1]);
    return points.all();
  }

  /** What of it lies between the edges (Sutherland and Hodgman 1974, two edges). */
  private static double[] within(double[] ring) {
    return kept(kept(ring, HALF, 1), -HALF, -1);
  }

  private static double[] kept(double[] ring, double edge, int side) {
    Points points = new Points();
    for (int i = 0; i + 3 < ring.length; i += 2) {
      boolean here = side * (edge - ring[i]) >= 0;
      boolean there = side * (edge - ring[i + 2]) >= 0;
      if (here) {
        points.add(ring[i], ring[i + 1]);
      }
      if (here != there) {
        double share = (edge - ring[i]) / (ring[i + 2] - ring[i]);
        points.add(edge, ring[i + 1] + share * (ring[i + 3] - ring[i + 1]));
      }
    }
    points.close();
    return points.all();
  }

  /** Grows. */
  static final class Points {
    private double[] values = new double[64];
    private int size;

    void add(double one, double other) {
      if (size + 2 > values.length) {
        values = Arrays.copyOf(values, 2 * values.length);
      }
      values[size++] = one;
      values[size++] = other;
    }

    void close() {
      if (size >= 2 && (values[0] != values[size - 2] || values[1] != values[size - 1])) {
        add(values[0], values[1]);
      }
    }

    int size() {
      return size;
    }

    double[] all() {
      return Arrays.copyOf(values, size);
    }
  }
}
