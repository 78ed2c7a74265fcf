package org.tocsin.desk.draw.map;

import java.util.ArrayList;
import java.util.List;
import org.tocsin.core.model.GeoPoint;
import org.tocsin.desk.draw.Mapped;

/**
 * The part of the earth that a situation lies in. Its degrees run on from its first point, so that
 * one that lies across 180 degrees is in one piece.
 */
final class Neighbourhood {

  /**
   * Half the shorter side, kilometres, at the least: closer than that the borders are too rough.
   */
  static final double LEAST_KM = 30;

  /** Half a side is so many times what is to be seen. */
  private static final double ROOM = 1.25;

  private static final double NORTHERNMOST = 84;

  private final double first;
  private final double precisionKm;
  private final double west;
  private final double east;
  private final double south;
  private final double north;

  private Neighbourhood(List<GeoPoint> points, double precisionKm) {
    this.first = points.isEmpty() ? 0 : points.get(0).longitude().doubleValue();
    this.precisionKm = precisionKm;
    this.west = points.stream().mapToDouble(this::longitude).min().orElse(0);
    this.east = points.stream().mapToDouble(this::longitude).max().orElse(0);
    this.south = points.stream().mapToDouble(Neighbourhood::latitude).min().orElse(0);
    this.north = points.stream().mapToDouble(Neighbourhood::latitude).max().orElse(0);
  }

  static Neighbourhood of(SituationMap map) {
    List<GeoPoint> points = new ArrayList<>(map.area());
    map.spots().forEach(spot -> points.add(spot.point()));
    map.lines().forEach(line -> points.addAll(line.points()));
    return new Neighbourhood(
        points, map.spots().stream().mapToDouble(SituationMap.Spot::precisionKm).max().orElse(0));
  }

  double west() {
    return west;
  }

  double east() {
    return east;
  }

  double south() {
    return south;
  }

  double north() {
    return north;
  }

  /** The greatest radius within which a place of it is meant. */
  double precisionKm() {
    return precisionKm;
  }

  double midLongitude() {
    return (west + east) / 2;
  }

  double midLatitude() {
    return (south + north) / 2;
  }

  /** Of a point: beyond 180 where it lies across from the first. */
  double longitude(GeoPoint point) {
    return longitude(point.longitude().doubleValue());
  }

  double longitude(double degrees) {
    double step = degrees - first;
    return first + (step > 180 ? step - 360 : step < -180 ? step + 360 : step);
  }

  private static double latitude(GeoPoint point) {
    return point.latitude().doubleValue();
  }

  double[] degrees(List<GeoPoint> points) {
    double[] degrees = new double[2 * points.size()];
    for (int i = 0; i < points.size(); i++) {
      degrees[2 * i] = longitude(points.get(i));
      degrees[2 * i + 1] = latitude(points.get(i));
    }
    return degrees;
  }

  /** With some room around. */
  Mapped.Extent extent() {
    double least = Math.toDegrees(LEAST_KM / Projection.EARTH);
    double precision = Math.toDegrees(ROOM * precisionKm / Projection.EARTH);
    double narrowing = Math.max(0.05, StrictMath.cos(Math.toRadians(midLatitude())));
    double high = (north - south) / 2;
    double wide = (east - west) / 2;
    double halfHigh = Math.max(least, Math.max(ROOM * high, high + precision));
    double halfWide =
        Math.max(least / narrowing, Math.max(ROOM * wide, wide + precision / narrowing));
    return new Mapped.Extent(
        midLongitude() - Math.min(180, halfWide),
        Math.max(-NORTHERNMOST, midLatitude() - halfHigh),
        midLongitude() + Math.min(180, halfWide),
        Math.min(NORTHERNMOST, midLatitude() + halfHigh));
  }
}
