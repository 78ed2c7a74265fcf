package org.tocsin.desk.draw.map;

/**
 * Mercator's projection of a sphere, cut off where it has become as high as it is wide, which is
 * what tiles of web maps are cut from (EPSG:3857; J. P. Snyder, Map Projections: A Working Manual,
 * U.S. Geological Survey Professional Paper 1395, 1987, equations 7-1 and 7-2). It enlarges what is
 * near the poles.
 */
final class Mercator implements WholeEarth {

  /** Degrees; there y is as far from the equator as the edge is from the middle. */
  static final double NORTHERNMOST =
      Math.toDegrees(StrictMath.atan(StrictMath.sinh(StrictMath.PI)));

  @Override
  public double x(double longitude, double latitude) {
    return Math.toRadians(longitude);
  }

  /** What lies nearer to a pole is drawn at the edge. */
  @Override
  public double y(double longitude, double latitude) {
    double within = Math.max(-NORTHERNMOST, Math.min(NORTHERNMOST, latitude));
    return -StrictMath.log(StrictMath.tan(Math.PI / 4 + Math.toRadians(within) / 2));
  }

  @Override
  public double halfWidth() {
    return Math.PI;
  }

  /** At the equator. */
  @Override
  public double perKilometre() {
    return 1 / EARTH;
  }

  static double longitude(double planeX) {
    return 360 * planeX - 180;
  }

  static double latitude(double planeY) {
    return Math.toDegrees(StrictMath.atan(StrictMath.sinh(Math.PI * (1 - 2 * planeY))));
  }
}
